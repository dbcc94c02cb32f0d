import {checkDraft} from '../../../report/index.js';
import type {DraftHint, ReportDraft} from '../../../report/index.js';
import type {FieldName} from '../scene.js';
import type {LateWords} from './strings.js';

const fields: Readonly<Partial<Record<DraftHint['field'], FieldName>>> = {
  description: 'description',
  channels: 'channels',
  accountId: 'account',
  happened: 'happened',
  links: 'references',
  'contact.email': 'email',
};

/** What has to be put right before a report goes, in words by field; nothing once it is urgent. */
export const faultsOf = (
  draft: ReportDraft,
  {report}: LateWords,
  urgent: boolean | undefined,
): Map<FieldName, string> => {
  const faults = new Map<FieldName, string>();
  for (const {field, code, isNeeded} of checkDraft(draft, {urgent})) {
    const name = fields[field];
    if (name && isNeeded && !faults.has(name)) faults.set(name, report.hint[code]);
  }
  return faults;
};
