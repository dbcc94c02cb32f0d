import type {PropertyDeclarations, PropertyValues} from 'lit';
import {Localize} from '../../i18n/index.js';
import {
  blank,
  capabilities as knownCapabilities,
  providerNames,
  scopeSnapshot,
  shareFeed,
  webAddress,
} from '../../status/index.js';
import type {Capability, Feed, FeedOptions, ProviderName, StatusSnapshot} from '../../status/index.js';
import {StandbyElement} from '../../ui/index.js';
import type {Venue} from '../../venue/index.js';
import type {Body, Inside} from './body.js';
import {findVenue} from './find-venue.js';
import {calmStrings} from './strings.js';

/** How soon to ask again for a part that did not arrive. */
const pause = 10_000;

const words = (value: unknown): Capability[] | undefined => {
  const list = typeof value === 'string' ? value.split(/[\s,]+/).filter(Boolean) : value;
  return Array.isArray(list) && list.length ? (list as Capability[]) : undefined;
};

/**
 * An element that shows the status of a platform: it finds its feed, keeps the part that concerns its venue, and
 * loads what it needs beyond "all is well" when there is need for it.
 *
 * @cssstate failed - A part of it could not be loaded; it says in plain words that something is wrong.
 */
export abstract class StatusElement<B extends Body = Body> extends StandbyElement {
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
  /** What is loaded for trouble. */
  protected body: B | undefined;
  protected readonly words = new Localize(this, calmStrings);
  #found: {venue: Venue | undefined} | undefined;
  #leave: (() => void) | undefined;
  #feed: Feed | undefined;
  #unsubscribe: (() => void) | undefined;
  #openedFor: readonly unknown[] | undefined;
  #scopedFor: readonly Capability[] | undefined;
  /** The first status, which tells later what is not new, and the last two. */
  #unread: StatusSnapshot[] = [];
  #loading: Promise<void> | undefined;

  /** The venue in force: property before context before page. */
  protected get currentVenue(): Venue | undefined {
    return this.venue ?? this.#found?.venue;
  }

  /** The status as the feed tells it, of everything that the venue has. */
  protected get feed(): Feed | undefined {
    return this.#feed;
  }

  /** Tells `Localize` which language the venue has decided on. */
  get venueLanguage(): string | undefined {
    return this.currentVenue?.config.language;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#leave = findVenue(this, venue => {
      this.#found = {venue};
      this.requestUpdate();
    });
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leave?.();
    queueMicrotask(() => {
      // A move in the document is a disconnection for a moment only.
      if (!this.isConnected) this.#close();
    });
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    this.#reopen();
    // What comes into sight now is not new.
    if (this.#scopedFor !== this.capabilities && this.#feed?.snapshot)
      this.#receive(this.#feed.snapshot, true);
    if (this.body) return;
    if (this.snapshot && this.needsBody(this.snapshot)) this.#load();
    else this.toggleState('failed', false);
  }

  /** Also waits for what an update needs to load. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#loading;
    return super.getUpdateComplete();
  }

  /** Asks for the status now. */
  refresh(): Promise<void> {
    return this.#feed?.refresh() ?? Promise.resolve();
  }

  /** Whether there is more to show than the element can by itself. */
  protected abstract needsBody(snapshot: StatusSnapshot): boolean;
  protected abstract loadBody(inside: Inside): Promise<B>;

  /** Called with every status that no body takes. */
  protected statusChanged(_snapshot: StatusSnapshot): void {
    // For those who want to know.
  }

  /** Replaces a value that is not among the choices by the first of them, and says so. */
  protected choose<T>(name: string, value: T, choices: readonly T[]): T {
    if (choices.includes(value)) return value;
    const instead = choices[0] as T;
    if (value != null)
      this.fail(
        'attribute-invalid',
        `does not know ${name}="${String(value)}"; "${String(instead)}" is used.`,
      );
    return instead;
  }

  protected get hasFailed(): boolean {
    return this.internals.states.has('failed');
  }

  #settings(): FeedOptions | undefined {
    const provider =
      this.provider &&
      this.choose<typeof this.provider>('provider', this.provider, ['auto', ...providerNames]);
    const src = this.src && webAddress(this.src, document.baseURI);
    if (this.src && !src) {
      this.fail('attribute-invalid', `cannot read src="${this.src}": it is no http or https address.`);
      return undefined;
    }
    return {...(src && {src}), ...(provider && {provider})};
  }

  #scope(): readonly Capability[] | undefined {
    const wanted = words(this.capabilities) ?? this.currentVenue?.config.capabilities;
    const isKnown = (capability: Capability): boolean => knownCapabilities.includes(capability);
    const unknown = wanted?.filter(capability => !isKnown(capability)).join(', ');
    if (unknown) this.fail('attribute-invalid', `does not know the capability ${unknown}.`);
    return wanted?.filter(isKnown);
  }

  #openFeed(): Feed | undefined {
    const settings = this.#settings();
    if (!settings) return undefined;
    const venue = this.currentVenue;
    const feed = venue ? venue.openFeed(settings) : settings.src ? shareFeed(settings) : undefined;
    if (!feed)
      this.fail(
        'attribute-invalid',
        'has no status page to read: give it src="https://…" or configure the venue.',
      );
    return feed;
  }

  #reopen(): void {
    if (!this.isConnected || !(this.#found ?? this.venue)) return;
    const wanted = [this.currentVenue, this.src, this.provider];
    if (wanted.every((value, index) => this.#openedFor && value === this.#openedFor[index])) return;
    this.#close();
    this.#openedFor = wanted;
    this.#feed = this.#openFeed();
    if (this.#feed) this.#unsubscribe = this.#feed.subscribe(({snapshot}) => this.#receive(snapshot));
    // A mistake in the page never looks like "operational".
    else
      this.#receive(
        blank({provider: 'standby', page: {name: '', url: ''}, fetchedAt: new Date().toISOString()}),
      );
  }

  #receive(snapshot: StatusSnapshot, isFirst = !this.snapshot): void {
    this.#scopedFor = this.capabilities;
    const scoped = scopeSnapshot(snapshot, this.#scope());
    if (this.#feed && scoped.reach === 'unreachable' && this.snapshot?.reach !== 'unreachable')
      this.fail('status-unreachable', `cannot reach the status page ${scoped.page.url}.`);
    this.snapshot = scoped;
    if (this.body) this.body.receive([scoped], isFirst);
    else {
      if (isFirst) this.#unread = [];
      if (this.#unread.push(scoped) > 3) this.#unread.splice(1, 1);
      if (!this.needsBody(scoped)) this.statusChanged(scoped);
    }
    this.requestUpdate();
  }

  /** Tries until it arrives, or until it is no longer needed. */
  #load(): void {
    this.#loading ??= this.loadBody(this.#inside).then(
      body => {
        this.body = body;
        body.receive(this.#unread.splice(0), true);
        this.toggleState('failed', false);
        this.requestUpdate();
      },
      (cause: unknown) => {
        setTimeout(() => {
          this.#loading = undefined;
          this.requestUpdate();
        }, pause);
        if (!this.hasFailed) this.#inside.chunkFailed(cause);
        this.toggleState('failed', true);
        if (this.snapshot) this.statusChanged(this.snapshot);
        this.requestUpdate();
      },
    );
  }

  get #inside(): Inside {
    return {
      look: () => ({snapshot: this.snapshot, feed: this.#feed, venue: this.currentVenue}),
      setState: (name, on) => this.toggleState(name, on),
      chunkFailed: cause => this.fail('chunk-unreachable', 'could not load a part of itself.', cause),
    };
  }

  /** Also forgets the status: the next one may be of another page, or much later. */
  #close(): void {
    this.#unsubscribe?.();
    this.#feed?.close();
    this.#feed = this.#unsubscribe = this.#openedFor = this.snapshot = undefined;
    this.requestUpdate();
  }
}
