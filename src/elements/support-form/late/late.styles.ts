import {css} from '@lit/reactive-element';

/** Faults, chips, reports and what lies around them. */
export const lateStyles = css`
  .box {
    display: flex;
    gap: 8px;
    padding: 12px 16px;
    border-inline-start: 4px solid var(--_solid);
    border-radius: 6px;
    background: var(--_bg);
    color: var(--_text);
  }
  .box .note {
    color: inherit;
  }
  .reference {
    font-size: 1.5em;
    font-weight: 600;
    line-height: 1.3;
    letter-spacing: 0.08em;
    user-select: all;
  }
  .report {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
    max-inline-size: none;
    padding: 12px 16px;
    border: 1px solid var(--_line);
    border-inline-start: 4px solid var(--_solid);
    border-radius: 6px;
    background: var(--_surface);
  }
  .report .state {
    padding: 4px 8px;
    margin-inline: -8px;
    border-radius: 6px;
    background: var(--_bg);
  }
  .quote {
    padding-inline-start: 12px;
    border-inline-start: 2px solid var(--_line-strong);
  }
  .list {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
  }
  progress {
    inline-size: 100%;
    block-size: 8px;
    accent-color: var(--_accent);
  }
  .code {
    justify-self: start;
    block-size: auto;
    inline-size: min(100%, 440px);
    border-radius: 6px;
    margin-block-start: 8px;
    forced-color-adjust: none;
  }
  .fault {
    display: flex;
    align-items: center;
    gap: 8px;
    color: var(--_text);
    font-weight: 600;
  }
  .faults ul {
    padding-inline-start: 1.25em;
    list-style: disc;
  }
  .faults a {
    display: inline-block;
    padding-block: 4px;
    color: inherit;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    padding-block-start: 4px;
  }
  .chip {
    display: inline-flex;
    align-items: center;
    max-inline-size: 100%;
    padding-inline-start: 12px;
    border: 1px solid var(--_line-strong);
    border-radius: 6px;
    background: var(--_surface-2);
  }
  .chip bdi {
    min-inline-size: 0;
    font-variant-numeric: tabular-nums;
  }
  @media (forced-colors: active) {
    .box,
    .report {
      border: 1px solid CanvasText;
      border-inline-start-width: 4px;
    }
  }
`;
