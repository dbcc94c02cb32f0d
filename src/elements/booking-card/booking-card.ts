import {html, nothing} from 'lit';
import type {PropertyValues, TemplateResult} from 'lit';
import {severityByCapability} from '../../advice/index.js';
import {bookingWays, readableQr, sellsByLink, watchWays} from '../../booking/index.js';
import type {BookingWay, BookingWays, ReadableQrResult, WayWatcher} from '../../booking/index.js';
import {Localize} from '../../i18n/index.js';
import {compareSeverity, webAddress} from '../../status/index.js';
import type {Capability, Feed, Severity} from '../../status/index.js';
import {Announcer, controls, palette, StandbyElement, tokens} from '../../ui/index.js';
import type {Venue} from '../../venue/index.js';
import {VenueController} from '../shared/venue-controller.js';
import {styles} from './booking-card.styles.js';
import {StandbyBookingVerifiedEvent} from './events.js';
import {renderCode} from './render-code.js';
import {ownAddress, waysOf, whenValues} from './settings.js';
import type {When} from './settings.js';
import {bookingStrings} from './strings.js';
import {cardView} from './view.js';

const minute = 60_000;

/** What the narrowest phone has room for. */
const widestCodeMm = 72;

/**
 * @summary Sends guests to where they can still book: a code that the card has read back itself, the link, and the other ways.
 *
 * @slot - Shown until the words are there, and when they never come: a link to the shop.
 * @fires {StandbyBookingVerifiedEvent} standby-booking-verified - The code was read back: how far it reaches, or why it is not shown.
 * @fires {StandbyErrorEvent} standby-error - `attribute-invalid`.
 * @csspart card - The whole card.
 * @cssstate waiting - It is not needed now and shows nothing.
 * @cssstate verified - The code that it shows was read back.
 * @cssstate closed - No way to book is left.
 */
export class StandbyBookingCard extends StandbyElement {
  static override readonly tag = 'standby-booking-card';
  static override styles = [tokens, controls, palette, styles];
  static override properties = {href: {}, when: {}, label: {}, venue: {attribute: false}};

  /** Where guests book, instead of the venue's online shop: an event or a product. */
  declare href: string | undefined;
  /** `always` (default), or `pos-down`: only while sales at the counter are impaired. */
  declare when: When | undefined;
  /** Its title, instead of "Book tickets". */
  declare label: string | undefined;
  /** The venue to belong to, instead of the nearest `<standby-venue>` or the page's. */
  declare venue: Venue | undefined;

  readonly #localize = new Localize(this, bookingStrings);
  readonly #announcer = new Announcer(this);
  readonly #found = new VenueController(this, () => {
    this.#venueIsSettled = true;
    this.#reopen();
    this.requestUpdate();
  });
  #venueIsSettled = false;
  #feed: Feed | undefined;
  #watcher: WayWatcher | undefined;
  #ways: readonly BookingWay[] = [];
  #openedFor: readonly unknown[] | undefined;
  #leave: (() => void)[] = [];
  #decision: BookingWays = {offered: [], closed: []};
  #codeFor: string | undefined;
  #code: ReadableQrResult | undefined;

  get #currentVenue(): Venue | undefined {
    return this.venue ?? this.#found.venue;
  }

  /** Tells `Localize` which language the venue has decided on. */
  get venueLanguage(): string | undefined {
    return this.#currentVenue?.config.language;
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

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('when') && this.when && !whenValues.includes(this.when))
      this.fail('attribute-invalid', `does not know when="${this.when}"; "always" is used.`);
    if (changed.has('href') || changed.has('venue')) this.#reopen();
    const severities = this.#severities;
    this.#decision = bookingWays(this.#ways, {
      severities,
      ...(this.#watcher && {reach: this.#watcher.reach}),
      now: Date.now(),
    });
    const isWaiting =
      this.when === 'pos-down' && compareSeverity(severities.get('pos') ?? 'none', 'minor') < 0;
    const target = this.#target;
    if (target && !isWaiting && target !== this.#codeFor) void this.#makeCode(target);
    this.toggleState('waiting', isWaiting);
    this.toggleState('closed', !!this.#ways.length && !this.#decision.offered.length);
    this.toggleState('verified', !!target && target === this.#codeFor && this.#isVerified);
  }

  override render(): TemplateResult | typeof nothing {
    if (this.internals.states.has('waiting')) return nothing;
    const {strings: words, locale, language} = this.#localize;
    if (!words || !this.#ways.length) return html`<slot></slot>`;
    return cardView({
      words,
      locale,
      language,
      title: this.label ?? words.label,
      decision: this.#decision,
      target: this.#target,
      code: this.#code,
      copy: href => void this.#copy(href),
    });
  }

  /** The first link that is offered: guests buy behind it. */
  get #target(): string | undefined {
    return webAddress(this.#decision.offered.find(({way}) => sellsByLink(way))?.way.href);
  }

  get #isVerified(): boolean {
    return !!this.#code?.ok && this.#code.code.verified;
  }

  get #severities(): ReadonlyMap<Capability, Severity> {
    const snapshot = this.#feed?.snapshot;
    return snapshot ? severityByCapability(snapshot) : new Map();
  }

  async #makeCode(href: string): Promise<void> {
    this.#codeFor = href;
    this.#code = undefined;
    const options = {medium: 'card', maxWidthMm: widestCodeMm, render: renderCode} as const;
    const result = await readableQr(href, options);
    if (this.#codeFor !== href) return;
    this.#code = result;
    this.dispatchEvent(new StandbyBookingVerifiedEvent(href, result));
    this.requestUpdate();
  }

  async #copy(href: string): Promise<void> {
    const {strings: words} = this.#localize;
    const isCopied = await navigator.clipboard?.writeText(href).then(
      () => true,
      () => false,
    );
    if (words) this.#say(isCopied ? words.copied : words.uncopied);
  }

  #say(text: string): void {
    this.#announcer.announce(`booking ${Date.now()}`, text);
  }

  #reopen(): void {
    if (!this.isConnected || !(this.#venueIsSettled || this.venue || this.href)) return;
    const venue = this.#currentVenue;
    const wanted = [venue, this.href, this.#venueIsSettled];
    if (wanted.every((value, index) => this.#openedFor && value === this.#openedFor[index])) return;
    this.#close();
    this.#openedFor = wanted;
    const href = ownAddress(this.href);
    if (this.href && !href)
      this.fail('attribute-invalid', `cannot use href="${this.href}": it is no http or https address.`);
    this.#ways = waysOf(venue?.config.booking?.ways ?? [], href);
    if (!this.#ways.length && this.#venueIsSettled)
      this.fail(
        'attribute-invalid',
        'knows no way to book: give it href="https://…" or configure the venue.',
      );
    const redraw = (): void => this.requestUpdate();
    this.#feed = venue?.openFeed();
    this.#watcher = watchWays(this.#ways);
    // "Come back at two" is over at two.
    const clock = setInterval(redraw, minute);
    this.#leave = [() => clearInterval(clock), this.#watcher.subscribe(redraw)];
    if (this.#feed) this.#leave.push(this.#feed.subscribe(redraw));
  }

  #close(): void {
    for (const leave of this.#leave.splice(0)) leave();
    this.#feed?.close();
    this.#watcher?.close();
    this.#feed = undefined;
    this.#watcher = undefined;
    this.#openedFor = undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'standby-booking-card': StandbyBookingCard;
  }
}
