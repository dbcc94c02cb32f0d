import type {Venue} from './venue.js';

const key = Symbol.for('standby.page-venue');
const lostKey = Symbol.for('standby.venue-element-lost');
const page = globalThis as {[key]?: Promise<Venue | undefined>; [lostKey]?: boolean};

/** Dispatched on the document when the page's default venue is another one, or has to do for `<standby-venue>`. */
export const pageVenueEvent = 'standby-page-venue';

const tell = (): unknown => globalThis.document?.dispatchEvent(new Event(pageVenueEvent));

/** The page's default venue, for elements outside any `<standby-venue>`; set by the script-tag entry. */
export const pageVenue = (): Promise<Venue | undefined> | undefined => page[key];

/** Makes a venue the page's default; the promise must not reject, and gives nothing when the page names no venue. */
export const setPageVenue = (venue: Promise<Venue | undefined>): void => {
  page[key] = venue;
  tell();
};

/** Whether the code of `<standby-venue>` could not be loaded, so that what is inside it should not wait for it. */
export const isVenueElementLost = (): boolean => page[lostKey] === true;

/** Lets what is inside a `<standby-venue>` go on with the page's default venue until the tag is defined after all. */
export const loseVenueElement = (): void => {
  page[lostKey] = true;
  tell();
};
