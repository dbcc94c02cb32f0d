import {html, nothing} from 'lit';
import type {PropertyValues, TemplateResult} from 'lit';
import {keyed} from 'lit/directives/keyed.js';
import {findMatters, severityByCapability} from '../../advice/index.js';
import type {Audience, Matter} from '../../advice/index.js';
import {nearestDesk} from '../../contact/index.js';
import {Localize} from '../../i18n/index.js';
import type {StatusChange, StatusSnapshot} from '../../status/index.js';
import {Announcer, controls, icon, tokens} from '../../ui/index.js';
import {StandbyDismissEvent} from '../shared/dismiss-event.js';
import {dismissalsOf} from '../shared/dismissals.js';
import {LazyDetails} from '../shared/lazy-details.js';
import {StatusElement} from '../shared/status-element.js';
import {StandbyStatusChangeEvent} from './events.js';
import {messageFor} from './message.js';
import type {Circumstances, Message, State} from './message.js';
import {createSpeaker} from './speaker.js';
import {styles} from './status-banner.styles.js';
import {bannerStrings} from './strings.js';
import type {Words} from './strings.js';

const minute = 60_000;
const goodNewsFor = 10 * minute;
/** States that ask for nobody's attention. */
const calm: readonly State[] = ['operational', 'planned', 'dismissed', 'was-fine'];

/**
 * @summary Says in one sentence whether ticketing works, what to do when it does not, and more on demand.
 *
 * It stands in the flow of the page and declares its closed height from the start: 56 px, or 112 px where it is
 * narrower than 800 px; with `hide-when-operational` none. A page that wants the space before the element is
 * defined writes one line: `standby-status-banner { display: block; min-block-size: 56px }`.
 *
 * @slot - Shown until the first status and the words for it are there, and when they never come: a link to the status page.
 * @fires {StandbyStatusChangeEvent} standby-status-change - The status was read for the first time or is another one.
 * @fires {StandbyDismissEvent} standby-dismiss - Somebody wants to see no more of it; can be prevented.
 * @fires {StandbyErrorEvent} standby-error - `attribute-invalid`, `status-unreachable` or `chunk-unreachable`.
 * @csspart banner - The whole banner.
 * @cssproperty [--standby-banner-space=56px or 112px] - Height that is kept free from the start.
 * @cssstate loading - Nothing is known yet.
 * @cssstate operational - It says that all works.
 * @cssstate planned - It says that all works, and when work is planned.
 * @cssstate maintenance - It says that somebody is at work.
 * @cssstate trouble - It says what is wrong.
 * @cssstate dismissed - Somebody put away what is wrong.
 * @cssstate unknown - It says that nothing is known.
 * @cssstate was-fine - It says that all worked when that was last known.
 * @cssstate offline - It says that this device is offline.
 * @cssstate resolved - It says that something is over.
 */
export class StandbyStatusBanner extends StatusElement {
  static override readonly tag = 'standby-status-banner';
  static override styles = [tokens, controls, styles];
  static override properties = {
    dismissible: {type: Boolean},
    hideWhenOperational: {type: Boolean, attribute: 'hide-when-operational'},
    audience: {},
    kiosk: {type: Boolean, reflect: true},
  };

  /** Whether people may put it away, critical incidents too; it comes back when something gets worse. */
  declare dismissible: boolean;
  /** Shows nothing, and declares no space, while everything works. */
  declare hideWhenOperational: boolean;
  /** Whom the advice is for: `guests` (default) or `staff`. */
  declare audience: Audience | undefined;
  /** Larger, without links out of the page and without dismissing: nobody at a kiosk could undo that. */
  declare kiosk: boolean;

  readonly #localize = new Localize(this, bannerStrings);
  readonly #speak = createSpeaker(new Announcer(this));
  readonly #dismissals = dismissalsOf('banner');
  readonly #details = new LazyDetails(this, cause =>
    this.fail('chunk-unreachable', 'could not load its details.', cause),
  );
  #matters: readonly Matter[] = [];
  #unsaid: StatusChange[] = [];
  #message: Message | undefined;
  #unknownSince: string | undefined;
  #overAt = 0;
  #isOpen = false;
  #leave: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    const redraw = (): void => this.requestUpdate();
    // What is said depends on the clock: "planned for tonight", "over", "since".
    const clock = setInterval(redraw, minute);
    const unsubscribe = this.#dismissals.subscribe(redraw);
    this.#leave = () => {
      clearInterval(clock);
      unsubscribe();
    };
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leave?.();
  }

  protected override statusChanged(snapshot: StatusSnapshot, changes: readonly StatusChange[]): void {
    this.#matters = findMatters(snapshot);
    this.#unsaid.push(...changes);
    const isKnown = snapshot.severity !== 'unknown';
    this.#unknownSince = isKnown ? undefined : (this.#unknownSince ?? snapshot.fetchedAt);
    if (changes.some(({type}) => type === 'resolved')) this.#overAt = Date.now();
    if (this.#matters.length) this.#details.prepare();
    // Words that could not be loaded are asked for again.
    this.#localize.refresh();
    this.dispatchEvent(new StandbyStatusChangeEvent(snapshot, changes));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.audience && changed.has('audience') && this.#audience !== this.audience)
      this.fail('attribute-invalid', `does not know audience="${this.audience}"; "guests" is used.`);
    const {snapshot} = this;
    const {strings: words, language} = this.#localize;
    this.toggleState(this.#message?.state ?? 'loading', false);
    if (snapshot && words) {
      const circumstances = this.#circumstances(snapshot);
      this.#message = messageFor(circumstances, words);
      this.#speak(this.#unsaid.splice(0), this.#message, circumstances, words, language);
    } else this.#message = undefined;
    this.toggleState(this.#message?.state ?? 'loading', true);
  }

  override render(): TemplateResult {
    const message = this.#message;
    const words = this.#localize.strings;
    const space = `banner ${this.hideWhenOperational ? 'optional' : ''}`;
    if (!message || !words || !this.snapshot) return html`<div class=${space}><slot></slot></div>`;
    const {state, severity, fault, quoted, action, source, time, matters} = message;
    if (this.hideWhenOperational && state === 'operational') return html`<div class=${space}></div>`;
    // What is put in anew shifts nothing, what is moved does.
    const sayKey = fault + action;
    const metaKey = source + time + severity + String(matters.length);
    return html`<section
      part="banner"
      class=${space}
      lang=${this.#localize.language}
      aria-label=${words.label}
      data-severity=${severity}
    >
      <div class="top ${calm.includes(state) ? '' : 'loud'}">
        ${icon(severity)} ${keyed(sayKey, this.#renderSentence(message, words))}
        ${keyed(metaKey, this.#renderSource(message, words))}
        ${this.kiosk && !matters.length ? nothing : this.#renderToggle(words)}
        ${this.#canDismiss ? html`<span class="close">${matters.length ? this.#renderClose(words) : nothing}</span>` : nothing}
      </div>
      <div id="details" ?hidden=${!this.#isOpen}>
        ${
          this.#isOpen
            ? this.#details.render({
                snapshot: this.snapshot,
                words,
                locale: this.#localize.locale,
                now: new Date(),
                lead: quoted ? action : '',
                enclosed: this.kiosk,
              })
            : nothing
        }
      </div>
    </section>`;
  }

  #renderSentence({state, fault, quoted, action}: Message, words: Words): TemplateResult {
    return html`<div class="say ${quoted ? 'quoted' : ''}">
      <b lang=${quoted ? (this.snapshot?.page.lang ?? '') : nothing} dir=${quoted ? 'auto' : nothing}
        >${fault}</b
      >
      <span>${action}${state === 'unknown' ? this.#renderCall(words) : nothing}</span>
    </div>`;
  }

  #renderSource({state, severity, source, time, matters}: Message, words: Words): TemplateResult {
    const word = state === 'dismissed' || severity === 'none' ? '' : words.severity[severity];
    const more = matters.length > 1 ? words.more(matters.length - 1) : '';
    return html`<div class="meta">
      <div><b>${word}</b>${more && `\u00a0${more}`}</div>
      <div><bdi>${source}</bdi>${source && time && ', '}${time}</div>
    </div>`;
  }

  #renderToggle(words: Words): TemplateResult {
    return html`<button aria-expanded=${this.#isOpen} aria-controls="details" @click=${this.#toggle}>
      ${words.details}${icon('more')}
    </button>`;
  }

  #renderClose(words: Words): TemplateResult {
    return html`<button aria-label=${words.close} @click=${this.#dismiss}>${icon('close')}</button>`;
  }

  /** Whom staff can call when the page itself does not know; a kiosk cannot dial. */
  #renderCall(words: Words): unknown {
    const desks = this.currentVenue?.config.contact?.desks ?? [];
    const phone = nearestDesk(desks, this.#localize.locale)?.phone;
    if (!phone || this.#audience === 'guests') return nothing;
    const number = this.kiosk ? phone : html`<a href="tel:${phone.replace(/[^+\d]/g, '')}">${phone}</a>`;
    return html`${words.call} <bdi>${number}</bdi>`;
  }

  get #audience(): Audience {
    return this.audience === 'staff' ? 'staff' : 'guests';
  }

  get #canDismiss(): boolean {
    return this.dismissible && !this.kiosk;
  }

  /** Numbers of incidents are unique on one status page only. */
  #known(matter: Matter): Matter {
    return {...matter, id: `${this.snapshot?.page.url ?? ''} ${matter.id}`};
  }

  #circumstances(snapshot: StatusSnapshot): Circumstances {
    const whole = this.wholeSnapshot ?? snapshot;
    const config = this.currentVenue?.config;
    return {
      snapshot,
      matters: this.#matters,
      isHidden: matter => this.#canDismiss && !!this.#dismissals.hiddenUntil(this.#known(matter)),
      situation: {severities: severityByCapability(whole), offered: config?.capabilities},
      audience: this.#audience,
      venueName: config?.name,
      confirmedAt: whole.fetchedAt,
      unknownSince: this.#unknownSince,
      isJustOver: Date.now() < this.#overAt + goodNewsFor,
      locale: this.#localize.locale,
    };
  }

  #toggle(): void {
    this.#isOpen = !this.#isOpen;
    if (this.#isOpen) void this.#details.load();
    this.requestUpdate();
  }

  async #dismiss(): Promise<void> {
    const matters = this.#message?.matters ?? [];
    if (!this.dispatchEvent(new StandbyDismissEvent('dismiss', matters))) return;
    for (const matter of matters) this.#dismissals.hide(this.#known(matter));
    this.#isOpen = false;
    this.requestUpdate();
    await this.updateComplete;
    // The button that had the focus is gone.
    this.renderRoot.querySelector('button')?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'standby-status-banner': StandbyStatusBanner;
  }
}
