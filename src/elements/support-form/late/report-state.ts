import type {OutboxItem} from '../../../outbox/index.js';
import type {Severity} from '../../../status/index.js';
import {allOutlines} from '../../../ui/index.js';
import type {LateWords} from './strings.js';

/** A state as people see it: its words, what it means for them, and how it looks. */
export interface StateView {
  word: string;
  /** What happens now, and what there is to do. */
  sentences: readonly string[];
  severity: Severity;
  outline: string;
}

type Look = Pick<StateView, 'severity' | 'outline'>;

const {none, minor, major, critical, maintenance} = allOutlines;
const looks: Readonly<Record<OutboxItem['state'], Look>> = {
  draft: {severity: 'unknown', outline: maintenance},
  queued: {severity: 'maintenance', outline: maintenance},
  sending: {severity: 'maintenance', outline: maintenance},
  sent: {severity: 'none', outline: none},
  'needs-you': {severity: 'major', outline: major},
  blocked: {severity: 'critical', outline: critical},
};
const hindered: Look = {severity: 'minor', outline: minor};

const percent = (fraction: number, locale: string): string =>
  new Intl.NumberFormat(locale, {style: 'percent'}).format(fraction);

/** Says honestly where a report is. */
export const stateView = (
  {state, kept, failure, progress}: OutboxItem,
  {says, kept: keptWord, report}: LateWords,
  locale: string,
): StateView => {
  const why = failure && report.reason[failure.reason];
  const isKept = kept === 'device';
  const sentences: Record<OutboxItem['state'], readonly (string | false | undefined)[]> = {
    draft: [says.draft],
    queued: [why ?? says.queued, !isKept && says.open],
    sending: [progress !== undefined && says.sending(percent(progress, locale)), !isKept && says.open],
    sent: [says.sent],
    'needs-you': [why],
    blocked: [why],
  };
  return {
    word: state === 'queued' && !isKept ? keptWord : report.state[state],
    sentences: sentences[state].filter(sentence => typeof sentence === 'string'),
    ...(state === 'queued' && (why || !isKept) ? hindered : looks[state]),
  };
};
