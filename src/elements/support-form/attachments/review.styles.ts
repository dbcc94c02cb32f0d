import {css} from '@lit/reactive-element';

/** The dialog in which a file is looked at, and the picture with its boxes. */
export const reviewStyles = css`
  dialog {
    box-sizing: border-box;
    inline-size: min(100vw - 16px, 960px);
    max-inline-size: none;
    max-block-size: calc(100dvh - 16px);
    margin: auto;
    padding: 16px;
    border: 1px solid var(--_line-strong);
    border-radius: 10px;
    background: var(--_surface);
    color: var(--_ink);
    overflow: auto;
    overflow-wrap: anywhere;
    overscroll-behavior: contain;
  }
  dialog[open] {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 0.5);
  }
  .said {
    position: absolute;
  }
  h2 {
    margin: 0;
    font-size: 1.375em;
    line-height: 1.3;
  }
  h2:focus-visible {
    outline: none;
  }
  .scroll {
    overflow: auto;
    max-block-size: 56dvh;
    border: 1px solid var(--_line-strong);
    border-radius: 6px;
    background: light-dark(#eef0f2, #20262c);
  }
  .stage {
    position: relative;
    inline-size: fit-content;
    margin-inline: auto;
    overflow: hidden;
    touch-action: none;
    user-select: none;
    cursor: crosshair;
  }
  .stage canvas {
    display: block;
    inline-size: auto;
    max-inline-size: 100%;
    max-block-size: calc(56dvh - 2px);
  }
  .large {
    max-block-size: 64dvh;
  }
  .large .stage {
    inline-size: 250%;
    touch-action: pan-x pan-y;
  }
  .large canvas {
    inline-size: 100%;
    max-block-size: none;
  }
  button.box {
    position: absolute;
    min-inline-size: 0;
    min-block-size: 0;
    padding: 0;
    border-radius: 0;
    background: #000;
    box-shadow: 0 0 0 1px #fff;
    cursor: move;
    touch-action: none;
    forced-color-adjust: none;
  }
  button.box[data-selected] {
    z-index: 1;
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }
  .handle {
    display: none;
  }
  [data-selected] > .handle {
    display: block;
    position: absolute;
    inset: auto -8px -8px auto;
    inline-size: 24px;
    block-size: 24px;
    border: 3px solid #fff;
    border-radius: 50%;
    background: #1a5fd0;
    cursor: nwse-resize;
    touch-action: none;
  }
  .pad {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(112px, 1fr));
    gap: 8px;
  }
  .pad button {
    padding-inline: 4px;
    font-weight: 400;
  }
  [aria-disabled='true'] {
    color: var(--_ink-soft) !important;
    cursor: default;
  }
  .stills {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(140px, 1fr));
    gap: 8px;
    max-inline-size: none;
  }
  .stills canvas {
    display: block;
    inline-size: 100%;
    border-radius: 4px;
  }
  video {
    inline-size: 100%;
    max-block-size: 50dvh;
    background: #000;
  }
  .save {
    display: inline-flex;
    align-items: center;
    min-block-size: var(--_target);
    font-weight: 600;
  }
  .decision {
    padding-block: 12px 16px;
    margin-block-end: -16px;
    border-block-start: 1px solid var(--_line);
    background: var(--_surface);
  }
  @media (min-height: 640px) {
    dialog {
      scroll-padding-block-end: 144px;
    }
    .decision {
      position: sticky;
      inset-block-end: -16px;
      z-index: 2;
    }
  }
  @media (hover: none) and (pointer: coarse) {
    #keys {
      display: none;
    }
  }
`;
