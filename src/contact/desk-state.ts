import {dayOf, hoursOn, isStated, spansOf, timeOfDay} from './day-hours.js';
import type {Span} from './day-hours.js';
import type {Channel, Desk, DeskHours} from './desk.js';
import {isTimeZone, wallTime} from './zoned-time.js';

/** Why it cannot be known whether a desk answers. */
export type DeskProblem =
  'clock-invalid' | 'hours-invalid' | 'hours-missing' | 'time-zone-invalid' | 'time-zone-missing';

/** Whether a desk answers at a moment, and until or from when. */
export interface DeskState {
  /** Undefined when it cannot be known; `problem` says why. */
  open: boolean | undefined;
  /** What it answers on now; when that cannot be known, what it has. */
  channels: readonly Channel[];
  /** When it closes; absent when it stays open for two weeks at least. */
  closesAt?: Date;
  /** When it opens next; absent when it does not open within 400 days. */
  opensAt?: Date;
  /** It is, or will be, open for emergencies only. */
  onlyIf?: 'urgent';
  /** False when the hours name the day alone: somebody answers on that day, but nobody said from when until when. */
  hoursStated: boolean;
  problem?: DeskProblem;
}

/** Which of the hours count. */
export interface DeskFilter {
  /** Only this channel; any when absent. */
  channel?: Channel;
  /** Whether hours for emergencies only count too; they do when absent. */
  urgent?: boolean;
}

const longest = 15;
const horizon = 400;

const problemOf = ({timeZone, rules, exceptions = []}: Desk, now: number): DeskProblem | undefined => {
  if (!(Math.abs(now) < 8.64e15)) return 'clock-invalid';
  if (!rules) return 'hours-missing';
  if (!timeZone) return 'time-zone-missing';
  if (!isTimeZone(timeZone)) return 'time-zone-invalid';
  const times = [...rules, ...exceptions.flatMap(({hours}) => hours)].flatMap(({opens, closes}) => [
    opens ?? '00:00',
    closes ?? '24:00',
  ]);
  return times.some(time => Number.isNaN(timeOfDay(time))) ? 'hours-invalid' : undefined;
};

const describe = (spans: readonly Span[]): Pick<DeskState, 'onlyIf' | 'hoursStated'> => ({
  hoursStated: spans.every(({hours}) => isStated(hours)),
  ...(spans.length > 0 && spans.every(({hours}) => hours.onlyIf === 'urgent') && {onlyIf: 'urgent'}),
});

/**
 * Whether a desk answers at a moment. Hours are local times of the desk: one that a change of the clocks leaves
 * out counts on from before the gap, one that comes twice is the first (RFC 5545; Temporal's `compatible`).
 * Never throws: what cannot be known is `open: undefined` with a `problem`.
 */
export const deskState = (
  desk: Desk,
  now: Date | number = Date.now(),
  {channel, urgent = true}: DeskFilter = {},
): DeskState => {
  const instant = Number(now);
  const problem = problemOf(desk, instant);
  const timeZone = desk.timeZone;
  if (problem || !timeZone) {
    const has: Channel[] = [
      ...(desk.phone ? ['phone' as const] : []),
      ...(desk.email ? ['email' as const] : []),
    ];
    return {open: undefined, channels: has, hoursStated: false, ...(problem && {problem})};
  }

  const counts = ({channels, onlyIf}: DeskHours): boolean =>
    (!channel || channels.includes(channel)) && (urgent || !onlyIf);
  const spansOn = (day: number): Span[] => spansOf(hoursOn(desk, day).filter(counts), timeZone, day);
  const today = dayOf(wallTime(timeZone, instant));
  const near = [today - 1, today, today + 1].flatMap(spansOn);

  const current = near.filter(({start, end}) => start <= instant && instant < end);
  if (current.length) {
    let end = Math.max(...current.map(span => span.end));
    const extend = (spans: readonly Span[]): boolean => {
      const before = end;
      for (const span of spans) if (span.start <= end) end = Math.max(end, span.end);
      return end > before;
    };
    extend(near);
    let day = today + 2;
    while (day < today + longest && extend(spansOn(day))) day += 1;
    const channels = [...new Set(current.flatMap(({hours}) => hours.channels))];
    return {
      open: true,
      channels,
      ...describe(current),
      ...(day < today + longest && {closesAt: new Date(end)}),
    };
  }

  for (let day = today - 1; day < today + horizon; day++) {
    const [next] = spansOn(day).filter(({start}) => start > instant);
    if (next) return {open: false, channels: [], opensAt: new Date(next.start), ...describe([next])};
  }
  return {open: false, channels: [], ...describe([])};
};
