import {ContextConsumer} from '@lit/context';
import type {ReactiveController} from 'lit';
import type {StandbyElement} from '../../ui/index.js';
import {pageVenue, venueContext} from '../../venue/index.js';
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
 * `<standby-venue>` around the host is not ready.
 */
export class VenueController implements ReactiveController {
  venue: Venue | undefined;
  readonly #consumer: ContextConsumer<typeof venueContext, StandbyElement>;
  #connection = 0;

  constructor(
    private readonly host: StandbyElement,
    private readonly onVenue: () => void,
  ) {
    this.#consumer = new ContextConsumer(host, {
      context: venueContext,
      subscribe: true,
      callback: venue => {
        if (venue) this.#use(venue);
      },
    });
    host.addController(this);
  }

  hostConnected(): void {
    const connection = ++this.#connection;
    const stillHere = (): boolean => connection === this.#connection && this.host.isConnected;
    if (!isInsideVenue(this.host))
      void Promise.resolve(pageVenue()).then(venue => {
        if (stillHere()) this.#use(venue);
      });
    else if (!customElements.get(tag))
      // Nobody heard the request; it is made again when there is somebody to hear it.
      void customElements.whenDefined(tag).then(() => {
        if (stillHere()) this.#consumer.hostConnected();
      });
  }

  hostDisconnected(): void {
    this.#connection += 1;
  }

  #use(venue: Venue | undefined): void {
    this.venue = venue;
    this.onVenue();
  }
}
