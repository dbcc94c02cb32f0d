import type {Outcome} from '../../outbox/index.js';
import {isUrgent} from '../letter.js';
import {baseOf, idField, unconfirmed} from './destination.js';
import type {Consignment, Destination, FallbackSender, Step} from './destination.js';

export interface ZendeskSettings {
  /** `https://example.zendesk.com`. */
  url: string;
  /** Field of the ticket that takes the id of the report, so that a duplicate can be found. */
  idField?: number;
  /** Other fields by their id. */
  customFields?: Readonly<Record<string, string>>;
  ticketForm?: number;
  sender?: FallbackSender;
  /** `Authorization` header, for servers only: a page shows its secrets to everybody. */
  authorization?: string;
}

/** A request that names a file which is gone: its token lives an hour. */
const isStale = (status: number, body: unknown): boolean =>
  status === 404 || (status === 422 && /upload|token|attachment/i.test(JSON.stringify(body ?? '')));

const stale: Outcome = {kind: 'retry', reason: 'busy'};

/**
 * Zendesk Requests API. Anonymous requests work only where the account lets anyone submit, at most five an hour.
 * Files go first; what they are given in exchange lives for an hour, so no later attempt relies on it. There are no
 * idempotency keys: the reference in the subject shows a duplicate.
 */
export const zendesk = ({
  url,
  idField: fieldOfId,
  customFields = {},
  ticketForm,
  sender = {},
  authorization,
}: ZendeskSettings): Destination => {
  const base = baseOf(url);
  const headers = {...(authorization && {authorization})};

  const upload = ({files}: Consignment): Step[] =>
    files.map(({name, type, bytes}, index) => ({
      request: () => ({
        url: `${base}/api/v2/uploads.json?filename=${encodeURIComponent(name)}`,
        headers: {...headers, 'content-type': type || 'application/octet-stream'},
        body: bytes,
      }),
      judge({body}) {
        const token = idField(body, 'upload', 'token');
        return token ? {kind: 'done', known: {[`upload${index}`]: token}} : unconfirmed;
      },
      isLasting: false,
    }));

  const create = ({report, files, letter}: Consignment): Step => ({
    request(known) {
      const {name, email} = report.contact;
      const uploads = files.flatMap((_, index) => known[`upload${index}`] ?? []);
      const fields = Object.entries(customFields).map(([id, value]) => ({id: Number(id), value}));
      if (fieldOfId) fields.push({id: fieldOfId, value: report.id});
      const requester = {name: name || sender.name || email, email: email || sender.email};
      const request = {
        requester,
        subject: letter.subject,
        priority: isUrgent(report) ? 'urgent' : 'normal',
        type: 'incident',
        comment: {body: letter.text, ...(uploads.length && {uploads})},
        ...(fields.length && {custom_fields: fields}),
        ...(ticketForm && {ticket_form_id: ticketForm}),
      };
      return {
        url: `${base}/api/v2/requests.json`,
        headers: {...headers, 'content-type': 'application/json'},
        body: JSON.stringify({request}),
      };
    },
    judgeError: ({status, body}) => (files.length && isStale(status, body) ? stale : undefined),
    judge({body}) {
      const id = idField(body, 'request', 'id');
      return id ? {kind: 'sent', reference: `#${id}`} : unconfirmed;
    },
  });

  return {
    name: `zendesk ${base}`,
    takesLetter: true,
    steps(consignment) {
      if (!(consignment.report.contact.email || sender.email))
        return {kind: 'needs-you', reason: 'invalid', detail: 'email'};
      return [...upload(consignment), create(consignment)];
    },
  };
};
