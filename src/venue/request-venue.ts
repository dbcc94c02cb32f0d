import type {Venue} from './venue.js';

/** Where a page or an element says its configuration is. */
export interface VenueSource {
  /** The configuration itself; without it `url`. */
  config?: unknown;
  /** Its address, relative to the page. */
  url?: string;
  /** Preset to use when the configuration names none. */
  preset?: unknown;
  /** Why there is no configuration where one was meant to be, as the end of a sentence about it. */
  fault?: string;
}

/** A part of this library did not arrive; elements that need more than their own text show that they have nothing. */
const inert = (): Venue => {
  const message = 'The configuration is not used: a part of Standby itself could not be loaded.';
  return {
    config: {},
    problems: [{code: 'config-unreachable', path: '', rule: 'reach', message}],
    openFeed: () => undefined,
  };
};

/**
 * A venue of what the page says; never rejects. What reads and judges a configuration is loaded only when there
 * is something to judge.
 */
export const requestVenue = async (source: VenueSource): Promise<Venue> => {
  try {
    if (Object.values(source).every(value => value === undefined)) {
      const {venueOf} = await import('./venue.js');
      return venueOf({});
    }
    const {findVenue} = await import('./load-venue.js');
    return await findVenue(source);
  } catch {
    return inert();
  }
};
