import {webAddress} from '../status/index.js';
import type {Capability, Severity} from '../status/index.js';
import type {BookingWays} from './booking-ways.js';

/** A printed sheet as the venue keeps it in its list. */
export interface PrintedSheet {
  /** Printed on the sheet, so that staff find it. */
  id: string;
  /** What its code says; a notice without a code leads nowhere and only grows old. */
  href?: string;
  /** It leads where its card alone says, instead of the venue's online shop; no list of the venue has to know it. */
  ofCard?: boolean;
  /** ISO 8601; for ever when absent. */
  validUntil?: string;
  /** Trouble with what it announces; a notice is no longer true when that is over. */
  announces?: Capability;
  /** Whether the status has said so too since; what it never reported it cannot end. */
  confirmed?: boolean;
}

/**
 * `way-closed`: it sends guests where nobody sells now; `way-gone`: the venue no longer lists where it leads;
 * `situation-over`: what it announces works again.
 */
export type ReprintReason = 'expired' | 'way-closed' | 'way-gone' | 'situation-over';

export interface Reprint {
  sheet: PrintedSheet;
  reason: ReprintReason;
}

/** A short path on the venue's own domain leads on to what is open; its paper stays good. */
const isShortPath = (address: string): boolean => /^\/f\/[\w-]+\/?$/i.test(new URL(address).pathname);

/** The sheets of which the status says now what they announce; those it says nothing new of stay as they are. */
export const confirmSheets = (
  sheets: readonly PrintedSheet[],
  severities: ReadonlyMap<Capability, Severity>,
): PrintedSheet[] =>
  sheets.map(sheet => {
    const severity = (sheet.announces && severities.get(sheet.announces)) ?? 'unknown';
    return sheet.confirmed || severity === 'none' || severity === 'unknown'
      ? sheet
      : {...sheet, confirmed: true};
  });

/** Which sheets must come off the wall, in the order given. Pure; never throws. */
export const sheetsToReprint = (
  sheets: readonly PrintedSheet[],
  {offered, closed}: BookingWays,
  now: number,
  severities?: ReadonlyMap<Capability, Severity>,
): Reprint[] => {
  const addresses = (items: BookingWays['offered']): Set<string | undefined> =>
    new Set(
      items.flatMap(({way: {href, links}}) =>
        [href, ...Object.values(links ?? {})].map(at => webAddress(at)),
      ),
    );
  const [alive, dead] = [addresses(offered), addresses(closed)];
  const isShopClosed = closed.some(({way: {kind}, reason}) => kind === 'online' && reason === 'reported');
  const reasonFor = ({
    href,
    ofCard,
    validUntil,
    announces,
    confirmed,
  }: PrintedSheet): ReprintReason | undefined => {
    // A date that cannot be read is no promise to keep the sheet.
    if (validUntil !== undefined && !(Date.parse(validUntil) > now)) return 'expired';
    if (announces && confirmed && severities?.get(announces) === 'none') return 'situation-over';
    if (href === undefined) return undefined;
    const address = webAddress(href);
    if (address && (alive.has(address) || isShortPath(address))) return undefined;
    if (address && (dead.has(address) || (ofCard && isShopClosed))) return 'way-closed';
    return address && ofCard ? undefined : 'way-gone';
  };
  return sheets.flatMap(sheet => {
    const reason = reasonFor(sheet);
    return reason ? [{sheet, reason}] : [];
  });
};
