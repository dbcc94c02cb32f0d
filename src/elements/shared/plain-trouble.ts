import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import {compareSeverity} from '../../status/index.js';
import type {StatusSnapshot} from '../../status/index.js';
import {outwardLink} from './outward-link.js';
import type {CalmStrings} from './strings/en.js';

/** That something is wrong, how badly, and where to read more: all that can be said while the rest is not there. */
export const plainTrouble = (
  {severity, page}: StatusSnapshot,
  words: CalmStrings,
  isEnclosed = false,
): TemplateResult => {
  const known = compareSeverity(severity, 'minor') < 0 ? '' : words.wrong;
  return html`<b>${words.severity[severity]}.</b> ${severity === 'unknown' ? words.blind : known}
    ${isEnclosed ? nothing : outwardLink(page.url, words.page)}`;
};
