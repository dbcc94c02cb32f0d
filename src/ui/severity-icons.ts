import {html} from 'lit/html.js';
import type {TemplateResult} from 'lit/html.js';
import {circle, outlines as common} from './icons.js';

/** The whole family. Severities differ in shape, so that nothing rests on colour: tick, clock, triangle, rhomb, octagon, question. */
export const allOutlines = {
  ...common,
  maintenance: `${circle}m0 4v5l3 2`,
  major: 'M12 3 21 12 12 21 3 12zM12 8v5m0 3v.01',
  critical: 'M8.3 3h7.4L21 8.3v7.4L15.7 21H8.3L3 15.7V8.3zM9 9l6 6m0-6-6 6',
  close: 'm6 6 12 12M18 6 6 18',
};

/** One icon, 24 px box, 2 px stroke, hidden from assistive technology: a word always stands beside it. */
export const icon = (outline: string): TemplateResult =>
  html`<svg aria-hidden="true" viewBox="0 0 24 24"><path d=${outline} /></svg>`;
