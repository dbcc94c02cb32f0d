import {webAddress} from '../status/index.js';
import type {Capability, Severity} from '../status/index.js';
import {isUsable, sellsByLink, wayNeeds} from './booking-way.js';
import type {BookingWay} from './booking-way.js';
import type {Reachability} from './reachability.js';

/**
 * `open`: nothing speaks against it and something for it; `unknown`: nothing is known; `troubled`: it works, but
 * badly; `closed`: guests must not be sent there.
 */
export type WayState = 'open' | 'unknown' | 'troubled' | 'closed';

/**
 * `reported`: the status of the platform or the venue's own word says so; `unreachable`: its server does not
 * answer; `over`: the time to come back has passed; `unusable`: the configuration lacks its address or number.
 */
export type WayReason = 'reported' | 'unreachable' | 'over' | 'unusable';

export interface JudgedWay {
  way: BookingWay;
  state: WayState;
  reason?: WayReason;
}

/** What is known at one moment. */
export interface WayEvidence {
  /** How each capability fares, as `severityByCapability` tells of a snapshot. */
  severities?: ReadonlyMap<Capability, Severity>;
  /** By address, from `watchWays`. */
  reach?: ReadonlyMap<string, Reachability>;
  /** Milliseconds since 1970. */
  now: number;
}

export interface BookingWays {
  /** Where guests are sent, the venue's first choice first; empty when no way is left. Never a closed one. */
  offered: JudgedWay[];
  /** Not offered, with the reason. */
  closed: JudgedWay[];
}

const closing: readonly Severity[] = ['major', 'critical', 'maintenance'];

const judge = (way: BookingWay, {severities, reach, now}: WayEvidence): JudgedWay => {
  if (!isUsable(way)) return {way, state: 'closed', reason: 'unusable'};
  if (way.kind === 'later' && way.at !== undefined && Date.parse(way.at) <= now)
    return {way, state: 'closed', reason: 'over'};
  const needs = wayNeeds(way);
  const found = needs.map(capability => severities?.get(capability) ?? 'unknown');
  if (found.some(severity => closing.includes(severity))) return {way, state: 'closed', reason: 'reported'};
  const reached = sellsByLink(way) ? reach?.get(webAddress(way.href) ?? '') : undefined;
  if (reached === 'unreachable') return {way, state: 'closed', reason: 'unreachable'};
  if (found.includes('minor')) return {way, state: 'troubled', reason: 'reported'};
  // Its first need is the thing itself: a shop that is up is open, also where nobody tells of payments.
  const isKnown = reached === 'reachable' || found[0] === 'none' || (!needs.length && !sellsByLink(way));
  return {way, state: isKnown ? 'open' : 'unknown'};
};

/**
 * Where guests can still book: the ways that are not closed, in the venue's order, "come back later" last. Pure;
 * never throws. A way of which nothing is known is offered, as `unknown`.
 */
export const bookingWays = (ways: readonly BookingWay[], evidence: WayEvidence): BookingWays => {
  const judged = ways.map(way => judge(way, evidence));
  const usable = judged.filter(({state}) => state !== 'closed');
  const isLast = ({way}: JudgedWay): boolean => way.kind === 'later';
  return {
    offered: [...usable.filter(item => !isLast(item)), ...usable.filter(isLast)],
    closed: judged.filter(({state}) => state === 'closed'),
  };
};
