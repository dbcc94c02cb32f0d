import {untilDone} from '../retry.js';
import {venueOf} from './venue.js';
import type {Venue} from './venue.js';

/** Where a page or an element says its configuration is. */
export interface VenueSource {
  /** The configuration itself; without it `text` or `url`. */
  config?: unknown;
  /** What stands in the page's own block for it. */
  text?: string;
  /** Its address, relative to the page. */
  url?: string;
  /** Preset to use when the configuration names none. */
  preset?: unknown;
}

/**
 * A venue of what the page says. What reads and judges a configuration is loaded only when there is something to
 * judge; when that does not arrive, elements have their own attributes. Never rejects.
 */
export const requestVenue = async (source: VenueSource): Promise<Venue> => {
  if (Object.values(source).every(value => value === undefined)) return venueOf({});
  try {
    return await (await import('./load-venue.js')).findVenue(source);
  } catch {
    const message = 'The configuration is not used: a part of Standby did not load.';
    return venueOf({}, [{code: 'config-unreachable', path: '', rule: 'reach', message}]);
  }
};

/** Whether a later attempt may give more: it was not reached, or a sign-in page of the network answered. */
const mayPass = ({url}: VenueSource, {problems}: Venue): boolean =>
  problems.some(({rule}) => rule === 'reach' || (rule === 'json' && url !== undefined));

/**
 * Hands on the venue of what the page says; when its configuration could not be had, first the one on defaults and
 * the real one when it arrives. Asks no more once `isWanted` denies.
 */
export const followVenue = (
  source: VenueSource,
  use: (venue: Venue) => void,
  isWanted = (): boolean => true,
): Promise<void> =>
  untilDone(async attempt => {
    if (!isWanted()) return true;
    const venue = await requestVenue(source);
    if (!isWanted()) return true;
    const isLast = !mayPass(source, venue);
    if (isLast || attempt === 0) use(venue);
    return isLast;
  });
