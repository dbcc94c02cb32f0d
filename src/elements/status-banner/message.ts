import {sentenceFor} from '../../advice/index.js';
import type {Audience, Matter, Situation} from '../../advice/index.js';
import {formatMoment} from '../../i18n/index.js';
import {compareSeverity, isRunning} from '../../status/index.js';
import type {Maintenance, Severity, StatusSnapshot} from '../../status/index.js';
import type {State} from './frame.js';
import type {Words} from './strings.js';

/** What the banner says: one thing at a time. */
export interface Message {
  state: State;
  severity: Severity;
  /** What is the matter. */
  fault: string;
  /** `fault` is the provider's own wording. */
  quoted: boolean;
  /** What to do about it. */
  action: string;
  source: string;
  /** When it was said, or since when it holds; empty when that is not known. */
  time: string;
  /** What it is about, worst first; closing it puts all of them away. */
  matters: readonly Matter[];
}

/** What a message depends on. */
export interface Circumstances {
  snapshot: StatusSnapshot;
  /** Everything that is wrong, worst first. */
  matters: readonly Matter[];
  isHidden(matter: Matter): boolean;
  situation: Situation;
  audience: Audience;
  venueName: string | undefined;
  /** Who runs the status page. */
  pageName: string;
  /** When the status was last confirmed, and since when it is not known. */
  confirmedAt: string | undefined;
  unknownSince: string | undefined;
  /** Something was solved a few minutes ago. */
  isJustOver: boolean;
  locale: string;
}

const soon = 24 * 3_600_000;

const isSoon = ({stage, from, until}: Maintenance, now: number): boolean => {
  const begins = Date.parse(from ?? '');
  return stage === 'scheduled' && begins < now + soon && (Date.parse(until ?? '') || begins) > now;
};

/** Decides what is said: faults before not knowing, not knowing before work under way, "all is well" last. */
export const messageFor = (
  {snapshot, matters, isHidden, situation, audience, venueName, pageName, ...rest}: Circumstances,
  words: Words,
): Message => {
  const {severity, reach, maintenances} = snapshot;
  const {confirmedAt, unknownSince, isJustOver, locale} = rest;
  const now = new Date();
  const at = (iso: string | undefined, reference = now): string => {
    const moment = new Date(iso ?? '');
    return moment.getTime() ? formatMoment(moment, locale, reference) : '';
  };
  const confirmed = at(confirmedAt);
  const say = (
    state: State,
    weight: Severity,
    fault: string,
    action = '',
    more?: Partial<Message>,
  ): Message => ({
    state,
    severity: weight,
    fault,
    quoted: false,
    action,
    source: pageName,
    time: reach === 'live' ? confirmed : words.lastKnown(confirmed),
    matters: [],
    ...more,
  });
  const dismissed = (weight: Severity): Message =>
    say('dismissed', weight, `${words.severity[weight]}.`, words.stillOn);
  const blind = (state: State, fault: string, forStaff: string): Message =>
    say(state, 'unknown', fault, audience === 'staff' ? forStaff : words.guests.ask, {
      time: words.since(at(unknownSince)),
    });

  const open = matters.filter(matter => !isHidden(matter));
  const worst = open[0];
  if (worst) {
    const {incident} = worst;
    return say('trouble', worst.severity, '', '', {
      ...sentenceFor(worst, audience, situation, words),
      ...(incident?.origin === 'venue' && {source: venueName ?? words.us}),
      ...(reach === 'live' && {time: at(incident?.updatedAt ?? incident?.startedAt) || confirmed}),
      matters: open,
    });
  }
  if (matters[0]) return dismissed(matters[0].severity);
  if (reach === 'device-offline') return blind('offline', words.offline, words.network);
  if (reach === 'unreachable' || compareSeverity(severity, 'maintenance') > 0)
    return blind('unknown', words.blind, '');
  if (severity === 'maintenance') {
    const work = maintenances.find(isRunning);
    const about: Matter[] = work ? [{id: work.id, severity, stage: 'unknown', maintenance: work}] : [];
    return about.some(isHidden)
      ? dismissed(severity)
      : say('maintenance', severity, words.maintenance(at(work?.until)), '', {matters: about});
  }
  if (reach === 'last-known')
    return say('was-fine', 'unknown', words.wasFine(confirmed), words.checking, {time: ''});
  const next = maintenances.find(item => isSoon(item, now.getTime()));
  if (next)
    return say(
      'planned',
      'maintenance',
      words.fine,
      words.planned(at(next.from), at(next.until, new Date(next.from ?? now))),
    );
  return isJustOver
    ? say('resolved', 'none', words.over, words.fine)
    : say('operational', 'none', words.fine);
};
