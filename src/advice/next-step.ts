import {compareSeverity, worstSeverity} from '../status/index.js';
import type {Capability, Severity} from '../status/index.js';
import type {AdviceStrings} from './strings/en.js';

/** Who reads the advice. */
export type Audience = 'guests' | 'staff';

/** What else is known when one thing is down: how the other capabilities fare, and which of them the venue has. */
export interface Situation {
  severities: ReadonlyMap<Capability, Severity>;
  /** Without it every venue is taken to have everything but kiosks. */
  offered?: readonly Capability[] | undefined;
}

/** A step and the capabilities that it takes; the first that works best is chosen. */
type Ways<A extends Audience> = Readonly<
  Record<Capability, Partial<Record<keyof AdviceStrings[A], readonly Capability[]>>>
>;

const guests: Ways<'guests'> = {
  'online-booking': {counter: ['pos'], kiosk: ['kiosk']},
  pos: {online: ['online-booking'], kiosk: ['kiosk']},
  kiosk: {counter: ['pos'], online: ['online-booking']},
  'check-in': {ready: []},
  email: {email: []},
  payments: {cash: ['pos'], later: []},
  'back-office': {fine: []},
  integrations: {direct: ['online-booking'], counter: ['pos']},
};

const staff: Ways<'staff'> = {
  'online-booking': {countersAndKiosks: ['pos', 'kiosk'], counters: ['pos'], kiosks: ['kiosk']},
  pos: {code: ['online-booking'], kiosks: ['kiosk']},
  kiosk: {counter: ['pos'], code: ['online-booking']},
  'check-in': {scanner: []},
  email: {email: []},
  payments: {cash: ['pos'], later: []},
  'back-office': {note: []},
  integrations: {own: ['pos', 'online-booking'], counter: ['pos'], code: ['online-booking']},
};

/**
 * What to do while a capability is hit; never a way that is itself down or that the venue does not have. Without
 * a capability, or without a way that works, the advice for not knowing better.
 */
export const nextStep = (
  audience: Audience,
  capability: Capability | undefined,
  {severities, offered}: Situation,
  words: AdviceStrings,
): string => {
  const texts: Readonly<Record<string, string>> = words[audience];
  const has = (needed: Capability): boolean =>
    offered ? offered.includes(needed) : needed !== 'kiosk' || severities.has(needed);
  const ways = Object.entries(capability ? {guests, staff}[audience][capability] : {})
    .filter(([, needs]) => needs.every(has))
    .map(([name, needs]) => ({name, worst: worstSeverity(needs.map(need => severities.get(need) ?? 'none'))}))
    .filter(({worst}) => worst !== 'critical')
    .sort((a, b) => compareSeverity(a.worst, b.worst));
  const fallback = audience === 'guests' ? 'ask' : capability ? 'sheet' : 'check';
  return texts[ways[0]?.name ?? fallback] ?? '';
};
