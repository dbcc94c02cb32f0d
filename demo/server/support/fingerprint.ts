import {createHash} from 'node:crypto';
import type {FileFacts} from './file-facts.js';
import type {SentReport} from './report.js';

/** JSON with the names of every object in order, so that equal values are equal texts. */
const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([name, one]) => `${JSON.stringify(name)}:${canonical(one)}`).join()}}`;
};

/** Tells whether two requests carry the same; how the files travelled makes no difference. */
export const fingerprint = (
  {uploads: _uploads, ...report}: SentReport,
  files: readonly FileFacts[],
): string => {
  const content = files.map(({name, type, size, sha256}) => canonical({name, type, size, sha256})).sort();
  return createHash('sha256')
    .update(canonical({report, files: content}))
    .digest('hex');
};
