import type {} from '../../src/elements/scanner/scanner.js';
import type {StandbyScanEvent} from '../../src/elements/scanner/events.js';
import {byId, make, pageTexts, timeOfDay} from '../shared/page.js';
import type {GateStrings} from './strings/en.js';

const texts = pageTexts<GateStrings>();
const scans = byId('scans');
/** Older ones leave the list; this page keeps nothing. */
const shown = 20;

const kinds: Readonly<Record<string, string>> = {
  qr_code: 'QR',
  aztec: 'Aztec',
  pdf417: 'PDF417',
  data_matrix: 'Data Matrix',
  code_128: 'Code 128',
};

const row = ({value, source, format}: StandbyScanEvent): HTMLElement => {
  const now = new Date().toISOString();
  const how = format ? `${texts[source]}, ${kinds[format] ?? format}` : texts[source];
  return make(
    'li',
    {},
    make('time', {datetime: now}, timeOfDay(now)),
    make('bdi', {class: 'code'}, value),
    make('span', {class: 'soft'}, how),
  );
};

document.querySelector('standby-scanner')?.addEventListener('standby-scan', event => {
  byId('empty').hidden = true;
  scans.prepend(row(event));
  while (scans.children.length > shown) scans.lastElementChild?.remove();
});
