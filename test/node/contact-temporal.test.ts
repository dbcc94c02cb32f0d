/** Compares the opening hours, which use `Intl` alone, with Temporal. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {Temporal} from 'temporal-polyfill';
import {deskState} from '../../src/contact/index.js';
import type {Desk, DeskException, DeskHours, DeskRule} from '../../src/contact/index.js';
import {instantOf, wallTime} from '../../src/contact/zoned-time.js';

const zones = ['Europe/Brussels', 'Europe/Zurich', 'Europe/Paris', 'Europe/London'] as const;
const [from, until] = [
  Temporal.Instant.from('2024-01-01T00:00Z'),
  Temporal.Instant.from('2037-01-01T00:00Z'),
];
const [minute, hour] = [60_000, 3_600_000];

const changesOf = (zone: string): number[] => {
  const found: number[] = [];
  let next = from.toZonedDateTimeISO(zone).getTimeZoneTransition('next');
  while (next && Temporal.Instant.compare(next.toInstant(), until) < 0) {
    found.push(next.epochMilliseconds);
    next = next.getTimeZoneTransition('next');
  }
  return found;
};

const changes = new Map(zones.map(zone => [zone, changesOf(zone)]));

/** The same numbers in every run (mulberry32). */
const random = (seed: number) => (): number => {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
};

const plainAt = (wall: number): Temporal.PlainDateTime =>
  Temporal.Instant.fromEpochMilliseconds(wall).toZonedDateTimeISO('UTC').toPlainDateTime();

describe('local times', () => {
  it('knows both changes of the clocks of every year in every zone', () => {
    for (const [zone, found] of changes) assert.equal(found.length, 26, zone);
  });

  for (const zone of zones)
    it(`are those of Temporal in ${zone}, left out and repeated ones too`, context => {
      let compared = 0;
      const both = (instant: number): void => {
        const shown = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
        const wall = shown.toPlainDateTime().toZonedDateTime('UTC').epochMilliseconds;
        assert.equal(wallTime(zone, instant), wall, shown.toString());
        // Taken as a local time, an instant near a change is now and then one that does not exist or comes twice.
        const compatible = plainAt(instant).toZonedDateTime(zone, {disambiguation: 'compatible'});
        assert.equal(instantOf(zone, instant), compatible.epochMilliseconds, compatible.toString());
        compared += 2;
      };
      for (const change of changes.get(zone) ?? [])
        for (let off = -36 * hour; off <= 36 * hour; off += 15 * minute) both(change + off);
      const next = random(7);
      for (let index = 0; index < 2000; index++)
        both(
          Math.floor(from.epochMilliseconds + next() * (until.epochMilliseconds - from.epochMilliseconds)),
        );
      context.diagnostic(`${compared} times compared`);
    });
});

const every = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'] as const;
const week = every.slice(0, 5);
const rule = (days: DeskRule['days'], opens?: string, closes?: string): DeskRule => ({
  days,
  ...(opens && {opens}),
  ...(closes && {closes}),
  channels: ['phone'],
});
const closed: DeskException[] = Array.from({length: 13}, (_, index) => ({
  from: `${2024 + index}-10-20`,
  until: `${2024 + index}-10-31`,
  hours: index % 2 ? [] : [{opens: '23:00', closes: '02:30', channels: ['phone']}],
}));

const desks: Record<string, Pick<Desk, 'rules' | 'exceptions'>> = {
  'office hours': {rules: [rule(week, '09:00', '18:00')]},
  'whole weekdays': {rules: [rule(week), rule(['Sa'], '10:00', '16:00')]},
  'nights over every change': {rules: [rule(['Fr', 'Sa', 'Su'], '22:00', '06:00')]},
  'a time that is left out or repeated': {
    rules: [rule(every, '01:30', '02:30'), rule(['Su'], '02:45', '03:15'), rule(['Su'], '00:30', '01:15')],
  },
  'around the clock': {rules: [rule(every, '00:00', '24:00')]},
  never: {rules: [rule(every, '12:00', '12:00')]},
  'closed and changed days': {rules: [rule(every, '08:00', '20:00')], exceptions: closed},
};

type Stretch = readonly [start: number, end: number];

/** When a desk is open around an instant, by Temporal: stretches that touch are one. */
const oracleOf = (zone: string, {rules = [], exceptions = []}: Pick<Desk, 'rules' | 'exceptions'>) => {
  const known = new Map<string, Stretch[]>();
  const onDay = (date: Temporal.PlainDate): Stretch[] => {
    const stretches = known.get(date.toString());
    if (stretches) return stretches;
    const compare = Temporal.PlainDate.compare;
    const exception = exceptions.find(
      ({from: first, until: last = first}) => compare(first, date) <= 0 && compare(date, last) <= 0,
    );
    const hours: readonly DeskHours[] =
      exception?.hours ??
      rules.filter(({days}) => days.some(day => every.indexOf(day) + 1 === date.dayOfWeek));
    const instant = (day: Temporal.PlainDate, time: string): number =>
      day.toZonedDateTime({timeZone: zone, plainTime: time}).epochMilliseconds;
    const made = hours
      .filter(({opens, closes}) => !opens || opens !== closes)
      .map(({opens = '00:00', closes = '24:00'}): Stretch => {
        const end = closes === '24:00' ? '00:00' : closes;
        return [instant(date, opens), instant(end <= opens ? date.add({days: 1}) : date, end)];
      })
      .filter(([start, end]) => start < end);
    known.set(date.toString(), made);
    return made;
  };
  return (now: number): {closesAt?: number; opensAt?: number; open: boolean} => {
    const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate();
    const days = Array.from({length: 24}, (_, index) => today.add({days: index - 2}));
    const merged: [number, number][] = [];
    for (const [start, end] of days.flatMap(onDay).sort(([a], [b]) => a - b)) {
      const last = merged.at(-1);
      if (last && start <= last[1]) last[1] = Math.max(last[1], end);
      else merged.push([start, end]);
    }
    const current = merged.find(([start, end]) => start <= now && now < end);
    const beyond = current === merged.at(-1);
    if (current) return {open: true, ...(!beyond && {closesAt: current[1]})};
    const next = merged.find(([start]) => start > now);
    return {open: false, ...(next && {opensAt: next[0]})};
  };
};

describe('opening hours', () => {
  for (const zone of zones)
    it(`are those of Temporal in ${zone}, on every hour around every change of the clocks`, context => {
      const next = random(11);
      const span = until.epochMilliseconds - from.epochMilliseconds;
      const instants = [
        ...(changes.get(zone) ?? []).flatMap(change =>
          Array.from({length: 73}, (_, index) => change + (index - 36) * hour),
        ),
        ...Array.from({length: 500}, () => Math.floor(from.epochMilliseconds + next() * span)),
      ];
      let compared = 0;
      for (const [name, parts] of Object.entries(desks)) {
        const expected = oracleOf(zone, parts);
        const desk: Desk = {region: 'XX', timeZone: zone, ...parts};
        for (const instant of instants) {
          const {open, closesAt, opensAt} = deskState(desk, instant);
          const actual = {
            open,
            ...(closesAt && {closesAt: closesAt.getTime()}),
            ...(opensAt && {opensAt: opensAt.getTime()}),
          };
          assert.deepEqual(actual, expected(instant), `${name}, ${new Date(instant).toISOString()}`);
          compared += 1;
        }
      }
      context.diagnostic(`${compared} states compared`);
    });
});
