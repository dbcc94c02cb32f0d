import {css} from '@lit/reactive-element';

/** Faults, chips, reports and what lies around them, links and buttons beside the phone number among them. */
export const lateStyles = css`
  button[data-kind=''],
  #erase {
    margin-inline-start: -12px;
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .actions > button[data-kind='']:not(:first-child) {
    margin-inline-start: 0;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }
  .row > p {
    flex: 1 1 16ch;
  }
  .too {
    padding: 0 16px 12px;
    max-inline-size: none;
    border-inline-start: 4px solid var(--_solid);
    background: var(--_bg);
    color: var(--_text);
    font-size: 0.9375em;
  }
  .call .actions {
    margin: 0;
  }
  @container (inline-size < 400px) {
    .call .actions > * {
      flex: 1 1 auto;
      padding-inline: 8px;
    }
  }
  .actions > a {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-block-size: var(--_target);
    min-inline-size: var(--_target);
    padding-inline: 16px;
    border: 1px solid var(--_line-strong);
    border-radius: 6px;
    background: var(--_surface);
    color: var(--_ink);
    font-weight: 600;
    text-decoration: none;
  }
  .actions > a[data-kind='primary'] {
    border-color: transparent;
    background: var(--_accent);
    color: light-dark(#ffffff, #12161a);
  }
  .box {
    display: flex;
    gap: 8px;
    padding: 12px 16px;
    border-inline-start: 4px solid var(--_solid);
    border-radius: 6px;
    background: var(--_bg);
    color: var(--_text);
  }
  .box .note,
  .call .note {
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
  [aria-invalid='true'] {
    border-width: 2px;
    border-color: light-dark(#c01f1f, #ff8a8a) !important;
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
  @container (inline-size >= 640px) {
    .too {
      padding-inline: 20px;
    }
  }
  @media (forced-colors: active) {
    .box,
    .report,
    .too {
      border: 1px solid CanvasText;
      border-inline-start-width: 4px;
    }
    [aria-invalid='true'] {
      border-style: dashed;
    }
    .actions > a {
      border-color: LinkText;
    }
  }
`;
