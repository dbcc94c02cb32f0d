import type {PropertyDeclarations, PropertyValues} from 'lit';
import {
  capabilities as knownCapabilities,
  providerNames,
  scopeSnapshot,
  shareFeed,
  trackChanges,
  webAddress,
} from '../../status/index.js';
import type {
  Capability,
  Feed,
  FeedOptions,
  ProviderName,
  StatusChange,
  StatusSnapshot,
} from '../../status/index.js';
import {StandbyElement} from '../../ui/index.js';
import type {Venue} from '../../venue/index.js';
import {VenueController} from './venue-controller.js';

const words = (value: unknown): Capability[] | undefined => {
  const list = typeof value === 'string' ? value.split(/[\s,]+/).filter(Boolean) : value;
  return Array.isArray(list) && list.length ? (list as Capability[]) : undefined;
};

/** What is known without anybody to ask: a mistake in the page never looks like "operational". */
const nothingKnown = (): StatusSnapshot => ({
  provider: 'standby',
  page: {name: '', url: ''},
  severity: 'unknown',
  components: [],
  incidents: [],
  maintenances: [],
  aspects: {components: 'failed', incidents: 'failed', maintenances: 'failed'},
  fetchedAt: new Date().toISOString(),
  reach: 'unreachable',
});

/** An element that shows the status of a platform: it finds its feed and keeps the part that concerns its venue. */
export abstract class StatusElement extends StandbyElement {
  static override properties: PropertyDeclarations = {
    src: {},
    provider: {},
    capabilities: {converter: {fromAttribute: words}},
    venue: {attribute: false},
  };

  /** Status page, or the address of its JSON. Without it the venue's. */
  declare src: string | undefined;
  /** Who runs the status page; `auto` recognises it. */
  declare provider: ProviderName | 'auto' | undefined;
  /** Capabilities to show faults of; without it the venue's. */
  declare capabilities: readonly Capability[] | undefined;
  /** The venue to belong to, instead of the nearest `<standby-venue>` or the page's. */
  declare venue: Venue | undefined;

  /** The part of the status that concerns this element; undefined until something is known. */
  protected snapshot: StatusSnapshot | undefined;
  readonly #found = new VenueController(this, () => {
    this.#venueIsSettled = true;
    this.#reopen();
    this.requestUpdate();
  });
  #venueIsSettled = false;
  #feed: Feed | undefined;
  #unsubscribe: (() => void) | undefined;
  #track = trackChanges();
  #scopedFor: readonly Capability[] | undefined;
  #openedFor: readonly unknown[] | undefined;

  /** The venue in force: property before context before page. */
  protected get currentVenue(): Venue | undefined {
    return this.venue ?? this.#found.venue;
  }

  /** The status of everything the venue has, also where this element shows only a part. */
  protected get wholeSnapshot(): StatusSnapshot | undefined {
    const whole = this.#feed?.snapshot;
    return whole && scopeSnapshot(whole, undefined);
  }

  /** Tells `Localize` which language the venue has decided on. */
  get venueLanguage(): string | undefined {
    return this.currentVenue?.config.language;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Also after a move in the document, which is a disconnection for a moment only.
    if (this.hasUpdated) this.#reopen();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    queueMicrotask(() => {
      if (!this.isConnected) this.#close();
    });
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (changed.has('venue') || changed.has('src') || changed.has('provider')) this.#reopen();
    if (this.#scopedFor !== this.capabilities && this.#feed?.snapshot) {
      // What comes into sight now is not new.
      this.#track = trackChanges();
      this.#receive(this.#feed.snapshot);
    }
  }

  /** Asks for the status now. */
  refresh(): Promise<void> {
    return this.#feed?.refresh() ?? Promise.resolve();
  }

  /** Called with every new snapshot, before the element renders. */
  protected abstract statusChanged(snapshot: StatusSnapshot, changes: readonly StatusChange[]): void;

  #settings(): FeedOptions | undefined {
    const provider = this.provider;
    const known = !provider || provider === 'auto' || providerNames.includes(provider);
    if (!known) this.fail('attribute-invalid', `does not know provider="${provider}"; "auto" is used.`);
    const src = this.src && webAddress(this.src, document.baseURI);
    if (this.src && !src) {
      this.fail('attribute-invalid', `cannot read src="${this.src}": it is no http or https address.`);
      return undefined;
    }
    return {...(src && {src}), ...(provider && known && {provider})};
  }

  #scope(): readonly Capability[] | undefined {
    const wanted = words(this.capabilities) ?? this.currentVenue?.config.capabilities;
    const unknown = wanted?.filter(capability => !knownCapabilities.includes(capability)) ?? [];
    if (unknown.length) this.fail('attribute-invalid', `does not know the capability ${unknown.join(', ')}.`);
    return wanted?.filter(capability => knownCapabilities.includes(capability));
  }

  #openFeed(): Feed | undefined {
    const settings = this.#settings();
    if (!settings) return undefined;
    const feed = this.currentVenue
      ? this.currentVenue.openFeed(settings)
      : settings.src
        ? shareFeed(settings)
        : undefined;
    if (!feed)
      this.fail(
        'attribute-invalid',
        'has no status page to read: give it src="https://…" or configure the venue.',
      );
    return feed;
  }

  #reopen(): void {
    if (!this.isConnected || !(this.#venueIsSettled || this.venue)) return;
    const wanted = [this.currentVenue, this.src, this.provider];
    if (wanted.every((value, index) => this.#openedFor && value === this.#openedFor[index])) return;
    this.#close();
    this.#openedFor = wanted;
    this.#feed = this.#openFeed();
    this.#track = trackChanges();
    if (this.#feed) this.#unsubscribe = this.#feed.subscribe(({snapshot}) => this.#receive(snapshot));
    else this.#receive(nothingKnown());
  }

  #receive(snapshot: StatusSnapshot): void {
    this.#scopedFor = this.capabilities;
    const scoped = scopeSnapshot(snapshot, this.#scope());
    const changes = this.#track(scoped);
    if (this.#feed && scoped.reach === 'unreachable' && this.snapshot?.reach !== 'unreachable')
      this.fail('status-unreachable', `cannot reach the status page ${scoped.page.url}.`);
    this.snapshot = scoped;
    this.statusChanged(scoped, changes);
    this.requestUpdate();
  }

  /** Also forgets the status: the next one may be of another page, or much later. */
  #close(): void {
    this.#unsubscribe?.();
    this.#feed?.close();
    this.#feed = undefined;
    this.#unsubscribe = undefined;
    this.#openedFor = undefined;
    this.snapshot = undefined;
    this.requestUpdate();
  }
}
