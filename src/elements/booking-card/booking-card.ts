import {html, nothing} from 'lit/html.js';
import type {PropertyValues} from '@lit/reactive-element';
import type {TemplateResult} from 'lit/html.js';
import {severityByCapability} from '../../advice/index.js';
import {bookingWays, sellsByLink, watchWays} from '../../booking/index.js';
import type {BookingWay, BookingWays, SignKind, WayWatcher} from '../../booking/index.js';
import {Localize} from '../../i18n/index.js';
import {webAddress} from '../../status/index.js';
import type {Capability, Feed, Severity} from '../../status/index.js';
import {TemplateElement, controls, palette, tokens} from '../../ui/index.js';
import type {Venue} from '../../venue/index.js';
import {VenueController} from '../shared/venue-controller.js';
import {styles} from './booking-card.styles.js';
import type {Campaigns} from './campaigns.js';
import {CodeKeeper} from './code-keeper.js';
import {lateFormats} from './format.js';
import type {Format, FormatHost, FormatView} from './format.js';
import {fileName, ownAddress, waysFor, waysOf, whenValues} from './settings.js';
import type {When} from './settings.js';
import {bookingStrings} from './strings.js';
import type {Tools} from './tools/tools.js';
import {cardView} from './view.js';

const minute = 60_000;

/** In a page: as wide as the narrowest phone has room for. */
const cardFormat: FormatView = {plan: () => ({medium: 'card', maxWidthMm: 72}), render: cardView};

/**
 * @summary Sends guests to where they can still book: a code that the card has read back itself, the link, and the other ways.
 *
 * @slot - Shown until the words are there, and when they never come: a link to the shop.
 * @fires {StandbyBookingVerifiedEvent} standby-booking-verified - The code was read back: how far it reaches, or why it is not shown.
 * @fires {StandbyBookingPrintEvent} standby-booking-print - A poster goes to the printer or into a PDF: what is on the sheet.
 * @fires {StandbyErrorEvent} standby-error - `attribute-invalid` or `chunk-unreachable`.
 * @csspart card - The whole card.
 * @cssstate waiting - It is not needed now and shows nothing.
 * @cssstate verified - The code that it shows was read back.
 * @cssstate closed - No way to book is left.
 */
export class StandbyBookingCard extends TemplateElement implements FormatHost {
  static override readonly tag = 'standby-booking-card';
  static override styles = [tokens, controls, palette, styles];
  static override properties = {
    href: {},
    when: {},
    format: {},
    label: {},
    for: {},
    languages: {},
    diagonal: {type: Number},
    sign: {},
    venue: {attribute: false},
  };

  /** Where guests book, instead of the venue's online shop: an event or a product. */
  declare href: string | undefined;
  /** `always` (default), or `pos-down`: only while sales at the counter are impaired. */
  declare when: When | undefined;
  /** `card` in a page (default), `screen` on a display of its own, `poster` or `sign` to print. */
  declare format: Format | undefined;
  /** The event or product that it sells, by its name in `booking.ways[].links` of the venue. */
  declare for: string | undefined;
  /** Its title, instead of "Book tickets". */
  declare label: string | undefined;
  /** Languages of a screen, a poster or a sign, such as `de fr en`; all five without it. */
  declare languages: string | undefined;
  /** For a screen: its diagonal in inches, so that "readable from" is true of it. */
  declare diagonal: number | undefined;
  /** Which notice comes first: `emails-late`, `pos-closed`, `online-closed` or `check-in-slow`. */
  declare sign: SignKind | undefined;
  /** The venue to belong to, instead of the nearest `<standby-venue>` or the page's. */
  declare venue: Venue | undefined;

  readonly #localize = new Localize(this, bookingStrings);
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
  readonly #keeper = new CodeKeeper(this);
  #view: FormatView | undefined = cardFormat;
  #tools: Tools | undefined;
  #toolsFailed = false;
  #campaigns: Campaigns | undefined;
  /** On their way; undefined where no link has any. */
  #tags: Promise<Campaigns | undefined> | undefined;

  get #currentVenue(): Venue | undefined {
    return this.venue ?? this.#found.venue;
  }

  /** Tells `Localize` which language the venue has decided on. */
  get venueLanguage(): string | undefined {
    return this.#currentVenue?.config.language;
  }

  /** Stands on a poster. */
  get venueName(): string | undefined {
    return this.#currentVenue?.config.name;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Also after a move in the document, which is a disconnection for a moment only.
    if (this.hasUpdated) this.#reopen();
    this.#view?.connected?.();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#close();
      this.#view?.disconnected?.();
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('when') && this.when && !whenValues.includes(this.when))
      this.fail('attribute-invalid', `does not know when="${this.when}"; "always" is used.`);
    if (changed.has('format')) void this.#changeFormat(this.format ?? 'card');
    if (changed.has('href') || changed.has('for') || changed.has('venue')) this.#reopen();
    const severities = this.#severities;
    this.#decision = bookingWays(this.#ways, {
      severities,
      ...(this.#watcher && {reach: this.#watcher.reach}),
      now: Date.now(),
    });
    // Work on the tills closes them as well.
    const isWaiting =
      this.when === 'pos-down' && ['none', 'unknown'].includes(severities.get('pos') ?? 'none');
    const target = this.#target;
    this.#keeper.aim(target);
    if (target && this.#view && !isWaiting) void this.#keeper.make(target, this.#view, this.#tags);
    this.toggleState('waiting', isWaiting);
    this.toggleState('closed', !!this.#ways.length && !this.#decision.offered.length);
    this.toggleState('verified', !!target && !!this.#localize.strings && this.#isVerified);
  }

  override render(): TemplateResult | typeof nothing {
    if (this.internals.states.has('waiting')) return nothing;
    const {strings: words, locale, language} = this.#localize;
    if (!words || !this.#view || !(this.#ways.length || this.#isSign)) return html`<slot></slot>`;
    return this.#view.render({
      words,
      locale,
      language,
      title: this.label || words.label,
      ownTitle: this.label,
      decision: this.#decision,
      severities: this.#severities,
      linkTo: href => this.#campaigns?.linkTo(href) ?? href,
      target: this.#target,
      code: this.#keeper.code,
      tools: (view, href) => this.#tools?.render(view, href, fileName(href)) ?? this.#toolsRemark,
      askForTools: () => void this.#loadTools(),
    });
  }

  protected override updated(): void {
    this.#view?.shown?.();
  }

  /** The first link that is offered: guests buy behind it. */
  get #target(): string | undefined {
    return webAddress(this.#decision.offered.find(({way}) => sellsByLink(way))?.way.href);
  }

  /** A notice is of use also where nobody can book. */
  get #isSign(): boolean {
    return this.format === 'sign';
  }

  get #toolsRemark(): TemplateResult | typeof nothing {
    return this.#toolsFailed ? html`<p role="alert">${this.#localize.strings?.unloaded}</p>` : nothing;
  }

  get #isVerified(): boolean {
    const {code} = this.#keeper;
    return !!code?.ok && code.code.verified;
  }

  get #severities(): ReadonlyMap<Capability, Severity> {
    const snapshot = this.#feed?.snapshot;
    return snapshot ? severityByCapability(snapshot) : new Map();
  }

  async #changeFormat(format: Format): Promise<void> {
    this.#view?.disconnected?.();
    this.#view = cardFormat;
    if (format === 'card') return;
    if (!Object.hasOwn(lateFormats, format)) {
      this.fail('attribute-invalid', `does not know format="${format}"; "card" is used.`);
      return;
    }
    this.#view = undefined;
    try {
      const create = await lateFormats[format]();
      if (format !== this.format) return;
      this.#view = create(this, message => this.fail('attribute-invalid', message));
      if (!this.isConnected) this.#view.disconnected?.();
    } catch (cause) {
      if (format !== this.format) return;
      this.#view = cardFormat;
      this.fail('chunk-unreachable', `could not load format="${format}"; it shows the card.`, cause);
    }
    this.requestUpdate();
  }

  #loadCampaigns(): void {
    const ways = this.#ways;
    this.#campaigns = this.#tags = undefined;
    if (!ways.some(({campaign}) => campaign)) return;
    this.#tags = import('./campaigns.js').then(
      ({Campaigns}) => {
        const campaigns = new Campaigns(ways);
        if (ways === this.#ways) this.#campaigns = campaigns;
        this.requestUpdate();
        return campaigns;
      },
      (cause: unknown) => {
        this.fail('chunk-unreachable', 'could not load its campaign tags.', cause);
        return undefined;
      },
    );
  }

  async #loadTools(): Promise<void> {
    this.#toolsFailed = false;
    try {
      const {Tools} = await import('./tools/tools.js');
      this.#tools ??= await new Tools(this).ready();
    } catch (cause) {
      this.#toolsFailed = true;
      this.fail('chunk-unreachable', 'could not load its tools.', cause);
    }
    this.requestUpdate();
  }

  #reopen(): void {
    if (!this.isConnected || !(this.#venueIsSettled || this.venue || this.href)) return;
    const venue = this.#currentVenue;
    const wanted = [venue, this.href, this.for, this.#venueIsSettled];
    if (wanted.every((value, index) => this.#openedFor && value === this.#openedFor[index])) return;
    this.#close();
    this.#openedFor = wanted;
    const href = ownAddress(this.href);
    if (this.href && !href)
      this.fail('attribute-invalid', `cannot use href="${this.href}": it is no http or https address.`);
    const {ways = []} = venue?.config.booking ?? {};
    if (
      this.for &&
      this.#venueIsSettled &&
      !ways.some(({links}) => links && Object.hasOwn(links, this.for ?? ''))
    )
      this.fail('attribute-invalid', `finds no link for="${this.for}" in the venue; it leads to the shop.`);
    this.#ways = waysOf(waysFor(ways, this.for), href);
    this.#loadCampaigns();
    if (!this.#ways.length && !this.#isSign && this.#venueIsSettled)
      this.fail('attribute-invalid', 'knows no way to book: set its href or configure the venue.');
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
