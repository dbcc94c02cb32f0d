import {StandbyErrorEvent} from '../ui/index.js';
import {untilDone} from '../retry.js';
import {version} from '../version.js';
import {warnOfCopy, warnOnce} from '../warn.js';
import {readPageConfig} from './page-config.js';
import {setPageVenue} from './page-venue.js';
import type {Venue} from './venue.js';

const key = Symbol.for('standby.copy');
const page = globalThis as {[key]?: string};

/** Tells about a problem of the page as a whole: an event on the document, a line on the console. */
export const failPage = (code: StandbyErrorEvent['code'], message: string, cause?: unknown): void => {
  document.dispatchEvent(new StandbyErrorEvent(code, message, cause));
  warnOnce(code, message);
};

/** Sets the page's venue at once, for elements to wait for, and again when more of it is known. */
const providePageVenue = (script: HTMLOrSVGElement | null): void =>
  setPageVenue(
    readPageConfig(script).then(
      source =>
        source &&
        new Promise<Venue>(resolve => {
          let isFirst = true;
          const use = (venue: Venue): void => {
            if (isFirst) resolve(venue);
            else setPageVenue(Promise.resolve(venue));
            isFirst = false;
            for (const {code, message} of venue.problems) failPage(code, message);
          };
          void untilDone(async () => {
            try {
              void (await import('./request-venue.js')).followVenue(source, use);
              return true;
            } catch {
              return false;
            }
          });
        }),
    ),
  );

/**
 * Makes this copy of Standby the one that serves the page, with the venue that the page names. False when another
 * copy was first; two versions are told about.
 */
export const startPage = (script: HTMLOrSVGElement | null): boolean => {
  const first = page[key];
  if (first !== undefined) {
    if (first !== version) warnOfCopy(first, version);
    return false;
  }
  page[key] = version;
  providePageVenue(script);
  return true;
};
