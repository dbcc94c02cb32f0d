import {isUrgent as isUrgentBy, urgencyRules} from '../contact/index.js';
import type {OutboxFile} from '../outbox/index.js';
import {reportReference} from './reference.js';
import {reportLabel, shorten} from './label.js';
import type {Report} from './report.js';
import type {ReportWords} from './strings.js';

/** A report as a person at a help desk reads it; lines end in `\n`. */
export interface Letter {
  subject: string;
  text: string;
}

export interface LetterOptions {
  /** Files that come with it, by name. */
  files?: readonly Pick<OutboxFile, 'name' | 'size'>[];
  /** False when the letter cannot carry them. */
  hasFiles?: boolean;
  /** Cuts long texts to so many characters each, and says so. */
  longest?: number;
}

/** In whole units, as people say it. */
const saySize = (bytes: number): string =>
  bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;

/** Whether one of the three questions is answered with yes. */
export const isUrgent = ({urgency}: Pick<Report, 'urgency'>): boolean => isUrgentBy(urgency) === true;

const sayChannel = (channel: string, {capability}: ReportWords): string =>
  Object.hasOwn(capability, channel) ? capability[channel as keyof typeof capability] : channel;

/** Writes a report out in the words of one language, what happened first, what the page has added last. */
export const writeLetter = (
  report: Report,
  words: ReportWords,
  {files = [], hasFiles = true, longest = Infinity}: LetterOptions = {},
): Letter => {
  const {description, errors, happened, contact, incident, context} = report;
  const {field, situation} = words;
  const reference = reportReference(report.id);
  const lines = (label: string, values: readonly string[]): string =>
    values.length ? `${label}${words.colon}\n${values.map(value => `- ${value}`).join('\n')}` : '';
  const facts = (pairs: readonly (readonly [string, string | undefined])[]): string =>
    pairs
      .flatMap(([label, value]) => (value?.trim() ? `${label}${words.colon} ${value.trim()}` : []))
      .join('\n');
  const reasons = urgencyRules.filter(rule => report.urgency[rule] === true);
  const isCut = [description, errors].some(text => Array.from(text.trim()).length > longest);
  const parts = [
    lines(
      field.urgency,
      reasons.map(reason => situation[reason]),
    ),
    shorten(description.trim(), longest),
    facts([
      [field.happened, happened.at && `${happened.at.replace('T', ' ')} (${happened.timeZone})`],
      [field.channels, report.channels.map(channel => sayChannel(channel, words)).join(', ')],
      [field.accountId, report.accountId],
      [field.bookings, report.bookings.join(', ')],
      [field.incident, incident && [incident.name, incident.url].filter(Boolean).join(' ')],
    ]),
    lines(field.links, report.links),
    errors.trim() && `${field.errors}${words.colon}\n${shorten(errors.trim(), longest)}`,
    facts([
      [field.name, contact.name],
      [field.email, contact.email],
      [field.phone, contact.phone],
    ]),
    lines(
      field.files,
      files.map(({name, size}) => `${name} (${saySize(size)})`),
    ),
    files.length > 0 && !hasFiles && words.filesFollow,
    facts([
      [field.reference, reference],
      [field.writtenAt, report.writtenAt],
      [field.page, context.page],
      [field.incidents, context.incidents.join(', ')],
      [field.browser, context.browser],
      [field.viewport, context.viewport],
      [field.language, context.language],
      [field.standby, context.standby],
      [field.sentVia, context.sentVia],
    ]),
    isCut && words.shortened,
  ];
  const subject = [
    isUrgent(report) && `${words.urgent}:`,
    reportLabel(report) || words.untitled,
    `[${reference}]`,
  ];
  return {subject: subject.filter(Boolean).join(' '), text: parts.filter(Boolean).join('\n\n')};
};
