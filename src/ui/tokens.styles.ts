import {css} from 'lit';

/**
 * Starts from nothing of the host page (except direction, colour scheme and visibility), then sets the tokens.
 * Sizes are px: a host's `html { font-size: 62.5% }` must not shrink anything. What text inherits is important:
 * otherwise a host's `* { letter-spacing: … }` means our element too, and through it everything inside.
 */
export const tokens = css`
  :host {
    all: initial;
    display: block;
    color-scheme: inherit;
    visibility: inherit;
    --_surface: var(--standby-surface, light-dark(#ffffff, #12161a));
    --_surface-2: var(--standby-surface-2, light-dark(#f6f8fa, #1a2026));
    --_ink: var(--standby-ink, light-dark(#1b1f24, #e8ebee));
    --_ink-soft: var(--standby-ink-soft, light-dark(#57606a, #a5afb9));
    --_line: var(--standby-line, light-dark(#d0d7de, #39424c));
    --_line-strong: var(--standby-line-strong, light-dark(#8a949e, #77828d));
    --_accent: var(--standby-accent, light-dark(#1a5fd0, #7aa8ff));
    --_radius: var(--standby-radius, 10px);
    --_scale: var(--standby-scale, 1);
    --_target: calc(44px * var(--_scale));
    font: 400 calc(16px * var(--_scale)) / 1.5 var(--standby-font, system-ui, sans-serif) !important;
    color: var(--_ink) !important;
    cursor: auto !important;
    letter-spacing: normal !important;
    text-align: start !important;
    text-indent: 0 !important;
    text-shadow: none !important;
    text-transform: none !important;
    white-space: normal !important;
    word-spacing: normal !important;
    -webkit-text-size-adjust: none;
    text-size-adjust: none;
  }
  :host([hidden]) {
    display: none;
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  [data-severity] {
    --_bg: light-dark(#eef0f2, #20262c);
    --_border: light-dark(#8a949e, #77828d);
    --_text: light-dark(#3d454d, #d5dbe1);
    --_solid: light-dark(#59636e, #a5afb9);
  }
  [data-severity='none'] {
    --_bg: light-dark(#e9f7ef, #0f2a1a);
    --_border: light-dark(#4f9a6c, #3f8f5f);
    --_text: light-dark(#0f5c32, #a6e3bd);
    --_solid: light-dark(#17803d, #4cc27a);
  }
  [data-severity='maintenance'] {
    --_bg: light-dark(#e8f0fe, #10233f);
    --_border: light-dark(#5a8bea, #4c7fd8);
    --_text: light-dark(#174ea6, #b6d0ff);
    --_solid: light-dark(#1a5fd0, #7aa8ff);
  }
  [data-severity='minor'] {
    --_bg: light-dark(#fff6dd, #2d2203);
    --_border: light-dark(#b8850c, #a97b12);
    --_text: light-dark(#6b4a00, #f6dc9a);
    --_solid: light-dark(#946200, #e8b53a);
  }
  [data-severity='major'] {
    --_bg: light-dark(#ffede3, #331a0a);
    --_border: light-dark(#dd7a3c, #c06a33);
    --_text: light-dark(#8a3600, #ffcfae);
    --_solid: light-dark(#b84a08, #ff9a5c);
  }
  [data-severity='critical'] {
    --_bg: light-dark(#fdeaea, #381313);
    --_border: light-dark(#dd6b6b, #c95555);
    --_text: light-dark(#8f1414, #ffc4c4);
    --_solid: light-dark(#c01f1f, #ff8a8a);
  }
`;

/** Buttons, links and focus as every element has them. */
export const controls = css`
  button {
    all: unset;
    box-sizing: border-box;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-block-size: var(--_target);
    min-inline-size: var(--_target);
    padding-inline: 12px;
    border: 1px solid transparent;
    border-radius: 6px;
    font-weight: 600;
    cursor: pointer;
  }
  button[data-kind='primary'] {
    background: var(--_solid, var(--_accent));
    color: light-dark(#ffffff, #12161a);
  }
  button[data-kind='secondary'] {
    border-color: var(--_line-strong);
    background: var(--_surface);
    color: var(--_ink);
  }
  a {
    color: inherit;
    text-underline-offset: 3px;
  }
  :focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }
  @media (forced-colors: active) {
    button {
      border-color: ButtonText;
    }
  }
`;
