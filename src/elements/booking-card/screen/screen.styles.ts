import {css} from '@lit/reactive-element';

export const styles = css`
  :host([format='screen']) {
    max-inline-size: none;
    min-block-size: 100vh;
    min-block-size: 100dvh;
    block-size: 100vh;
    block-size: 100dvh;
    container-type: size;
    /* Chromium measures a container that grows in a column as if it had no size. */
    flex: none !important;
    background: var(--_surface);
  }
  :host([format='screen']:state(waiting)) {
    display: none;
  }
  .screen {
    --_unit: min(1cqi, 1cqb);
    display: block;
    block-size: 100%;
    overflow: auto;
    padding: 0;
    border: 0;
    border-radius: 0;
    font-size: max(16px, 2.6 * var(--_unit));
  }
  .stage {
    display: grid;
    /* A long list of ways runs out of the screen before it takes the room of the code, and in less than 232 px the
       code of an address of 60 signs is too small to be read at arm's length, and would be left out. */
    grid-template:
      auto auto minmax(max(232px, min(60cqi, 36cqb)), 1fr)
      auto auto / minmax(0, 1fr);
    gap: max(8px, 2.4 * var(--_unit));
    /* Room for the shift against burn-in. */
    inline-size: calc(100% - 2px);
    min-block-size: calc(100% - 2px);
    block-size: min-content;
    padding: max(12px, 4 * var(--_unit));
    text-align: center;
  }
  .stage > * {
    grid-column: 1;
    min-inline-size: 0;
  }
  .stage header {
    grid-row: 1;
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 16px;
    align-items: start;
    text-align: start;
  }
  .stage h2 {
    font-size: max(1.5em, 6.4 * var(--_unit));
    line-height: 1.1;
    text-wrap: balance;
  }
  time {
    color: var(--_ink-soft);
    font-size: max(1.25em, 4 * var(--_unit));
    line-height: 1.4;
    font-variant-numeric: tabular-nums;
  }
  .stage .down {
    grid-row: 2;
    font-size: 1.2em;
    font-weight: 600;
    text-align: start;
  }
  .stage .place {
    grid-row: 3;
    min-block-size: 0;
    overflow: hidden;
  }
  .stage .place svg {
    max-inline-size: none;
  }
  .stage .words {
    grid-row: 4;
    display: grid;
    gap: max(6px, 1.2 * var(--_unit));
  }
  .address {
    font-size: max(1.25em, 5 * var(--_unit));
    font-weight: 700;
    line-height: 1.2;
  }
  .lead {
    font-size: max(1.125em, 3.6 * var(--_unit));
    line-height: 1.25;
    text-wrap: balance;
  }
  .also {
    color: var(--_ink-soft);
  }
  .turns {
    display: grid;
    min-inline-size: 0;
  }
  .turns > div {
    grid-area: 1 / 1;
    min-inline-size: 0;
  }
  .later {
    visibility: hidden;
  }
  .stage ul {
    justify-items: center;
    font-size: max(1em, 3 * var(--_unit));
    font-weight: 600;
  }
  .stage footer {
    grid-row: 5;
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    align-items: center;
    justify-content: space-between;
    text-align: start;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    font-size: 16px;
  }
  /* Whoever stands before it does not need them; whoever set it up finds them with mouse or keyboard. */
  :host(:fullscreen) .full {
    display: none;
  }
  :host(:fullscreen) .bar:not(:hover, :focus-within) {
    opacity: 0;
  }
  .stage:not(.coded) .words {
    grid-row: 3 / 5;
    align-content: center;
    font-size: max(1.25em, 4 * var(--_unit));
  }
  @container (orientation: landscape) and (min-height: 320px) {
    .coded {
      grid-template: auto auto minmax(0, 1fr) auto / minmax(0, 1fr) minmax(0, 1fr);
      column-gap: max(16px, 5 * var(--_unit));
      text-align: start;
    }
    .coded .place {
      grid-area: 1 / 1 / 4 / 2;
      align-self: start;
      block-size: 100%;
      max-block-size: calc(100cqb - 2px - 2 * max(12px, 4 * var(--_unit)));
    }
    .coded :is(header, .down, .words) {
      grid-column: 2;
    }
    .coded .words {
      grid-row: 3;
      align-content: center;
    }
    .coded ul {
      justify-items: start;
    }
    .coded footer {
      grid-row: 4;
      grid-column: 1 / -1;
    }
  }
  @media (forced-colors: active) {
    .stage .place svg {
      outline: 1px solid CanvasText;
    }
  }
`;
