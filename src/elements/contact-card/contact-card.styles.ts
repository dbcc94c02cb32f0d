import {css} from '@lit/reactive-element';

export const styles = css`
  :host {
    container-type: inline-size;
    min-inline-size: min(100%, 240px);
  }
  :host([kiosk]) {
    --_scale: var(--standby-scale, 1.375);
    --_target: 64px;
  }
  section {
    overflow: hidden;
    border: 1px solid var(--_line);
    border-inline-start: 4px solid var(--_solid);
    border-radius: var(--_radius);
    background: var(--_surface);
    overflow-wrap: anywhere;
  }
  p,
  ul,
  dl,
  dd {
    margin: 0;
    padding: 0;
    max-inline-size: 68ch;
  }
  ul {
    list-style: none;
  }
  svg {
    flex: none;
    inline-size: calc(24px * var(--_scale));
    block-size: calc(24px * var(--_scale));
    color: var(--_solid);
  }
  .state {
    display: flex;
    gap: 8px;
    padding: 12px 16px;
    background: var(--_bg);
    color: var(--_text);
  }
  .state b {
    font-size: 1.125em;
    line-height: 1.35;
  }
  .body {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
    padding: 16px;
  }
  .reach {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    justify-content: space-between;
    gap: 16px 24px;
  }
  .reach > div {
    flex: 1 1 220px;
  }
  figure {
    flex: none;
    inline-size: calc(144px * var(--_scale));
    margin: 0;
  }
  .code {
    display: block;
    inline-size: 100%;
    block-size: auto;
    border: 1px solid var(--_line);
    border-radius: 6px;
    forced-color-adjust: none;
  }
  figcaption {
    margin-block-start: 4px;
    text-align: center;
  }
  .note {
    color: var(--_ink-soft);
    font-size: 0.9375em;
  }
  .state .note {
    color: inherit;
  }
  .number {
    font-size: clamp(1.25em, 8cqi, 1.75em);
    font-weight: 600;
    line-height: 1.25;
    font-variant-numeric: tabular-nums;
    user-select: all;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-block-start: 8px;
  }
  .actions a {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-block-size: var(--_target);
    min-inline-size: var(--_target);
    padding-inline: 16px;
    border: 1px solid var(--_line-strong);
    border-radius: 6px;
    font-weight: 600;
    text-decoration: none;
  }
  .actions a[data-kind='primary'] {
    border-color: transparent;
    background: var(--_accent);
    color: light-dark(#ffffff, #12161a);
  }
  .said {
    margin-block-start: 4px;
    font-size: 0.9375em;
  }
  .label {
    font-weight: 600;
  }
  .list {
    padding-inline-start: 1.25em;
    list-style: disc;
  }
  table {
    inline-size: 100%;
    max-inline-size: 560px;
    border-collapse: collapse;
    font-size: 0.9375em;
    font-variant-numeric: tabular-nums;
  }
  caption {
    padding-block-end: 4px;
    font-weight: 600;
    text-align: start;
  }
  th,
  td {
    padding-block: 6px;
    padding-inline-end: 12px;
    border-block-start: 1px solid var(--_line);
    font-weight: 400;
    text-align: start;
    vertical-align: top;
  }
  .more {
    justify-self: start;
  }
  [aria-expanded='true'] > svg {
    rotate: 180deg;
  }
  button > svg {
    color: inherit;
  }
  .desks {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 240px), 1fr));
    gap: 12px;
  }
  .desks li {
    padding: 12px;
    border: 1px solid var(--_line);
    border-radius: 6px;
    background: var(--_surface-2);
  }
  .desks bdi {
    font-variant-numeric: tabular-nums;
    user-select: all;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
  }
  .desks[hidden] {
    display: none;
  }
  @container (inline-size >= 640px) {
    .state,
    .body {
      padding-inline: 20px;
    }
  }
  @media print {
    .state,
    .screen,
    .actions,
    .said,
    .more,
    .row svg {
      display: none;
    }
    .desks[hidden] {
      display: grid;
    }
    section,
    .desks li {
      break-inside: avoid;
      border-color: currentColor;
    }
  }
  @media (forced-colors: active) {
    .actions a {
      border-color: LinkText;
    }
  }
`;
