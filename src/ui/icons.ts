import {html, svg} from 'lit';
import type {SVGTemplateResult, TemplateResult} from 'lit';

/** Outlines that differ in shape, so that severity never rests on colour: circle, spanner, triangle, octagon, question. */
const outlines = {
  none: svg`<circle cx="12" cy="12" r="9"/><path d="m8 12 3 3 5-6"/>`,
  maintenance: svg`<circle cx="12" cy="12" r="9"/><path d="M12 7v5l3 2"/>`,
  minor: svg`<path d="M12 4 2.8 20h18.4z"/><path d="M12 10v4m0 3v.01"/>`,
  major: svg`<path d="M12 3 21 12 12 21 3 12z"/><path d="M12 8v5m0 3v.01"/>`,
  critical: svg`<path d="M8.3 3h7.4L21 8.3v7.4L15.7 21H8.3L3 15.7V8.3z"/><path d="m9 9 6 6m0-6-6 6"/>`,
  unknown: svg`<circle cx="12" cy="12" r="9"/><path d="M9.5 9.5a2.5 2.5 0 1 1 3.5 2.3c-.7.3-1 .8-1 1.5m0 3v.01"/>`,
  close: svg`<path d="m6 6 12 12M18 6 6 18"/>`,
  more: svg`<path d="m6 9 6 6 6-6"/>`,
} satisfies Record<string, SVGTemplateResult>;

/** One icon of the family, 24 px box, 2 px stroke, hidden from assistive technology: a word always stands beside it. */
export const icon = (name: keyof typeof outlines): TemplateResult =>
  html`<svg
    part="icon"
    aria-hidden="true"
    viewBox="0 0 24 24"
    width="24"
    height="24"
    fill="none"
    stroke="currentColor"
    stroke-width="2"
    stroke-linecap="round"
    stroke-linejoin="round"
  >
    ${outlines[name]}
  </svg>`;
