import {asFile, baseOf, field, idField, unconfirmed} from './destination.js';
import type {Destination, FallbackSender, Step} from './destination.js';

export interface ZammadSettings {
  /** Where Zammad runs: `https://help.example.org`. */
  url: string;
  sender?: FallbackSender;
}

/** Texts of a body such as `{"errors":{"email":"invalid"}}`, in one line. */
const sayErrors = (errors: unknown): string =>
  Object.entries(Object(errors) as Record<string, unknown>)
    .map(([name, text]) => `${name}: ${String(text)}`)
    .join(', ')
    .slice(0, 300);

/**
 * The form channel of Zammad, open to pages of every origin; at most 20 reports an hour and address. It answers
 * 200 to what it refuses, so only a ticket counts. Requests are plain forms: they need no preflight.
 */
export const zammad = ({url, sender = {}}: ZammadSettings): Destination => {
  const base = baseOf(url);
  return {
    name: `zammad ${base}`,
    takesLetter: true,
    steps({report, files, letter}) {
      // Longer than 30 characters, and the same in both requests.
      const fingerprint = `standby-report-${report.id}`.padEnd(40, '-');
      const {contact} = report;
      const config: Step = {
        request: () => ({
          url: `${base}/api/v1/form_config`,
          body: new URLSearchParams({fingerprint}),
        }),
        judge({body}) {
          if (field(body, 'enabled') === false) return {kind: 'blocked', reason: 'not-allowed'};
          const token = idField(body, 'token');
          return token ? {kind: 'done', known: {token}} : unconfirmed;
        },
        isLasting: false,
      };
      const submit: Step = {
        request({token = ''}) {
          const form = new FormData();
          const email = contact.email || sender.email || '';
          const texts = {
            fingerprint,
            token,
            name: contact.name || sender.name || email,
            email,
            title: letter.subject,
            body: letter.text,
          };
          for (const [name, text] of Object.entries(texts)) form.append(name, text);
          for (const file of files) form.append('file[]', asFile(file));
          return {url: `${base}/api/v1/form_submit`, body: form};
        },
        judge({body}) {
          const number = idField(body, 'ticket', 'number') ?? idField(body, 'ticket', 'id');
          if (number) return {kind: 'sent', reference: `#${number}`};
          const detail = sayErrors(field(body, 'errors'));
          return detail ? {kind: 'needs-you', reason: 'invalid', detail} : unconfirmed;
        },
      };
      return [config, submit];
    },
  };
};
