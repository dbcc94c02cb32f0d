import {webAddress} from '../status/index.js';
import type {BookingWays} from './booking-ways.js';

/** A printed sheet as the venue keeps it in its list. */
export interface PrintedSheet {
  /** Printed on the sheet, so that staff find it. */
  id: string;
  /** What its code says. */
  href: string;
  /** ISO 8601; for ever when absent. */
  validUntil?: string;
}

/** `way-closed`: it sends guests where nobody sells now; `way-gone`: the venue no longer lists where it leads. */
export type ReprintReason = 'expired' | 'way-closed' | 'way-gone';

export interface Reprint {
  sheet: PrintedSheet;
  reason: ReprintReason;
}

/** A short path on the venue's own domain leads on to what is open; its paper stays good. */
const isShortPath = (address: string): boolean => /^\/f\/[\w-]+\/?$/i.test(new URL(address).pathname);

/** Which sheets must come off the wall, in the order given. Pure; never throws. */
export const sheetsToReprint = (
  sheets: readonly PrintedSheet[],
  {offered, closed}: BookingWays,
  now: number,
): Reprint[] => {
  const addresses = (items: BookingWays['offered']): Set<string | undefined> =>
    new Set(items.map(({way}) => webAddress(way.href)));
  const [alive, dead] = [addresses(offered), addresses(closed)];
  const reasonFor = ({href, validUntil}: PrintedSheet): ReprintReason | undefined => {
    // A date that cannot be read is no promise to keep the sheet.
    if (validUntil !== undefined && !(Date.parse(validUntil) > now)) return 'expired';
    const address = webAddress(href);
    if (address && (alive.has(address) || isShortPath(address))) return undefined;
    return address && dead.has(address) ? 'way-closed' : 'way-gone';
  };
  return sheets.flatMap(sheet => {
    const reason = reasonFor(sheet);
    return reason ? [{sheet, reason}] : [];
  });
};
