import {reportReference} from '../reference.js';
import {asFile, field, unconfirmed} from './destination.js';
import type {Destination, Verdict} from './destination.js';

export interface FormspreeSettings {
  /** Address of the form: `https://formspree.io/f/abcdwxyz`, or that of a service of the same style. */
  url: string;
  /** Hidden fields that such a service wants, `form-name` for instance. */
  fields?: Readonly<Record<string, string>>;
}

/** Texts of a list such as `[{"field":"email","message":"should be an email"}]`, in one line. */
const sayErrors = (errors: unknown): string =>
  (Array.isArray(errors) ? errors : [])
    .map((error: unknown) =>
      [field(error, 'field'), field(error, 'message')].filter(text => typeof text === 'string').join(': '),
    )
    .join(', ')
    .slice(0, 300);

/**
 * Formspree and services of its style: one form, answered in JSON. The answer repeats no id, so `ok: true` has to do;
 * the trap for robots (`_gotcha`) stays empty.
 */
export const formspree = ({url, fields = {}}: FormspreeSettings): Destination => ({
  name: `formspree ${url}`,
  takesLetter: true,
  steps: ({report, files, letter}) => [
    {
      request() {
        const {name, email, phone} = report.contact;
        const form = new FormData();
        const texts = {
          ...fields,
          _subject: letter.subject,
          _gotcha: '',
          message: letter.text,
          name,
          phone,
          reference: reportReference(report.id),
          report_id: report.id,
          // An empty address is a wrong one there.
          ...(email && {email}),
        };
        for (const [key, text] of Object.entries(texts)) form.append(key, text);
        for (const file of files) form.append('attachment', asFile(file));
        return {url, body: form};
      },
      judge: ({body}): Verdict =>
        field(body, 'ok') === true ? {kind: 'sent', reference: reportReference(report.id)} : unconfirmed,
      judgeError({status, body}) {
        const detail = sayErrors(field(body, 'errors'));
        return status === 422 && detail ? {kind: 'needs-you', reason: 'invalid', status, detail} : undefined;
      },
    },
  ],
});
