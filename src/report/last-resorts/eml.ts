import {base64} from '../../outbox/index.js';
import type {HeldFile} from '../../outbox/index.js';
import type {Letter} from '../letter.js';
import {percentEncode} from './percent-encode.js';

const encoder = new TextEncoder();
const toBase64 = (text: string): string => base64(encoder.encode(text).buffer);

/** 76 characters a line (RFC 2045). */
const wrap = (text: string): string => text.replace(/.{76}(?=.)/g, '$&\r\n');

/** One line, whatever somebody has pasted: a line break would start a header of its own. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();

/** Words of at most 75 characters each (RFC 2047), cut between characters. */
const encodeHeader = (text: string): string => {
  if (/^[\x20-\x7e]*$/.test(text)) return text;
  const words = Array.from(text).reduce<string[]>((all, sign) => {
    const last = all.at(-1);
    const isFull = last === undefined || encoder.encode(last + sign).length > 42;
    return isFull ? [...all, sign] : [...all.slice(0, -1), last + sign];
  }, []);
  return words.map(word => `=?utf-8?B?${toBase64(word)}?=`).join('\r\n ');
};

/** A file name in any script (RFC 2231); programs that do not know that read the plain one. */
const encodeName = (name: string): string => {
  const plain = name.replace(/[^\x20-\x7e]|["\\]/g, '_');
  const extended = percentEncode(name).replace(
    /['()*]/g,
    sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `filename="${plain}";\r\n filename*=utf-8''${extended}`;
};

/**
 * A mail as a file (`message/rfc822`), with everything attached: mail programs open it ready to send (`X-Unsent`),
 * and any other takes it as an attachment.
 */
export const emlOf = ({subject, text}: Letter, to: string, files: readonly HeldFile[], id: string): Blob => {
  const boundary = `standby-${id.replace(/[^\w-]/g, '')}`;
  const part = (headers: readonly string[], content: string): string =>
    [`--${boundary}`, ...headers, 'Content-Transfer-Encoding: base64', '', wrap(content), ''].join('\r\n');
  const mediaType = (type: string): string =>
    /^[\w.+-]+\/[\w.+-]+$/.test(type) ? type : 'application/octet-stream';
  const head = [
    `To: ${oneLine(to)}`,
    `Subject: ${encodeHeader(oneLine(subject))}`,
    'X-Unsent: 1',
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
    '',
    '',
  ].join('\r\n');
  const body = part(['Content-Type: text/plain; charset=utf-8'], toBase64(text.replace(/\r?\n/g, '\r\n')));
  const attachments = files.map(({name, type, bytes}) =>
    part(
      [`Content-Type: ${mediaType(type)}`, `Content-Disposition: attachment; ${encodeName(oneLine(name))}`],
      base64(bytes),
    ),
  );
  return new Blob([head, body, ...attachments, `--${boundary}--\r\n`], {type: 'message/rfc822'});
};
