import type {Desk} from './desk.js';
import {deskState} from './desk-state.js';
import type {DeskProblem} from './desk-state.js';

/** Whether a phone is answered, as somebody who wants to call needs it. */
export interface Availability {
  /**
   * `open`: now; `day`: on this day, but nobody said from when until when; `emergencies`: now, for what is urgent;
   * `unknown`: it cannot be known, `problem` says why.
   */
  kind: 'open' | 'day' | 'emergencies' | 'closed' | 'unknown';
  /** When that ends; absent when it does not within two weeks. */
  until?: Date;
  /** When the phone is answered next for everything, where it is not now. */
  opensAt?: Date;
  /** Of `opensAt` only the day counts. */
  opensOnDay?: boolean;
  /** When it is answered for emergencies, where that is earlier. */
  urgentFrom?: Date;
  problem?: DeskProblem;
}

/** Whether the phone of a desk is answered at a moment. */
export const availabilityOf = (desk: Desk, now: Date | number = Date.now()): Availability => {
  const usual = deskState(desk, now, {channel: 'phone', urgent: false});
  if (usual.open === undefined) return {kind: 'unknown', ...(usual.problem && {problem: usual.problem})};
  if (usual.open)
    return {
      kind: usual.hoursStated ? 'open' : 'day',
      ...(usual.closesAt && usual.hoursStated && {until: usual.closesAt}),
    };
  const {opensAt} = usual;
  const next = opensAt && {opensAt, ...(!usual.hoursStated && {opensOnDay: true})};
  const urgent = deskState(desk, now, {channel: 'phone'});
  if (urgent.open)
    return {
      kind: 'emergencies',
      ...(urgent.closesAt && urgent.hoursStated && {until: urgent.closesAt}),
      ...next,
    };
  const isEarlier = urgent.onlyIf && urgent.opensAt && !(opensAt && opensAt <= urgent.opensAt);
  return {kind: 'closed', ...next, ...(isEarlier && urgent.opensAt && {urgentFrom: urgent.opensAt})};
};
