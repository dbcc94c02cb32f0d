import {html} from 'lit/html.js';
import type {TemplateResult} from 'lit/html.js';
import type {AttachmentError, AttachmentLimits} from '../../../report/index.js';
import {allOutlines, icon} from '../../../ui/index.js';
import {formatSize} from './sizes.js';
import type {AttachmentStrings} from './strings/en.js';

/** A problem in words. */
export const wordsOf = (
  {code, fileName}: AttachmentError,
  {problems}: AttachmentStrings,
  {maxBytes, maxFiles}: AttachmentLimits,
  locale: string,
): string => {
  const text = problems[code];
  return typeof text === 'string' ? text : text(fileName, formatSize(maxBytes, locale), maxFiles);
};

/** A problem, for as long as it has not been read. */
export const problemView = (
  {code}: AttachmentError,
  text: string,
  {dismiss}: AttachmentStrings,
  onDismiss: () => void,
): TemplateResult =>
  html`<div class="problem" data-severity="major" data-code=${code}>
    ${icon(allOutlines.major)}
    <p>${text}</p>
    <button type="button" aria-label=${dismiss} @click=${onDismiss}>${icon(allOutlines.close)}</button>
  </div>`;
