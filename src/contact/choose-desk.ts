import type {Desk} from './desk.js';
import {deskState} from './desk-state.js';

/** Who asks. */
export interface Caller {
  /** BCP 47 tag, valid; its region counts when `region` is absent. */
  locale: string;
  /** ISO 3166-1 or 3166-2 code. */
  region?: string | undefined;
  /** IANA name of the zone that the caller is in. */
  timeZone?: string | undefined;
  now?: Date | number;
}

const country = (region: string): string => region.split('-', 1)[0] ?? region;

/** How near a desk is to a region: 3 for the same, 2 for the same country, else 0. */
const nearness = (desk: Desk, region: string | undefined): number =>
  desk.region === region ? 3 : region && country(desk.region) === country(region) ? 2 : 0;

/**
 * All desks with a phone, the one to call first. It is in the caller's region (else shares the time zone), or
 * speaks the caller's language: of those one that is open wins, then one of which that cannot be known. Among
 * equals the region decides, then the language, then the order given.
 */
export const rankDesks = (
  desks: readonly Desk[],
  {locale, region, timeZone, now = Date.now()}: Caller,
): readonly Desk[] => {
  const asked = new Intl.Locale(locale);
  const wanted = region ?? asked.region;
  const isServed = desks.some(desk => desk.phone && nearness(desk, wanted));
  return desks
    .filter(({phone}) => phone)
    .map(desk => {
      const {open} = deskState(desk, now, {channel: 'phone'});
      const speaks = desk.languages?.some(tag => tag.split('-', 1)[0] === asked.language) ? 1 : 0;
      const near = nearness(desk, wanted) || (!isServed && timeZone && desk.timeZone === timeZone ? 1 : 0);
      return {desk, marks: [near || speaks ? 1 : 0, open ? 2 : open === undefined ? 1 : 0, near, speaks]};
    })
    .sort((a, b) => b.marks.map((mark, at) => mark - (a.marks[at] ?? 0)).find(Boolean) ?? 0)
    .map(({desk}) => desk);
};

/** The desk to call now, by region, language and hours; undefined when none has a phone. */
export const chooseDesk = (desks: readonly Desk[], caller: Caller): Desk | undefined =>
  rankDesks(desks, caller)[0];
