import {css} from '@lit/reactive-element';

/** A toast takes half of a small window at most, so that the page stays usable beside it; what does not fit scrolls. */
export const styles = css`
  .surface {
    --_gap: 16px;
    position: fixed;
    inset: auto;
    inset-block-end: max(var(--_gap), env(safe-area-inset-bottom));
    inset-inline-end: max(var(--_gap), env(safe-area-inset-left), env(safe-area-inset-right));
    inline-size: calc(456px * var(--_scale));
    max-inline-size: calc(100vi - 2 * var(--_gap));
    --_most: calc(100dvb - 2 * var(--_gap));
    max-block-size: min(max(50dvb, var(--_least, 400px)), var(--_most));
    margin: 0;
    padding: 8px 20px 16px;
    overflow: auto;
    overscroll-behavior: contain;
    border: 1px solid var(--_line);
    border-inline-start: 4px solid var(--_solid);
    border-radius: var(--standby-radius, 10px);
    background: var(--_surface);
    color: var(--_ink);
    box-shadow: 0 8px 28px #0000003d;
    overflow-wrap: anywhere;
    transition:
      opacity 160ms,
      translate 160ms;
    @starting-style {
      opacity: 0;
      translate: 0 8px;
    }
  }
  dialog.surface {
    inset: 0;
    max-block-size: var(--_most);
    inline-size: calc(520px * var(--_scale));
    block-size: fit-content;
    margin: auto;
    padding: 12px 24px 20px;
  }
  dialog::backdrop {
    background: #0b0e1180;
  }
  p,
  h2 {
    margin: 0;
  }
  .top,
  .over {
    display: flex;
    gap: 8px;
    font-size: 0.9375em;
    line-height: 1.4667;
  }
  .top {
    margin-inline-end: -12px;
  }
  .top > :first-child:not(.over),
  .kind,
  .over > * {
    margin-block-start: 11px;
  }
  svg {
    flex: none;
    color: var(--_solid);
  }
  button svg {
    color: inherit;
  }
  .surface > .over {
    margin: -8px -20px 4px;
    padding: 0 20px 10px;
    background: var(--_bg);
    color: var(--_text);
  }
  .kind,
  .close,
  .quiet button {
    color: var(--_ink-soft);
  }
  .kind strong {
    color: var(--_text);
  }
  time,
  .queue {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .close {
    margin-inline-start: auto;
  }
  h2 {
    margin-block: 4px;
    font-size: 1.125em;
    line-height: 1.35;
  }
  dialog h2 {
    font-size: 1.375em;
    line-height: 1.28;
  }
  .actions,
  .quiet {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-block-start: 16px;
  }
  .quiet {
    gap: 0;
    margin: 4px -12px -8px;
    font-size: 0.9375em;
  }
  .quiet button {
    font-weight: 400;
    text-align: start;
  }
  .quiet > button:not([aria-disabled='true']) {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  [aria-disabled='true'] {
    cursor: default;
  }
  .queue {
    display: flex;
    align-items: center;
    margin-inline-start: auto;
  }
  .previous svg {
    rotate: 180deg;
  }
  #details {
    margin-block-start: 12px;
    border-block-start: 1px solid var(--_line);
  }
  #details .details {
    padding: 0;
  }
  [hidden] {
    display: none;
  }
  @media (width < 480px) {
    .surface {
      --_gap: 8px;
      --_least: 280px;
      inline-size: auto;
      inset-inline-start: var(--_gap);
    }
    .actions > * {
      flex-grow: 1;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .surface {
      transition: none;
    }
  }
`;
