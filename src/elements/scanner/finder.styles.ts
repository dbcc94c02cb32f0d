import {css} from '@lit/reactive-element';

/** The camera's picture, what is drawn over it, and the border that says by colour and form that a code was read. */
export const finderStyles = css`
  .finder {
    grid-area: finder;
    position: relative;
    overflow: hidden;
    aspect-ratio: 4 / 3;
    max-block-size: 60vh;
    max-block-size: 60dvh;
    min-block-size: 200px;
    inline-size: 100%;
    border-radius: 8px;
    background: #0b0d0f;
  }
  /* Where something is wrong there is nothing to see: the words and the button need the room on a phone. */
  @media (orientation: portrait) {
    .finder[data-trouble] {
      aspect-ratio: auto;
      min-block-size: 0;
      block-size: 96px;
    }
  }
  .finder video,
  .finder svg.seen,
  .blank {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
  }
  .finder video {
    object-fit: cover;
    visibility: hidden;
  }
  .finder[data-picture] video {
    visibility: visible;
  }
  .finder[data-mirror] video,
  .finder[data-mirror] svg.seen {
    transform: scaleX(-1);
  }
  .finder[data-scene='found']::after {
    content: '';
    position: absolute;
    inset: 0;
    border: 10px solid #4cc27a;
    border-radius: 8px;
  }
  /* The tick can be told from three metres away; the outline of the code stays in sight behind it. */
  .verdict {
    position: absolute;
    inset: 0;
    display: grid;
    place-items: center;
    container-type: size;
  }
  .verdict svg {
    inline-size: 56cqmin;
    block-size: 56cqmin;
    border-radius: 50%;
    background: #0b6b35cc;
    color: #fff;
    stroke-width: 2px;
  }
  .seen polygon {
    fill: #4cc27a40;
    stroke: #4cc27a;
    stroke-width: 4px;
    vector-effect: non-scaling-stroke;
  }
  .finder svg.aim {
    position: absolute;
    inset: 0;
    margin: auto;
    inline-size: auto;
    block-size: 100%;
    max-inline-size: 100%;
    stroke: #fff;
    stroke-width: 1.5px;
  }
  .blank {
    display: grid;
    place-items: center;
    color: #8a949e;
  }
  .blank svg {
    inline-size: 72px;
    block-size: 72px;
    stroke-width: 1.2px;
  }
  @media (forced-colors: active) {
    .finder {
      border: 1px solid CanvasText;
      forced-color-adjust: none;
    }
  }
`;
