import {byId, pageTexts} from '../shared/page.js';
import type {ShownEvent} from './state.js';
import type {LabStrings} from './strings/en.js';

const texts = pageTexts<LabStrings>();
const template = byId<HTMLTemplateElement>('event');
const list = byId('events');
const rows = new Map<string, HTMLElement>();

const word = (key: string): string => (texts as Readonly<Record<string, string>>)[key] ?? key;

const makeRow = (event: ShownEvent, act: (path: string, change: object) => void): HTMLElement => {
  const row = (template.content.cloneNode(true) as DocumentFragment).firstElementChild as HTMLElement;
  const text = row.querySelector('textarea');
  row.querySelector('h3')?.append(event.title);
  for (const button of row.querySelectorAll('button'))
    button.addEventListener('click', () => {
      act(`events/${event.id}`, {act: button.dataset.act, ...(text?.value.trim() && {text: text.value})});
      if (text) text.value = '';
    });
  return row;
};

const fillRow = (row: HTMLElement, {kind, impact, stage}: ShownEvent): void => {
  const facts = row.querySelector('.facts');
  if (facts) facts.textContent = `${word(impact)} · ${word(stage)}`;
  const unusable: Readonly<Record<string, boolean>> = {
    escalate: impact === 'critical',
    ease: impact === 'minor',
    watch: stage === 'monitoring',
  };
  for (const button of row.querySelectorAll('button')) {
    const {act = ''} = button.dataset;
    button.hidden = kind === 'maintenance' && act in unusable;
    button.disabled = unusable[act] ?? false;
  }
};

/** Shows what is published; a row that stays keeps its element, and with it focus and half-written text. */
export const showEvents = (
  events: readonly ShownEvent[],
  act: (path: string, change: object) => void,
): void => {
  for (const [id, row] of rows)
    if (!events.some(event => event.id === id)) {
      // Focus must not fall out of the page together with the button that ended the event.
      if (row.contains(document.activeElement)) byId('reset').focus();
      row.remove();
      rows.delete(id);
    }
  for (const event of [...events].reverse()) {
    const row = rows.get(event.id) ?? makeRow(event, act);
    fillRow(row, event);
    if (rows.has(event.id)) continue;
    rows.set(event.id, row);
    list.prepend(row);
  }
  byId('nothing').hidden = events.length > 0;
};
