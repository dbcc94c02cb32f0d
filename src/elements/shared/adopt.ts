import type {CSSResult, ReactiveElement} from '@lit/reactive-element';

/** Adds styles that came late to those of an element. */
export const adopt = (host: ReactiveElement, ...styles: readonly CSSResult[]): void => {
  const root = host.renderRoot as ShadowRoot;
  for (const {styleSheet} of styles) if (styleSheet) root.adoptedStyleSheets.push(styleSheet);
};
