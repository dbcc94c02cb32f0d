import {isUrgent} from '../letter.js';
import {asFile, baseOf, idField, sizeOf, unconfirmed} from './destination.js';
import type {Destination, DestinationRequest, FallbackSender} from './destination.js';

export interface FreshdeskSettings {
  /** `https://example.freshdesk.com`. */
  url: string;
  /** A secret: for servers only. */
  apiKey: string;
  /** Custom fields by their name, `cf_channel`. */
  customFields?: Readonly<Record<string, string>>;
  tags?: readonly string[];
  sender?: FallbackSender;
}

/** All files of a ticket together. */
const mostBytes = 20 * 1024 * 1024;

const urgentPriority = 4;
const mediumPriority = 2;
const openStatus = 2;
const portalSource = 2;

const escapes: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'};

/** Its descriptions are HTML. */
const toHtml = (text: string): string =>
  text.replace(/[&<>"]/g, sign => escapes[sign] ?? sign).replace(/\r?\n/g, '<br>');

/**
 * Freshdesk API v2, from a server: the key must not be in a page. A ticket needs an e-mail address, or a phone number
 * with a name; its files have 20 MB together.
 */
export const freshdesk = ({
  url,
  apiKey,
  customFields = {},
  tags = [],
  sender = {},
}: FreshdeskSettings): Destination => {
  const base = baseOf(url);
  return {
    name: `freshdesk ${base}`,
    takesLetter: true,
    steps({report, files, letter}) {
      if (sizeOf(files) > mostBytes) return {kind: 'needs-you', reason: 'too-large'};
      const {contact} = report;
      const isByPhone = !contact.email && contact.phone && (contact.name || sender.name);
      const email = contact.email || (isByPhone ? '' : sender.email);
      if (!email && !isByPhone) return {kind: 'needs-you', reason: 'invalid', detail: 'email'};
      const form = new FormData();
      const set = (name: string, value: string | number | undefined): void => {
        if (value !== undefined && value !== '') form.append(name, String(value));
      };
      set('email', email);
      set('phone', contact.phone);
      set('name', contact.name || sender.name);
      set('subject', letter.subject);
      set('description', toHtml(letter.text));
      set('status', openStatus);
      set('priority', isUrgent(report) ? urgentPriority : mediumPriority);
      set('source', portalSource);
      for (const [name, value] of Object.entries(customFields)) set(`custom_fields[${name}]`, value);
      for (const tag of tags) form.append('tags[]', tag);
      for (const file of files) form.append('attachments[]', asFile(file));
      const request: DestinationRequest = {
        url: `${base}/api/v2/tickets`,
        headers: {authorization: `Basic ${btoa(`${apiKey}:X`)}`},
        body: form,
      };
      return [
        {
          request: () => request,
          judge({body}) {
            const id = idField(body, 'id');
            return id ? {kind: 'sent', reference: `#${id}`} : unconfirmed;
          },
        },
      ];
    },
  };
};
