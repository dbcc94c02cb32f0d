import {ContextEvent} from '@lit/context';
import type {ReactiveController} from 'lit';
import type {StandbyElement} from '../../ui/index.js';
import {isVenueElementLost, pageVenue, pageVenueEvent, venueContext} from '../../venue/index.js';
import type {Venue} from '../../venue/index.js';

const tag = 'standby-venue';

const isInsideVenue = (element: Element): boolean => {
  if (element.closest(tag)) return true;
  const root = element.getRootNode();
  return root instanceof ShadowRoot && isInsideVenue(root.host);
};

/**
 * Finds the venue of its host and tells when it is another one: the nearest `<standby-venue>` once that is ready,
 * else the page's default venue, else none. `onVenue` is called at least once per connection, except while the
 * `<standby-venue>` around the host is not ready. One whose code could not be loaded counts as none until it is there.
 */
export class VenueController implements ReactiveController {
  venue: Venue | undefined;
  #unsubscribe: (() => void) | undefined;
  #connection = 0;

  constructor(
    private readonly host: StandbyElement,
    private readonly onVenue: () => void,
  ) {
    host.addController(this);
  }

  readonly #find = (): void => {
    const connection = ++this.#connection;
    const ifStillHere = (act: () => void) => (): void => {
      if (connection === this.#connection) act();
    };
    if (isInsideVenue(this.host)) {
      // Nobody hears the request before the tag is defined; then it is made again.
      if (customElements.get(tag)) return this.#request();
      void customElements.whenDefined(tag).then(ifStillHere(() => this.#request()));
      if (!isVenueElementLost()) return;
    }
    void Promise.resolve(pageVenue()).then(venue => ifStillHere(() => this.#use(venue))());
  };

  hostConnected(): void {
    document.addEventListener(pageVenueEvent, this.#find);
    this.#find();
  }

  hostDisconnected(): void {
    document.removeEventListener(pageVenueEvent, this.#find);
    this.#connection += 1;
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  #request(): void {
    // The page's venue may still be on its way for a host that has found a nearer one.
    this.#connection += 1;
    this.#unsubscribe?.();
    this.host.dispatchEvent(
      new ContextEvent(
        venueContext,
        this.host,
        (venue, unsubscribe) => {
          this.#unsubscribe = unsubscribe;
          if (venue) this.#use(venue);
        },
        true,
      ),
    );
  }

  #use(venue: Venue | undefined): void {
    this.venue = venue;
    this.onVenue();
  }
}
