import type {PropertyDeclarations, PropertyValues} from '@lit/reactive-element';
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
import {fill, StandbyElement} from '../../ui/index.js';
import type {Venue} from '../../venue/index.js';
import type {Body, Inside} from './body.js';
import {findVenue} from './find-venue.js';
import {calmStrings} from './strings.js';

/** How soon to ask again for a part that did not arrive. */
const pause = 10_000;

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
    capabilities: {},
    venue: {attribute: false},
  };

  /** Status page, or the address of its JSON. Without it the venue's. */
  declare src: string | undefined;
  /** Who runs the status page; `auto` recognises it. */
  declare provider: ProviderName | 'auto' | undefined;
  /** Capabilities to show faults of, as an attribute with commas or spaces between them; without it the venue's. */
  declare capabilities: readonly Capability[] | undefined;
  /** The venue to belong to, instead of the nearest `<standby-venue>` or the page's. */
  declare venue: Venue | undefined;

  /** The part of the status that concerns this element; undefined until something is known. */
  protected snapshot: StatusSnapshot | undefined;
  /** The status as the feed tells it, of everything that the venue has. */
  protected feed: Feed | undefined;
  /** What is loaded for trouble. */
  protected body: B | undefined;
  protected hasFailed = false;
  protected readonly words = new Localize(this, calmStrings);
  #found: {venue: Venue | undefined} | undefined;
  #leave: (() => void) | undefined;
  #unsubscribe: (() => void) | undefined;
  #openedFor: readonly unknown[] | undefined;
  #scopedFor: unknown;
  /** The first status, which tells later what is not new, and the last two. */
  #unread: StatusSnapshot[] = [];
  #loading: Promise<void> | undefined;
  #isTaken = false;

  /** The venue in force: property before context before page. */
  protected get currentVenue(): Venue | undefined {
    return this.venue ?? this.#found?.venue;
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
    if (this.#scopedFor !== this.capabilities && this.feed?.snapshot) this.#receive(this.feed.snapshot, true);
    if (this.body) return;
    if (this.snapshot && this.needsBody(this.snapshot)) this.#load();
    else this.#setFailed(false);
  }

  protected override update(changed: PropertyValues<this>): void {
    super.update(changed);
    if (this.body) this.body.render();
    else if (!this.#isTaken) fill(this.renderRoot as ShadowRoot, this.renderCalm());
  }

  /** Also waits for what an update needs to load. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#loading;
    return super.getUpdateComplete();
  }

  /** Asks for the status now. */
  refresh(): Promise<void> {
    return this.feed?.refresh() ?? Promise.resolve();
  }

  /** Whether there is more to show than the element can by itself. */
  protected abstract needsBody(snapshot: StatusSnapshot): boolean;
  protected abstract loadBody(inside: Inside): Promise<B>;

  /** What it shows without its body. */
  protected renderCalm(): Node[] {
    return [];
  }

  /** Called with every status that no body takes. */
  protected statusChanged(_snapshot: StatusSnapshot): void {
    // For those who want to know.
  }

  /** Replaces a value that is not among the choices by the first of them, and says so. */
  protected choose<T>(name: string, value: T, choices: readonly T[]): T {
    const [instead] = choices;
    if (choices.includes(value)) return value;
    if (value != null)
      this.#reject(`does not know ${name}="${String(value)}"; "${String(instead)}" is used.`);
    return instead as T;
  }

  #reject(message: string): void {
    this.fail('attribute-invalid', message);
  }

  #setFailed(on: boolean): void {
    this.hasFailed = on;
    this.toggleState('failed', on);
  }

  #scope(): readonly Capability[] | undefined {
    const wanted = String(this.capabilities ?? '').match(/[^\s,]+/g) as Capability[] | null;
    const unknown = wanted?.filter(name => !knownCapabilities.includes(name));
    if (unknown?.[0]) this.#reject(`does not know the capability ${unknown.join(', ')}.`);
    return wanted ?? this.currentVenue?.config.capabilities;
  }

  #openFeed(): Feed | undefined {
    const {currentVenue: venue, src, provider} = this;
    const settings: FeedOptions = {};
    if (src) settings.src = webAddress(src, document.baseURI) ?? '';
    if (provider) settings.provider = this.choose('provider', provider, ['auto', ...providerNames]);
    if (settings.src === '') {
      this.#reject(`cannot read src="${src}": it is no http or https address.`);
      return undefined;
    }
    const feed = venue ? venue.openFeed(settings) : src ? shareFeed(settings) : undefined;
    if (!feed) this.#reject('has no status page to read: give it src="https://…" or configure the venue.');
    return feed;
  }

  #reopen(): void {
    if (!this.isConnected || !(this.#found ?? this.venue)) return;
    const wanted = [this.currentVenue, this.src, this.provider];
    if (this.#openedFor && wanted.every((value, index) => value === this.#openedFor?.[index])) return;
    this.#close();
    this.#openedFor = wanted;
    this.feed = this.#openFeed();
    this.#unsubscribe = this.feed?.subscribe(({snapshot}) => this.#receive(snapshot));
    // A mistake in the page never looks like "operational".
    if (!this.feed)
      this.#receive(
        blank({provider: 'standby', page: {name: '', url: ''}, fetchedAt: new Date().toISOString()}),
      );
  }

  #receive(snapshot: StatusSnapshot, isFirst = !this.snapshot): void {
    this.#scopedFor = this.capabilities;
    const scoped = scopeSnapshot(snapshot, this.#scope());
    if (this.feed && scoped.reach === 'unreachable' && this.snapshot?.reach !== 'unreachable')
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
    const inside: Inside = {
      look: () => ({snapshot: this.snapshot, feed: this.feed, venue: this.currentVenue}),
      takeOver: () => {
        this.#isTaken = true;
      },
      setState: (name, on) => this.toggleState(name, on),
      chunkFailed: cause => this.fail('chunk-unreachable', 'could not load a part of itself.', cause),
    };
    this.#loading ??= this.loadBody(inside).then(
      body => {
        this.body = body;
        body.receive(this.#unread.splice(0), true);
        this.#setFailed(false);
        this.requestUpdate();
      },
      (cause: unknown) => {
        setTimeout(() => {
          this.#loading = undefined;
          this.requestUpdate();
        }, pause);
        if (!this.hasFailed) inside.chunkFailed(cause);
        this.#setFailed(true);
        if (this.snapshot) this.statusChanged(this.snapshot);
        this.requestUpdate();
      },
    );
  }

  /** Also forgets the status: the next one may be of another page, or much later. */
  #close(): void {
    this.#unsubscribe?.();
    this.feed?.close();
    this.feed = this.#unsubscribe = this.#openedFor = this.snapshot = undefined;
    this.requestUpdate();
  }
}
