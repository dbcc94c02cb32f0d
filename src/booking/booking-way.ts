import {webAddress} from '../status/index.js';
import type {Capability} from '../status/index.js';
import type {Campaign} from './campaign.js';
import type {WayKind} from './way-kind.js';

/** One way to buy tickets, in the order in which the venue prefers it. */
export interface BookingWay {
  kind: WayKind;
  /** Absolute web address; `online` and `partner` are nothing without it. */
  href?: string;
  /** Where guests book one event or product, by the name that a card is given; `href` leads to all of them. */
  links?: Readonly<Record<string, string>>;
  /** Campaign tags for the links that people click, and for the code where they cost no distance. */
  campaign?: Campaign;
  /** International number; `phone` is nothing without it. */
  phone?: string;
  /** The venue's own name for it, or where it stands. */
  label?: string;
  /** When to come back, ISO 8601, for `later`. */
  at?: string;
  /** What of the platform must work for it; what the kind needs when absent. */
  needs?: readonly Capability[];
}

/** Without payments neither a shop nor a kiosk sells; a desk takes cash. */
const needsOf: Readonly<Record<WayKind, readonly Capability[]>> = {
  online: ['online-booking', 'payments'],
  partner: [],
  kiosk: ['kiosk', 'payments'],
  desk: ['pos'],
  phone: [],
  later: [],
};

export const wayNeeds = ({kind, needs}: BookingWay): readonly Capability[] => needs ?? needsOf[kind];

/** Whether guests buy behind the link itself; beside a desk or kiosk it only tells more. */
export const sellsByLink = ({kind}: BookingWay): boolean => kind === 'online' || kind === 'partner';

/** Whether it says what its kind needs to be of use. */
export const isUsable = (way: BookingWay): boolean => {
  if (!Object.hasOwn(needsOf, way.kind)) return false;
  if (sellsByLink(way)) return !!webAddress(way.href);
  if (way.kind === 'phone') return /\d{3}/.test(way.phone ?? '');
  return way.at === undefined || !Number.isNaN(Date.parse(way.at));
};
