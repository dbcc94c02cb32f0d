import {html, nothing} from 'lit';
import type {ReactiveController, TemplateResult} from 'lit';
import {keyed} from 'lit/directives/keyed.js';
import {findMatters} from '../../advice/index.js';
import type {Audience, Matter} from '../../advice/index.js';
import {nearestDesk} from '../../contact/index.js';
import {languageOf, Localize, localeOf} from '../../i18n/index.js';
import {trackChanges} from '../../status/index.js';
import type {StatusChange, StatusSnapshot} from '../../status/index.js';
import {allOutlines, Announcer, icon, palette} from '../../ui/index.js';
import {adopt} from '../shared/adopt.js';
import type {Body, Inside} from '../shared/body.js';
import {StandbyDismissEvent} from '../shared/dismiss-event.js';
import {dismissalsOf} from '../shared/dismissals.js';
import {LazyDetails} from '../shared/lazy-details.js';
import {situationOf} from '../shared/situation.js';
import {styles} from './banner-body.styles.js';
import {StandbyStatusChangeEvent} from './events.js';
import {nameOf, sourceView, toggleView} from './frame.js';
import type {View} from './frame.js';
import {messageFor} from './message.js';
import type {Circumstances, Message} from './message.js';
import {createSpeaker} from './speaker.js';
import type {StandbyStatusBanner} from './status-banner.js';
import {bannerStrings} from './strings.js';
import type {Words} from './strings.js';

const goodNewsFor = 600_000;
/** States that ask for nobody's attention. */
const calm: readonly string[] = ['operational', 'planned', 'dismissed', 'was-fine'];

/** What the banner does beyond "all is well". */
export class BannerBody implements Body, ReactiveController {
  readonly #speak: ReturnType<typeof createSpeaker>;
  readonly #dismissals = dismissalsOf('banner');
  readonly #details: LazyDetails;
  #track = trackChanges();
  #matters: readonly Matter[] = [];
  #unsaid: StatusChange[] = [];
  #message: Message | undefined;
  #unknownSince: string | undefined;
  #overAt = 0;
  #leave: (() => void) | undefined;
  #hadFocus = false;

  constructor(
    private readonly host: StandbyStatusBanner,
    private readonly inside: Inside,
    private readonly words: Localize<Words>,
  ) {
    this.#speak = createSpeaker(new Announcer(host));
    this.#details = new LazyDetails(host, inside.chunkFailed);
    adopt(host, palette, styles);
    host.addController(this);
  }

  hostConnected(): void {
    this.#leave = this.#dismissals.subscribe(() => this.host.requestUpdate());
  }

  hostDisconnected(): void {
    this.#leave?.();
  }

  hostUpdate(): void {
    this.#hadFocus = !!this.#root.activeElement?.closest('.top');
  }

  hostUpdated(): void {
    // The button that had the focus may have gone.
    if (this.#hadFocus && !this.#root.activeElement) this.#root.querySelector('button')?.focus();
  }

  receive(statuses: readonly StatusSnapshot[], isFirst: boolean): void {
    if (isFirst) this.#track = trackChanges();
    const changes = statuses.flatMap(this.#track);
    const snapshot = statuses.at(-1);
    if (!snapshot) return;
    this.#matters = findMatters(snapshot);
    this.#unsaid.push(...changes);
    const isKnown = snapshot.severity !== 'unknown';
    this.#unknownSince = isKnown ? undefined : (this.#unknownSince ?? snapshot.fetchedAt);
    if (changes.some(({type}) => type === 'resolved')) this.#overAt = Date.now();
    if (this.#matters.length) this.#details.prepare();
    this.host.dispatchEvent(new StandbyStatusChangeEvent(snapshot, changes));
  }

  /** What stands in the banner now; also says aloud what is new in it. */
  view(isOpen: boolean, toggle: () => void): View | undefined {
    const {snapshot} = this.inside.look();
    const {strings: words, language, locale} = this.words;
    if (!snapshot || !words) return undefined;
    const circumstances = this.#circumstances(snapshot);
    const message = (this.#message = messageFor(circumstances, words));
    this.#speak(this.#unsaid.splice(0), message, circumstances, words, language);
    const {state, severity, fault, quoted, action, source, time, matters} = message;
    const {kiosk} = this.host;
    const word = state === 'dismissed' || severity === 'none' ? '' : words.severity[severity];
    const more = matters.length > 1 ? words.more(matters.length - 1) : '';
    const toggleButton = kiosk && !matters.length ? nothing : toggleView(words.details, isOpen, toggle);
    if (isOpen) void this.#details.load();
    return {
      state,
      severity,
      outline: allOutlines[severity],
      // What is put in anew shifts nothing, what is moved does.
      say: keyed(fault + action, this.#renderSentence(message, words)),
      source: keyed(source + time + word + more, sourceView(source, time, word, more)),
      buttons:
        this.#canDismiss && matters.length
          ? html`${toggleButton}<button
                aria-label=${words.close}
                @click=${() => {
                  if (this.#dismiss() && isOpen) toggle();
                }}
              >
                ${icon(allOutlines.close)}
              </button>`
          : toggleButton,
      details: isOpen
        ? this.#details.render({
            snapshot,
            words,
            locale,
            now: new Date(),
            lead: quoted ? action : '',
            enclosed: kiosk,
          })
        : nothing,
      lang: language,
      isLoud: !calm.includes(state),
    };
  }

  #renderSentence({state, fault, quoted, action}: Message, words: Words): TemplateResult {
    const {snapshot} = this.inside.look();
    return html`<div class="say ${quoted ? 'quoted' : ''}">
      <b lang=${quoted ? (snapshot?.page.lang ?? '') : nothing} dir=${quoted ? 'auto' : nothing}>${fault}</b>
      <span>${action}${state === 'unknown' ? this.#renderCall(words) : nothing}</span>
    </div>`;
  }

  /** Whom staff can call when the page itself does not know; a kiosk cannot dial. */
  #renderCall(words: Words): unknown {
    const desks = this.inside.look().venue?.config.contact?.desks ?? [];
    const phone = nearestDesk(desks, this.words.locale)?.phone;
    if (!phone || this.#audience === 'guests') return nothing;
    const number = this.host.kiosk ? phone : html`<a href="tel:${phone.replace(/[^+\d]/g, '')}">${phone}</a>`;
    return html`${words.call} <bdi>${number}</bdi>`;
  }

  get #root(): ShadowRoot {
    return this.host.renderRoot as ShadowRoot;
  }

  get #audience(): Audience {
    return this.host.audience ?? 'guests';
  }

  get #canDismiss(): boolean {
    return this.host.dismissible && !this.host.kiosk;
  }

  /** Numbers of incidents are unique on one status page only. */
  #known(matter: Matter): Matter {
    return {...matter, id: `${this.inside.look().snapshot?.page.url ?? ''} ${matter.id}`};
  }

  #circumstances(snapshot: StatusSnapshot): Circumstances {
    const look = this.inside.look();
    const {feed, venue} = look;
    return {
      snapshot,
      matters: this.#matters,
      isHidden: matter => this.#canDismiss && !!this.#dismissals.hiddenUntil(this.#known(matter)),
      situation: situationOf(look),
      audience: this.#audience,
      venueName: venue?.config.name,
      pageName: nameOf(snapshot.page, this.host.src ? undefined : venue),
      confirmedAt: feed?.snapshot?.fetchedAt ?? snapshot.fetchedAt,
      unknownSince: this.#unknownSince,
      isJustOver: Date.now() < this.#overAt + goodNewsFor,
      locale: this.words.locale,
    };
  }

  /** False when the page prevents it. */
  #dismiss(): boolean {
    const matters = this.#message?.matters ?? [];
    if (!this.host.dispatchEvent(new StandbyDismissEvent('dismiss', matters))) return false;
    for (const matter of matters) this.#dismissals.hide(this.#known(matter));
    return true;
  }
}

/** Makes the body once its words are there, so that it never has nothing to say. */
export const loadBannerBody = async (host: StandbyStatusBanner, inside: Inside): Promise<BannerBody> => {
  await bannerStrings[languageOf(localeOf(host)) ?? 'en']();
  const words = new Localize(host, bannerStrings);
  await words.arrival;
  return new BannerBody(host, inside, words);
};
