import {reportContext} from './context.js';
import {emptyDraft} from './report.js';
import type {Report, ReportDraft} from './report.js';

/** A report as this device holds it: a draft has no context yet. */
export type StoredReport = ReportDraft & Partial<Pick<Report, 'id' | 'context' | 'writtenAt'>>;

/**
 * What is stored, as a report: other versions wrote other fields, and a draft that is downloaded has no context yet.
 */
export const readReport = (stored: StoredReport, id: string): Report => ({
  ...emptyDraft,
  ...stored,
  id,
  happened: {...emptyDraft.happened, ...stored.happened},
  contact: {...emptyDraft.contact, ...stored.contact},
  context: stored.context ?? reportContext(),
  writtenAt: stored.writtenAt ?? '',
});
