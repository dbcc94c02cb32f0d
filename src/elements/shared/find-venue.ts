import {isVenueElementLost, pageVenue, pageVenueEvent, venueContext} from '../../venue/index.js';
import type {Venue} from '../../venue/index.js';

const tag = 'standby-venue';

const isInsideVenue = (element: Element | undefined): boolean =>
  !!element && (!!element.closest(tag) || isInsideVenue((element.getRootNode() as ShadowRoot).host));

/**
 * Finds the venue of a connected element and tells when it is another one: that of the nearest `<standby-venue>`,
 * once that is defined and ready, else the page's default venue, else none. One whose code could not be loaded
 * counts as none until it is there. Returns the way to stop. It asks by the Context Community Protocol.
 */
export const findVenue = (element: Element, found: (venue: Venue | undefined) => void): (() => void) => {
  let isHeard = false;
  let isOver = false;
  let stop: (() => void) | undefined;

  const answer = (venue: Venue | undefined, unsubscribe?: () => void): void => {
    isHeard = true;
    // A provider that comes between takes over.
    if (stop !== unsubscribe) stop?.();
    stop = unsubscribe;
    if (isOver) stop?.();
    else if (venue) found(venue);
  };

  const ask = (): void => {
    const request = new Event('context-request', {bubbles: true, composed: true});
    const parts = {context: venueContext, contextTarget: element, callback: answer, subscribe: true};
    element.dispatchEvent(Object.assign(request, parts));
    if (isHeard) return;
    if (isInsideVenue(element) && !customElements.get(tag)) {
      void customElements.whenDefined(tag).then(askAgain);
      if (!isVenueElementLost()) return;
    }
    void Promise.resolve(pageVenue()).then(venue => isOver || isHeard || found(venue));
  };

  const askAgain = (): void => {
    if (!isOver && !isHeard) ask();
  };

  document.addEventListener(pageVenueEvent, askAgain);
  ask();
  return () => {
    isOver = true;
    document.removeEventListener(pageVenueEvent, askAgain);
    stop?.();
  };
};
