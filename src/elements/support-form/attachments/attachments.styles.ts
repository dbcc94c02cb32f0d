import {css} from '@lit/reactive-element';

/** The choices, the list of files, and notices. */
export const styles = css`
  :host([kiosk]) {
    --_scale: var(--standby-scale, 1.375);
    --_target: 64px;
  }
  .group {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
    overflow-wrap: anywhere;
  }
  .group:focus-visible {
    outline: none;
  }
  p,
  ul,
  ol {
    margin: 0;
    padding: 0;
    max-inline-size: 68ch;
  }
  ul,
  ol {
    list-style: none;
  }
  svg {
    flex: none;
  }
  button[data-kind='plain'] {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .note {
    color: var(--_ink-soft);
    font-size: 0.9375em;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .choices,
  .capture {
    display: grid;
    gap: 12px;
    padding: 16px;
    border: 2px dashed var(--_line-strong);
    border-radius: var(--_radius, 10px);
    background: light-dark(#f6f8fa, #1a2026);
  }
  .choices[data-over] {
    border-color: var(--_accent);
    border-style: solid;
  }
  .capture {
    border: 1px solid var(--_line);
    border-inline-start: 4px solid var(--_solid);
    background: var(--_bg);
    color: var(--_text);
  }
  .capture p,
  .problem,
  .warning {
    display: flex;
    gap: 8px;
  }
  .capture p {
    font-variant-numeric: tabular-nums;
  }
  .capture svg {
    color: var(--_solid);
  }
  progress {
    inline-size: 100%;
    accent-color: var(--_accent);
  }
  .problem,
  .warning {
    align-items: start;
    padding: 12px 12px 12px 16px;
    border-inline-start: 4px solid var(--_solid);
    border-radius: 6px;
    background: var(--_bg);
    color: var(--_text);
  }
  .problem > svg,
  .warning > svg {
    color: var(--_solid);
  }
  .problem > p {
    flex: 1;
  }
  .problem > button {
    margin: -10px -8px -10px 0;
    padding: 0;
  }
  .files {
    display: grid;
    gap: 8px;
    max-inline-size: none;
  }
  .files > li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
    padding: 8px;
    border: 1px solid var(--_line);
    border-radius: 6px;
    background: var(--_surface);
  }
  .files > li[data-severity] {
    border-inline-start: 4px solid var(--_solid);
  }
  .thumb {
    display: grid;
    place-items: center;
    inline-size: 72px;
    block-size: 54px;
    border-radius: 4px;
    background: light-dark(#eef0f2, #20262c);
    overflow: hidden;
  }
  .thumb canvas {
    max-inline-size: 100%;
    max-block-size: 100%;
  }
  .about {
    flex: 1 1 140px;
    min-inline-size: 0;
  }
  .name {
    font-weight: 600;
  }
  @media (forced-colors: active) {
    button[data-kind] {
      border-color: ButtonText;
    }
  }
`;
