import {css} from '@lit/reactive-element';

/** The card, its sections and everything that is read. */
export const styles = css`
  :host {
    container-type: inline-size;
    min-inline-size: min(100%, 240px);
    --_field: light-dark(#ffffff, #0d1114);
    --_stuck: 0px;
  }
  :host([kiosk]) {
    --_scale: var(--standby-scale, 1.375);
    --_target: 64px;
  }
  :host(:state(urgent)) {
    --_stuck: calc(144px * var(--_scale));
  }
  section[part='form'] {
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    overflow-wrap: anywhere;
  }
  p,
  ul,
  dl,
  dd,
  h2,
  h3 {
    margin: 0;
    padding: 0;
  }
  p,
  li,
  dd {
    max-inline-size: 68ch;
  }
  ul {
    list-style: none;
  }
  h2 {
    font-size: 1.375em;
    line-height: 1.3;
  }
  h3 {
    font-size: 1.125em;
    line-height: 1.35;
  }
  svg {
    flex: none;
    inline-size: calc(24px * var(--_scale));
    block-size: calc(24px * var(--_scale));
    color: var(--_solid);
  }
  button > svg {
    color: inherit;
  }
  .part {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
    padding: 16px;
  }
  .part:not(.head) {
    border-block-start: 1px solid var(--_line);
  }
  .head {
    gap: 4px;
  }
  .remark:empty {
    display: none;
  }
  .note {
    color: var(--_ink-soft);
    font-size: 0.9375em;
  }
  .label {
    font-weight: 600;
  }
  .text {
    flex: 1 1 0;
    min-inline-size: 0;
  }
  .call {
    position: relative;
    display: grid;
    gap: 4px 16px;
    padding: 12px 16px;
    border-block-start: 1px solid var(--_line);
    border-inline-start: 4px solid var(--_solid);
    background: var(--_bg);
    color: var(--_text);
  }
  .call .number {
    font-size: clamp(1.25em, 7cqi, 1.5em);
    font-weight: 600;
    line-height: 1.25;
    font-variant-numeric: tabular-nums;
    user-select: all;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .state {
    display: flex;
    align-items: center;
    gap: 8px;
    color: var(--_text);
    font-weight: 600;
  }
  summary {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: var(--_target);
    border-radius: 6px;
    font-weight: 600;
    list-style: none;
    cursor: pointer;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary > svg {
    color: var(--_ink-soft);
  }
  [open] > summary > svg {
    rotate: 180deg;
  }
  .facts {
    display: grid;
    grid-template-columns: minmax(0, auto) minmax(0, 1fr);
    gap: 4px 16px;
    padding-block: 4px 8px;
    font-size: 0.9375em;
  }
  .facts dt {
    color: var(--_ink-soft);
  }
  @container (inline-size >= 640px) {
    .part,
    .call {
      padding-inline: 20px;
    }
    .call {
      grid-template-columns: minmax(0, 1fr) auto;
      align-items: center;
    }
  }
  @media (height >= 560px) {
    :host(:state(urgent)) .call {
      position: sticky;
      inset-block-start: 0;
      z-index: 1;
    }
    :focus-visible,
    .field,
    fieldset {
      scroll-margin-block: var(--_stuck) 24px;
    }
  }
  @media print {
    .actions,
    button {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .call {
      border: 1px solid CanvasText;
      border-inline-start-width: 4px;
    }
  }
`;
