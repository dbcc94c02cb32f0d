import {asFile, baseOf, field, idField, unconfirmed} from './destination.js';
import type {Destination, Known, RequestStep, Step, UploadStep} from './destination.js';

export interface StandbySettings {
  /** Where reports are posted. */
  url: string;
}

/** Larger files go in pieces where the endpoint takes them so; a multipart body starts from the beginning each time. */
const largeBytes = 8 * 1024 * 1024;

const isResumable = ({resumable}: Known): boolean => resumable === 'yes';

/**
 * An endpoint of Standby's own contract (`standby-report.openapi.json`): it repeats the id of the report, keeps the
 * `Idempotency-Key`, and may take large files by tus at `<url>/uploads`.
 */
export const standby = ({url}: StandbySettings): Destination => ({
  name: `standby ${url}`,
  takesLetter: false,
  steps({report, files, idempotencyKey}) {
    // Their hashes need a secure context.
    const large = crypto.subtle ? files.filter(({size}) => size > largeBytes) : [];
    const ask: RequestStep = {
      request: () => ({url, method: 'OPTIONS'}),
      judge: ({headers}) => ({
        kind: 'done',
        known: {resumable: headers.get('tus-resumable') === '1.0.0' ? 'yes' : 'no'},
      }),
      // A server that is only busy may still take pieces, and may have some of them already.
      judgeError: ({status}) =>
        status === 429 || status >= 500 ? undefined : {kind: 'done', known: {resumable: 'no'}},
      isLasting: false,
    };
    const uploads = large.map((file): UploadStep => ({
      upload: {url: `${baseOf(url)}/uploads`, file, key: file.id},
      isNeeded: isResumable,
    }));
    const post: RequestStep = {
      request(known) {
        const apart = isResumable(known) ? large : [];
        const uploads = apart.map(({id, name, type, size}) => ({
          ...{name, type, size},
          sha256: known[`${id}.sha256`],
          url: known[id],
        }));
        const headers = {'idempotency-key': `"${idempotencyKey}"`};
        const content = JSON.stringify({...report, ...(uploads.length && {uploads})});
        const whole = files.filter(file => !apart.includes(file));
        if (!whole.length)
          return {url, headers: {...headers, 'content-type': 'application/json'}, body: content};
        const form = new FormData();
        form.append('report', new Blob([content], {type: 'application/json'}), 'report.json');
        for (const file of whole) form.append('file', asFile(file));
        return {url, headers, body: form, tellsProgress: true};
      },
      judge({body}) {
        if (field(body, 'id') !== report.id) return unconfirmed;
        const reference = idField(body, 'reference');
        return {kind: 'sent', ...(reference && {reference})};
      },
      judgeError: ({body}) => (field(body, 'code') === 'upload-missing' ? {kind: 'restart'} : undefined),
    };
    const steps: Step[] = [...(large.length ? [ask] : []), ...uploads, post];
    return steps;
  },
});
