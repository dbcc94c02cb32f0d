export {reportContext} from './context.js';
export type {ContextEnvironment} from './context.js';
export {emptyDraft} from './report.js';
export type {Report, ReportContext, ReportDraft, ReportIncident} from './report.js';
