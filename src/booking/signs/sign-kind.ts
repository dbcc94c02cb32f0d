import type {Capability} from '../../status/index.js';

/** What guests are told by a notice on the wall: the situations of an outage that they notice themselves. */
export const signKinds = ['emails-late', 'pos-closed', 'online-closed', 'check-in-slow'] as const;
export type SignKind = (typeof signKinds)[number];

/** What of the platform a notice announces trouble with; when that is over, the notice comes down. */
export const announced: Readonly<Record<SignKind, Capability>> = {
  'emails-late': 'email',
  'pos-closed': 'pos',
  'online-closed': 'online-booking',
  'check-in-slow': 'check-in',
};
