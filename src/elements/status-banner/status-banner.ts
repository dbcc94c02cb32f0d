import type {PropertyValues} from '@lit/reactive-element';
import type {Audience} from '../../advice/index.js';
import {formatMoment} from '../../i18n/index.js';
import type {StatusSnapshot} from '../../status/index.js';
import {controls, draw, drawIcon, outlines, tokens} from '../../ui/index.js';
import type {Inside} from '../shared/body.js';
import {plainTrouble} from '../shared/plain-trouble.js';
import {StatusElement} from '../shared/status-element.js';
import type {BannerBody} from './banner-body.js';
import {StandbyStatusChangeEvent} from './events.js';
import {nameOf} from './frame.js';
import type {Frame, State} from './frame.js';
import {styles} from './status-banner.styles.js';

const minute = 60_000;
const day = 1440 * minute;

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
 * @cssstate loading - Nothing is known yet, or what it takes to tell it is on its way.
 * @cssstate operational - It says that all works.
 * @cssstate planned - It says that all works, and when work is planned.
 * @cssstate maintenance - It says that somebody is at work.
 * @cssstate trouble - It says what is wrong.
 * @cssstate dismissed - Somebody put away what is wrong.
 * @cssstate unknown - It says that nothing is known.
 * @cssstate was-fine - It says that all worked when that was last known.
 * @cssstate offline - It says that this device is offline.
 * @cssstate resolved - It says that something is over.
 * @cssstate failed - A part of it could not be loaded; it says in plain words that something is wrong.
 */
export class StandbyStatusBanner extends StatusElement<BannerBody> {
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

  #clock: ReturnType<typeof setInterval> | undefined;
  /** What it shares with its body. */
  readonly #frame: Frame = {
    isOpen: false,
    toggle: () => {
      this.#frame.isOpen = !this.#frame.isOpen;
      this.requestUpdate();
    },
    enter: state => {
      this.toggleState(this.#state, false);
      this.toggleState((this.#state = state), true);
      return `banner ${this.hideWhenOperational ? 'optional' : ''}`;
    },
  };
  #state: State = 'loading';

  override connectedCallback(): void {
    super.connectedCallback();
    // What is said depends on the clock: "planned for tonight", "over", "since".
    this.#clock = setInterval(() => this.requestUpdate(), minute);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#clock);
  }

  protected override needsBody({severity, maintenances}: StatusSnapshot): boolean {
    const isSoon = maintenances.some(({from}) => Date.parse(from ?? '') < Date.now() + day);
    return this.#frame.isOpen || severity !== 'none' || isSoon;
  }

  protected override async loadBody(inside: Inside): Promise<BannerBody> {
    const {loadBannerBody} = await import('./banner-body.js');
    return loadBannerBody(this, inside, this.#frame);
  }

  protected override statusChanged(snapshot: StatusSnapshot): void {
    this.dispatchEvent(new StandbyStatusChangeEvent(snapshot, []));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.audience) this.audience = this.choose('audience', this.audience, ['guests', 'staff']);
    super.willUpdate(changed);
  }

  /** That all is well, or that it is not. */
  protected override renderCalm(): Node[] {
    const {snapshot, hasFailed, kiosk} = this;
    const {strings: words, locale, language} = this.words;
    const {isOpen, toggle, enter} = this.#frame;
    if (!snapshot || !words) return [draw('div', {class: enter('loading')}, draw('slot'))];
    const {severity, reach, page} = snapshot;
    const isFine = severity === 'none';
    const isLive = isFine && reach === 'live';
    const kind = isLive ? 'none' : isFine || severity === 'unknown' ? 'unknown' : 'minor';
    const failed = kind === 'unknown' || severity === 'maintenance' ? (severity as State) : 'trouble';
    const space = enter(isLive ? 'operational' : isFine ? 'was-fine' : hasFailed ? failed : 'loading');
    if (this.hideWhenOperational && isLive) return [draw('div', {class: space})];
    const time = formatMoment(new Date(this.feed?.snapshot?.fetchedAt ?? snapshot.fetchedAt), locale);
    const trouble = plainTrouble(snapshot, words, kiosk);
    const say = isFine
      ? [draw('b', {}, isLive ? words.fine : words.wasFine(time)), isLive ? '' : ` ${words.checking}`]
      : trouble;
    const more = draw(
      'button',
      {'aria-expanded': `${isOpen}`, 'aria-controls': 'details'},
      words.details,
      drawIcon(outlines.more),
    );
    more.addEventListener('click', toggle);
    const source = draw('bdi', {}, nameOf(page, this.src ? undefined : this.currentVenue));
    return [
      draw(
        'section',
        {
          part: 'banner',
          class: space,
          lang: language,
          'aria-label': words.label,
          'data-severity': isFine ? kind : severity,
        },
        draw(
          'div',
          {class: 'top'},
          drawIcon(outlines[kind]),
          draw('div', {class: 'say', role: hasFailed && 'status'}, ...say),
          draw('div', {class: 'meta'}, draw('div', {}, source, isLive ? `, ${time}` : '')),
          kiosk ? '' : more,
        ),
        draw('div', {id: 'details'}, ...(isOpen ? plainTrouble(snapshot, words, kiosk) : [])),
      ),
    ];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'standby-status-banner': StandbyStatusBanner;
  }
}
