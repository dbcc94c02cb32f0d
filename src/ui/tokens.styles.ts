import {css} from '@lit/reactive-element';

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
    --_surface: var(--standby-surface, light-dark(#fff, #12161a));
    --_ink: var(--standby-ink, light-dark(#1b1f24, #e8ebee));
    --_accent: var(--standby-accent, light-dark(#1a5fd0, #7aa8ff));
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
  * {
    box-sizing: border-box;
  }
  [data-severity] {
    --_solid: light-dark(#59636e, #a5afb9);
  }
  [data-severity='none'] {
    --_solid: light-dark(#17803d, #4cc27a);
  }
  [data-severity='maintenance'] {
    --_solid: light-dark(#1a5fd0, #7aa8ff);
  }
  [data-severity='minor'] {
    --_solid: light-dark(#946200, #e8b53a);
  }
  [data-severity='major'] {
    --_solid: light-dark(#b84a08, #ff9a5c);
  }
  [data-severity='critical'] {
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
  :where(svg[aria-hidden]) {
    inline-size: 24px;
    block-size: 24px;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  a {
    color: inherit;
    text-underline-offset: 3px;
  }
  :focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }
`;
