import type {Venue} from './venue.js';

const key = Symbol.for('standby.page-venue');
const page = globalThis as {[key]?: Promise<Venue | undefined>};

/** The page's default venue, for elements outside any `<standby-venue>`; set by the script-tag entry. */
export const pageVenue = (): Promise<Venue | undefined> | undefined => page[key];

/** Makes a venue the page's default; the promise must not reject, and gives nothing when the page names no venue. */
export const setPageVenue = (venue: Promise<Venue | undefined>): void => {
  page[key] = venue;
};
