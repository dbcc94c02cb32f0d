import {shorten} from '../label.js';
import {isUrgent} from '../letter.js';
import {reportReference} from '../reference.js';
import {idField, unconfirmed} from './destination.js';
import type {Answer, Destination, Verdict} from './destination.js';

export interface SentrySettings {
  /** `https://publickey@host/project`, of Sentry or GlitchTip; public by design. */
  dsn: string;
}

/** Sentry cuts longer messages without a word; the whole text goes along as a file. */
const longestMessage = 4_096;

const encoder = new TextEncoder();

/** Seconds for which feedback is not wanted: `60:feedback;error:organization, 2700::key`, in any combination. */
const limitOf = (header: string): number =>
  Math.max(
    0,
    ...header.split(',').map(limit => {
      const [seconds = '', categories = ''] = limit.trim().split(':');
      const isOurs = !categories || categories.split(';').includes('feedback');
      return isOurs ? Number.parseFloat(seconds) || 0 : 0;
    }),
  );

/** Reads a DSN; undefined when it is none. */
const readDsn = (dsn: string) => {
  try {
    const {protocol, host, pathname, username} = new URL(dsn);
    const [, path = '', project = ''] = /^(.*)\/(\w+)\/?$/.exec(pathname) ?? [];
    if (!username || !project || !/^https?:$/.test(protocol)) return undefined;
    return {key: username, base: `${protocol}//${host}${path}`, project};
  } catch {
    return undefined;
  }
};

/**
 * User feedback of Sentry or GlitchTip as an envelope, files as attachments. `Retry-After` and
 * `X-Sentry-Rate-Limits` are honoured; the id of the event is that of the report, so that an event that comes twice is
 * one.
 */
export const sentry = ({dsn}: SentrySettings): Destination => {
  const target = readDsn(dsn);
  return {
    name: `sentry ${target ? `${target.base}/${target.project}` : ''}`,
    takesLetter: true,
    steps({report, files, letter}) {
      if (!target) return {kind: 'blocked', reason: 'no-endpoint', detail: 'dsn'};
      const eventId = report.id.replace(/-/g, '').toLowerCase();
      const {contact, context} = report;
      const event = {
        event_id: eventId,
        timestamp: report.writtenAt,
        platform: 'javascript',
        level: isUrgent(report) ? 'fatal' : 'error',
        tags: {account_id: report.accountId, reference: reportReference(report.id)},
        contexts: {
          feedback: {
            message: shorten(`${letter.subject}\n\n${letter.text}`, longestMessage),
            source: 'standby',
            ...(contact.email && {contact_email: contact.email}),
            ...(contact.name && {name: contact.name}),
            ...(context.page && {url: context.page}),
          },
        },
      };
      const item = (header: object, content: BlobPart & {length?: number}): BlobPart[] => [
        `${JSON.stringify(header)}\n`,
        content,
        '\n',
      ];
      const attachment = (filename: string, type: string, content: Uint8Array<ArrayBuffer>): BlobPart[] =>
        item({type: 'attachment', filename, content_type: type, length: content.byteLength}, content);
      const envelope = new Blob([
        `${JSON.stringify({event_id: eventId})}\n`,
        ...item({type: 'feedback'}, JSON.stringify(event)),
        ...attachment('report.txt', 'text/plain', encoder.encode(letter.text)),
        ...files.flatMap(({name, type, bytes}) => attachment(name, type, new Uint8Array(bytes))),
      ]);
      const judge = ({body}: Answer): Verdict =>
        idField(body, 'id')?.replace(/-/g, '') === eventId
          ? {kind: 'sent', reference: reportReference(report.id)}
          : unconfirmed;
      const judgeError = ({status, headers}: Answer): Verdict | undefined => {
        const limit = limitOf(headers.get('x-sentry-rate-limits') ?? '');
        return status === 429 && limit
          ? {kind: 'retry', reason: 'busy', status, retryAfter: limit * 1000}
          : undefined;
      };
      const {base, project, key} = target;
      const url = `${base}/api/${project}/envelope/?sentry_version=7&sentry_key=${encodeURIComponent(key)}`;
      return [{request: () => ({url, body: envelope}), judge, judgeError}];
    },
  };
};
