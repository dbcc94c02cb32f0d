import {css} from '@lit/reactive-element';

/** Upright: picture, words, buttons under the thumb. On its side: the buttons beside the picture, on the chosen hand. */
export const styles = css`
  :host {
    container-type: inline-size;
  }
  :host([kiosk]) {
    --_target: calc(64px * var(--_scale));
    font-size: calc(20px * var(--_scale)) !important;
  }
  section {
    display: grid;
    grid-template: 'finder' auto 'panel' auto 'bar' auto / minmax(0, 1fr);
    gap: 12px;
    padding: 12px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    overflow-wrap: anywhere;
  }
  h2,
  p {
    margin: 0;
  }
  h2 {
    font-weight: 700;
    font-size: 1.25em;
    line-height: 1.25;
  }
  .panel {
    grid-area: panel;
    display: grid;
    align-content: start;
    gap: 12px;
    /* Room for two lines of words from the start: the buttons stay under the thumb while they change. */
    min-block-size: 104px;
  }
  .say {
    display: flex;
    gap: 12px;
    padding: 12px;
    border-inline-start: 4px solid var(--_solid);
    border-radius: 4px;
    background: var(--_bg);
    color: var(--_text);
  }
  .say > svg {
    flex: none;
    inline-size: 32px;
    block-size: 32px;
    color: var(--_solid);
  }
  .last {
    display: grid;
    gap: 4px;
  }
  .value {
    font-weight: 700;
    font-size: 1.25em;
    line-height: 1.3;
    font-family: ui-monospace, monospace;
  }
  .soft {
    color: var(--_ink-soft);
    font-size: 0.875em;
  }
  .zoom {
    display: flex;
    align-items: center;
    gap: 12px;
  }
  .zoom input {
    flex: 1;
    min-inline-size: 0;
    block-size: var(--_target);
    accent-color: var(--_accent);
  }
  .typed {
    display: grid;
    gap: 8px;
  }
  .typed label {
    font-weight: 600;
  }
  .typed input {
    min-block-size: var(--_target);
    inline-size: 100%;
    padding-inline: 12px;
    border: 1px solid var(--_line-strong);
    border-radius: 6px;
    background: var(--_surface);
    color: var(--_ink);
    font: inherit;
  }
  .typed input[aria-invalid] {
    border-color: light-dark(#c01f1f, #ff8a8a);
    border-width: 2px;
  }
  .wrong {
    color: light-dark(#8f1414, #ffc4c4);
  }
  .row,
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .bar {
    grid-area: bar;
    display: grid;
    align-content: end;
    gap: 12px;
  }
  .main {
    inline-size: 100%;
    min-block-size: calc(var(--_target) * 1.45);
    font-size: 1.125em;
  }
  [data-hand='right'] .tools {
    justify-content: end;
  }
  .tools button[aria-pressed='true'] {
    background: var(--_accent);
    color: light-dark(#fff, #12161a);
  }
  @container (min-inline-size: 640px) {
    section {
      grid-template: 'finder panel' auto 'finder bar' 1fr / minmax(0, 1fr) minmax(260px, 38%);
    }
    section[data-hand='left'] {
      grid-template: 'panel finder' auto 'bar finder' 1fr / minmax(260px, 38%) minmax(0, 1fr);
    }
  }
`;
