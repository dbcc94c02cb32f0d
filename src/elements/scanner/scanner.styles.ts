import {css} from '@lit/reactive-element';

/**
 * Upright: picture, words, buttons under the thumb, as wide as the phone for either hand. On its side: words and
 * buttons beside the picture, on the chosen hand.
 */
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
  /* Read from three metres away. */
  :host([kiosk]) h2 {
    font-size: 1.8em;
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
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
  }
  .last > div {
    display: grid;
    flex: 1 1 auto;
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
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .tools {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, var(--_tool, 11.5em)), 1fr));
    gap: 8px;
  }
  .tools button {
    padding-block: 6px;
    line-height: 1.25;
  }
  .tools svg {
    flex: none;
  }
  /* Upright there is no side to change to, and one alone in its row has room for a long word. */
  .tools .side {
    display: none;
  }
  .tools > :nth-last-child(2):nth-child(odd) {
    grid-column: 1 / -1;
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
  .tools button[aria-pressed='true'] {
    background: var(--_accent);
    color: light-dark(#fff, #12161a);
  }
  @media (orientation: landscape) {
    @container (min-inline-size: 640px) {
      section {
        --_words: minmax(260px, 38%);
        grid-template: 'finder panel' auto 'finder bar' 1fr / minmax(0, 1fr) var(--_words);
      }
      section[data-hand='left'] {
        grid-template: 'panel finder' auto 'bar finder' 1fr / var(--_words) minmax(0, 1fr);
      }
      .tools .side {
        display: inline-flex;
      }
      .tools > :nth-last-child(2):nth-child(odd) {
        grid-column: auto;
      }
    }
  }
  /* A phone on its side: the words break less, so that the large button stays in view. */
  @media (orientation: landscape) and (max-height: 480px) {
    @container (min-inline-size: 640px) {
      section {
        --_words: minmax(260px, 46%);
        --_tool: 9em;
      }
      .panel {
        min-block-size: 0;
      }
      .say {
        padding-block: 6px;
      }
      .main {
        min-block-size: var(--_target);
      }
    }
  }
`;
