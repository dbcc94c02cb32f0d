import {ContextProvider} from '@lit/context';
import {css} from '@lit/reactive-element';
import type {PropertyValues} from '@lit/reactive-element';
import {StandbyElement} from '../../ui/index.js';
import {followVenue, venueContext} from '../../venue/index.js';
import type {Venue, VenueConfig, VenueSource} from '../../venue/index.js';
import {StandbyVenueReadyEvent} from './events.js';

/**
 * @summary Gives everything inside it one venue: status page, support desks, capabilities in use.
 *
 * It has no box and no text of its own. When its configuration cannot be had or is partly wrong, what is inside
 * works on what is valid, on the preset and on its own attributes.
 *
 * @slot - The part of the page that belongs to the venue.
 * @fires {StandbyVenueReadyEvent} standby-venue-ready - The venue is known, at first and after every change.
 * @fires {StandbyErrorEvent} standby-error - `config-unreachable` or `config-invalid`, once for each fault; the message names the field.
 * @cssstate ready - The venue is known.
 * @cssstate error - Its configuration has faults.
 */
export class StandbyVenue extends StandbyElement {
  static override readonly tag = 'standby-venue';
  static override styles = css`
    :host {
      display: contents;
    }
    :host([hidden]) {
      display: none;
    }
  `;
  static override properties = {
    config: {attribute: false},
    configUrl: {attribute: 'config'},
    preset: {},
  };

  /** The configuration, or its address; wins over the attribute `config`. */
  declare config: VenueConfig | string | undefined;
  /** Address of the configuration, relative to the page. */
  declare configUrl: string | undefined;
  /** Facts of a ticketing platform to start from when the configuration names none: `smeetz`. */
  declare preset: string | undefined;

  readonly #provider = new ContextProvider(this, {context: venueContext});
  readonly #reported = new Set<string>();
  #request = 0;
  #isFollowing = false;
  #settle: ((venue: Venue) => void) | undefined;
  #ready = this.#expect();

  /** The venue as soon as it is known; never rejects. After a change it is another promise. */
  get ready(): Promise<Venue> {
    return this.#ready;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.hasUpdated || changed.has('config') || changed.has('configUrl') || changed.has('preset'))
      this.#open();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated && this.#isFollowing) this.#open();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // Asks no more while nobody is inside it; a move in the document is a disconnection for a moment only.
    queueMicrotask(() => {
      if (!this.isConnected) this.#request += 1;
    });
  }

  protected override updated(): void {
    if (!this.renderRoot.firstChild) this.renderRoot.append(document.createElement('slot'));
  }

  #expect(): Promise<Venue> {
    return new Promise(resolve => {
      this.#settle = resolve;
    });
  }

  #source(): VenueSource {
    const config: unknown = this.config ?? this.configUrl;
    const preset = this.preset;
    return typeof config === 'string' ? {url: config, preset} : {config, preset};
  }

  #open(): void {
    const request = ++this.#request;
    const isWanted = (): boolean => request === this.#request;
    this.#isFollowing = true;
    if (!this.#settle) this.#ready = this.#expect();
    void followVenue(this.#source(), venue => this.#use(venue), isWanted).then(() => {
      if (isWanted()) this.#isFollowing = false;
    });
  }

  #use(venue: Venue): void {
    if (!this.#settle) this.#ready = Promise.resolve(venue);
    this.#provider.setValue(venue);
    this.toggleState('ready', true);
    this.toggleState('error', venue.problems.length > 0);
    this.#settle?.(venue);
    this.#settle = undefined;
    this.#report(venue);
    this.dispatchEvent(new StandbyVenueReadyEvent(venue));
  }

  #report({problems}: Venue): void {
    for (const {code, message} of problems) {
      if (this.#reported.has(message)) continue;
      this.#reported.add(message);
      this.fail(code, message);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'standby-venue': StandbyVenue;
  }
}
