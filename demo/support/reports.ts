import type {ListedReport} from '../server/support/report-store.js';
import {byId, make, pageTexts} from '../shared/page.js';
import type {SupportStrings} from './strings/en.js';

interface Reports {
  keepDays: number;
  reports: ListedReport[];
}

const texts = pageTexts<SupportStrings>();
const {lang} = document.documentElement;
const everySeconds = 5;
let shown = '';

const moment = new Intl.DateTimeFormat(lang, {dateStyle: 'medium', timeStyle: 'short'});

const sizeOf = (bytes: number): string =>
  bytes < 1e6
    ? new Intl.NumberFormat(lang, {style: 'unit', unit: 'kilobyte'}).format(Math.ceil(bytes / 1e3))
    : new Intl.NumberFormat(lang, {style: 'unit', unit: 'megabyte', maximumFractionDigits: 1}).format(
        bytes / 1e6,
      );

const facts = (pairs: readonly (readonly [string, Node | string])[]): HTMLElement =>
  make(
    'dl',
    {},
    ...pairs
      .filter(([, value]) => value !== '')
      .flatMap(([name, value]) => [make('dt', {}, name), make('dd', {}, value)]),
  );

const fileList = (files: ListedReport['files']): HTMLElement =>
  make(
    'ul',
    {class: 'files'},
    ...files.map(({id, name, size}) =>
      make(
        'li',
        {},
        make(
          'a',
          {href: `/support/reports/files/${id}`, download: name},
          texts.download.replace('{name}', () => name).replace('{size}', sizeOf(size)),
        ),
      ),
    ),
  );

const relayText = ({reference, failure}: NonNullable<ListedReport['relay']>): string => {
  if (reference !== undefined) return texts.passedOn.replace('{reference}', () => reference).trim();
  return failure === undefined ? texts.waiting : texts.notYet.replace('{reason}', () => failure);
};

const item = ({reference, receivedAt, report, files, relay}: ListedReport): HTMLElement => {
  const {happened, contact, urgency} = report;
  const isUrgent = Object.values(urgency).includes(true);
  return make(
    'li',
    {},
    make('h2', {}, reference, ...(isUrgent ? [make('strong', {class: 'urgent'}, texts.urgent)] : [])),
    make('p', {class: 'description'}, report.description.trim() || texts.untitled),
    facts([
      [texts.received, make('time', {datetime: receivedAt}, moment.format(new Date(receivedAt)))],
      [texts.happened, happened.at && `${happened.at.replace('T', ' ')} (${happened.timeZone})`],
      [texts.channels, report.channels.join(', ')],
      [texts.account, report.accountId],
      [texts.bookings, report.bookings.join(', ')],
      [texts.links, report.links.join('\n')],
      [texts.errors, report.errors],
      [texts.contact, [contact.name, contact.email, contact.phone].filter(Boolean).join(', ')],
      [texts.page, report.context.page],
      [texts.files, files.length ? fileList(files) : ''],
      [texts.helpDesk, relay ? relayText(relay) : ''],
    ]),
  );
};

const show = ({keepDays, reports}: Reports): void => {
  byId('retention').textContent = texts.retention.replace('{days}', String(keepDays));
  byId('empty').hidden = reports.length > 0;
  byId('reports').replaceChildren(...reports.map(item));
};

const load = async (): Promise<void> => {
  const answer = await fetch('/support/reports', {headers: {accept: 'application/json'}}).then(
    response => (response.ok ? response.text() : undefined),
    () => undefined,
  );
  byId('problem').textContent = answer === undefined ? texts.unavailable : '';
  if (answer === undefined || answer === shown) return;
  shown = answer;
  show(JSON.parse(answer) as Reports);
};

const keepLoading = async (): Promise<void> => {
  if (document.visibilityState === 'visible') await load();
  setTimeout(() => void keepLoading(), everySeconds * 1000);
};

void keepLoading();
