import {asFile, baseOf, idField, unconfirmed} from './destination.js';
import type {Answer, Destination, Step, Verdict} from './destination.js';

export interface ChatwootSettings {
  /** Where Chatwoot runs: `https://app.chatwoot.com`. */
  url: string;
  /** Identifier of an inbox of the kind API; public by design. */
  inbox: string;
}

const json = (url: string, content: object) => ({
  url,
  headers: {'content-type': 'application/json'},
  body: JSON.stringify(content),
});

/** A contact or a conversation that somebody has removed in the meantime. */
const isGone = ({status}: Answer): Verdict | undefined => (status === 404 ? {kind: 'restart'} : undefined);

/**
 * The public API of a Chatwoot inbox: a contact, a conversation, a message with the files. The first two are kept, so
 * that a later attempt speaks in the same conversation; the message says which report it is (`echo_id`).
 */
export const chatwoot = ({url, inbox}: ChatwootSettings): Destination => {
  const contacts = `${baseOf(url)}/public/api/v1/inboxes/${encodeURIComponent(inbox)}/contacts`;
  const keep =
    (name: string, path: string) =>
    ({body}: {body: unknown}): Verdict => {
      const id = idField(body, path);
      return id ? {kind: 'done', known: {[name]: id}} : unconfirmed;
    };
  return {
    name: `chatwoot ${contacts}`,
    takesLetter: true,
    steps({report, files, letter}) {
      const {name, email, phone} = report.contact;
      const conversations = (contact = ''): string =>
        `${contacts}/${encodeURIComponent(contact)}/conversations`;
      // Chatwoot takes international numbers only and refuses the contact for any other.
      const number = phone.replace(/[^+\d]/g, '');
      const contact: Step = {
        request: () =>
          json(contacts, {
            identifier: `standby-${report.id}`,
            ...(name && {name}),
            ...(email && {email}),
            ...(/^\+[1-9]\d{1,14}$/.test(number) && {phone_number: number}),
            custom_attributes: {account_id: report.accountId},
          }),
        judge: keep('contact', 'source_id'),
      };
      const conversation: Step = {
        request: known =>
          json(conversations(known['contact']), {
            custom_attributes: {report_id: report.id, subject: letter.subject},
          }),
        judge: keep('conversation', 'id'),
        judgeError: isGone,
      };
      const message: Step = {
        request(known) {
          const form = new FormData();
          form.append('content', `${letter.subject}\n\n${letter.text}`);
          form.append('echo_id', report.id);
          for (const file of files) form.append('attachments[]', asFile(file));
          const id = encodeURIComponent(known['conversation'] ?? '');
          return {url: `${conversations(known['contact'])}/${id}/messages`, body: form};
        },
        judgeError: isGone,
        judge: ({body}, known) =>
          idField(body, 'id') ? {kind: 'sent', reference: `#${known['conversation'] ?? ''}`} : unconfirmed,
      };
      return [contact, conversation, message];
    },
  };
};
