import {html} from 'lit/html.js';
import type {PropertyValues} from '@lit/reactive-element';
import type {TemplateResult} from 'lit/html.js';
import {
  availabilityOf,
  checkClock,
  isClockWrong,
  isTimeZone,
  rankDesks,
  rightTime,
} from '../../contact/index.js';
import type {Availability, Desk} from '../../contact/index.js';
import {Localize} from '../../i18n/index.js';
import {Announcer, controls, palette, TemplateElement, tokens} from '../../ui/index.js';
import type {StandbyErrorCode} from '../../ui/index.js';
import type {Venue} from '../../venue/index.js';
import {copyText} from '../shared/copy-text.js';
import {headline} from '../shared/desk-view.js';
import {MinuteClock} from '../shared/minute-clock.js';
import {VenueController} from '../shared/venue-controller.js';
import {cardView} from './card-view.js';
import {styles} from './contact-card.styles.js';
import {PhoneCode} from './phone-code.js';
import {cardStrings} from './strings.js';
import type {Words} from './strings.js';
import type {Scene} from './view.js';

type State = 'loading' | 'empty' | 'written' | Availability['kind'];

/** Milliseconds that "copied" stays. */
const copiedFor = 6000;
/** Each is announced, also the second of the same number. */
let copies = 0;

/**
 * @summary Says whom to call now, until when somebody answers, and what to do when nobody does.
 *
 * It shows the desk of the venue that suits the reader best, by region, language and hours, and the others on
 * demand. It changes at the minute at which a desk opens or closes.
 *
 * @slot - Shown until the venue and the words are there, and when they never come: a phone number.
 * @fires {StandbyErrorEvent} standby-error - `attribute-invalid`, `config-invalid` or `chunk-unreachable`.
 * @csspart card - The whole card.
 * @cssstate loading - Nothing is known yet.
 * @cssstate open - The phone is answered now.
 * @cssstate day - The phone is answered on this day; the hours are not known.
 * @cssstate emergencies - The phone is answered for emergencies only.
 * @cssstate closed - Nobody answers now.
 * @cssstate unknown - It cannot be known whether somebody answers.
 * @cssstate written - Support is reached by e-mail only.
 * @cssstate empty - The venue names no way to reach support.
 */
export class StandbyContactCard extends TemplateElement {
  static override readonly tag = 'standby-contact-card';
  static override styles = [tokens, controls, palette, styles];
  static override properties = {
    region: {},
    timeZone: {attribute: 'time-zone'},
    kiosk: {type: Boolean, reflect: true},
    venue: {attribute: false},
  };

  /** Region whose desk comes first, such as `CH`; without it that of the language, then that of the time zone. */
  declare region: string | undefined;
  /** Time zone of the reader (IANA name), where the clock of the device is set to another one. */
  declare timeZone: string | undefined;
  /** Larger, and without links, call and copy, which nobody at a kiosk can use: a phone scans the number. */
  declare kiosk: boolean;
  /** The venue to belong to, instead of the nearest `<standby-venue>` or the page's. */
  declare venue: Venue | undefined;

  readonly #localize = new Localize(this, cardStrings);
  readonly #announcer = new Announcer(this);
  readonly #found = new VenueController(this, () => {
    this.#venueIsSettled = true;
    this.requestUpdate();
  });
  readonly #reported = new Set<string>();
  readonly #code = new PhoneCode(this, cause =>
    this.#report('chunk-unreachable', 'could not load the encoder of its code.', cause),
  );
  #venueIsSettled = false;
  #state: State = 'loading';
  #desks: readonly Desk[] = [];
  #availability: Availability = {kind: 'unknown'};
  #now = 0;
  #isOpen = false;
  #copied = '';

  constructor() {
    super();
    new MinuteClock(this);
  }

  /** Tells `Localize` which language the venue has decided on. */
  get venueLanguage(): string | undefined {
    return this.#venue?.config.language;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#now = rightTime();
    void checkClock().then(isOther => isOther && this.requestUpdate());
    const before = this.#state;
    this.toggleState(before, false);
    this.#state = this.#look();
    this.toggleState(this.#state, true);
    if (!this.#localize.strings) this.#localize.refresh();
    else if (this.#state !== before && !changed.has('venue')) this.#tell(before, this.#localize.strings);
  }

  override render(): TemplateResult {
    const words = this.#localize.strings;
    if (!words || this.#state === 'loading') return html`<slot></slot>`;
    const venue = this.#venue;
    return html`<div lang=${this.#localize.language}>
      ${cardView({
        ...this.#scene(words),
        desks: this.#desks,
        availability: this.#availability,
        config: venue?.config ?? {},
        isFaulty: venue?.problems.some(({path}) => path.startsWith('contact')) ?? false,
        copied: this.#copied,
        isClockWrong: isClockWrong(),
        code: this.#code.of(this.#desks[0]?.phone, this.kiosk),
        isOpen: this.#isOpen,
        toggle: () => {
          this.#isOpen = !this.#isOpen;
          this.requestUpdate();
        },
      })}
    </div>`;
  }

  get #venue(): Venue | undefined {
    return this.venue ?? this.#found.venue;
  }

  #scene(words: Words): Scene {
    return {
      words,
      locale: this.#localize.locale,
      now: this.#now,
      timeZone: this.#readersZone(),
      kiosk: this.kiosk,
      copy: (phone, id) => void this.#copy(phone, id, words),
    };
  }

  /** Decides whom to show, and what is known of it. */
  #look(): State {
    if (!this.venue && !this.#venueIsSettled) return 'loading';
    const {desks = [], email} = this.#venue?.config.contact ?? {};
    const {locale} = this.#localize;
    const caller = {locale, region: this.region || undefined, timeZone: this.#readersZone(), now: this.#now};
    this.#desks = rankDesks(desks, caller);
    const [desk] = this.#desks;
    if (!desk) return (email ?? desks.some(written => written.email)) ? 'written' : this.#empty();
    this.#availability = availabilityOf(desk, this.#now);
    this.#check(desks);
    return this.#availability.kind;
  }

  #empty(): State {
    this.#report('attribute-invalid', 'has no contact to show: configure contact.desks of the venue.');
    return 'empty';
  }

  #check(desks: readonly Desk[]): void {
    const {region} = this;
    if (region && !desks.some(desk => desk.region.split('-', 1)[0] === region.split('-', 1)[0]))
      this.#report('attribute-invalid', `knows no desk for region="${region}"; another one is shown.`);
    for (const desk of desks) {
      const {problem} = availabilityOf(desk, this.#now);
      if (problem === 'time-zone-invalid')
        this.#report(
          'config-invalid',
          `does not know the time zone "${desk.timeZone ?? ''}" of ${desk.region}.`,
        );
    }
  }

  #readersZone(): string {
    const device = new Intl.DateTimeFormat().resolvedOptions().timeZone;
    const named = this.timeZone;
    if (!named || isTimeZone(named)) return named || device;
    this.#report('attribute-invalid', `does not know time-zone="${String(named)}"; the device's is used.`);
    return device;
  }

  #report(code: StandbyErrorCode, message: string, cause?: unknown): void {
    if (this.#reported.has(message)) return;
    this.#reported.add(message);
    this.fail(code, message, cause);
  }

  /** Says that a desk has opened or closed while the card was there. */
  #tell(before: State, words: Words): void {
    const [desk] = this.#desks;
    const wasKnown = !['loading', 'empty', 'written'].includes(before);
    if (!desk || !wasKnown) return;
    const [sentence] = headline(desk, this.#availability, this.#scene(words));
    this.#announcer.announce(
      `desk:${desk.region}:${desk.phone ?? ''}:${sentence}`,
      sentence,
      'polite',
      this.#localize.language,
    );
  }

  async #copy(phone: string, id: string, words: Words): Promise<void> {
    const isCopied = await copyText(phone, this.renderRoot.querySelector(`#${id}`));
    this.#copied = isCopied ? words.copied : words.notCopied;
    const said = this.#copied;
    this.#announcer.announce(`copied:${String(++copies)}`, said, 'polite', this.#localize.language);
    this.requestUpdate();
    setTimeout(() => {
      if (this.#copied === said) this.#copied = '';
      this.requestUpdate();
    }, copiedFor);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'standby-contact-card': StandbyContactCard;
  }
}
