import {html, nothing, render} from 'lit/html.js';
import type {ReactiveController} from '@lit/reactive-element';
import type {TemplateResult} from 'lit/html.js';
import {keyed} from 'lit/directives/keyed.js';
import {findEnded, findMatters} from '../../advice/index.js';
import type {Audience, Matter} from '../../advice/index.js';
import {nearestDesk} from '../../contact/index.js';
import {languageOf, Localize, localeOf} from '../../i18n/index.js';
import {trackChanges} from '../../status/index.js';
import type {StatusChange, StatusSnapshot} from '../../status/index.js';
import {allOutlines, Announcer, icon, palette, templatesReady} from '../../ui/index.js';
import {adopt} from '../shared/adopt.js';
import type {Body, Inside} from '../shared/body.js';
import {StandbyDismissEvent} from '../shared/dismiss-event.js';
import {dismissalsOf, idOn} from '../shared/dismissals.js';
import {LazyDetails} from '../shared/lazy-details.js';
import {situationOf} from '../shared/situation.js';
import {styles} from './banner-body.styles.js';
import {StandbyStatusChangeEvent} from './events.js';
import {nameOf} from './frame.js';
import type {Frame} from './frame.js';
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
    private readonly frame: Frame,
    private readonly words: Localize<Words>,
  ) {
    this.#hadFocus = !!this.#root.activeElement;
    inside.takeOver();
    this.#root.replaceChildren();
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
    this.#hadFocus ||= !!this.#root.activeElement?.closest('.top');
  }

  hostUpdated(): void {
    // The button that had the focus may have gone.
    if (this.#hadFocus && !this.#root.activeElement) this.#root.querySelector('button')?.focus();
    this.#hadFocus = false;
  }

  receive(statuses: readonly StatusSnapshot[], isFirst: boolean): void {
    if (isFirst) this.#track = trackChanges();
    const changes = statuses.flatMap(this.#track);
    const snapshot = statuses.at(-1);
    if (!snapshot) return;
    this.#matters = findMatters(snapshot);
    for (const status of statuses)
      this.#dismissals.forget(findEnded(status).map(id => idOn(status.page.url, id)));
    this.#unsaid.push(...changes);
    const isKnown = snapshot.severity !== 'unknown';
    this.#unknownSince = isKnown ? undefined : (this.#unknownSince ?? snapshot.fetchedAt);
    if (changes.some(({type}) => type === 'resolved')) this.#overAt = Date.now();
    this.host.dispatchEvent(new StandbyStatusChangeEvent(snapshot, changes));
  }

  /** Also says aloud what is new in it. */
  render(): void {
    render(this.#view(), this.#root);
  }

  #view(): TemplateResult {
    const {snapshot} = this.inside.look();
    const {strings: words, language, locale} = this.words;
    const {isOpen, toggle, enter} = this.frame;
    if (!snapshot || !words) return html`<div class=${enter('loading')}><slot></slot></div>`;
    const circumstances = this.#circumstances(snapshot);
    const message = (this.#message = messageFor(circumstances, words));
    this.#speak(this.#unsaid.splice(0), message, circumstances, words, language);
    const {state, severity, fault, quoted, action, source, time, matters} = message;
    const {kiosk, hideWhenOperational} = this.host;
    const space = enter(state);
    if (hideWhenOperational && state === 'operational') return html`<div class=${space}></div>`;
    if (isOpen) void this.#details.load();
    const word = state === 'dismissed' || severity === 'none' ? '' : words.severity[severity];
    const more = matters.length > 1 ? `\u00a0${words.more(matters.length - 1)}` : '';
    // What is put in anew shifts nothing, what is moved does.
    return html`<section
      part="banner"
      class=${space}
      lang=${language}
      aria-label=${words.label}
      data-severity=${severity}
      data-page=${snapshot.page.url}
    >
      <div class="top ${calm.includes(state) ? '' : 'loud'}">
        ${icon(allOutlines[severity])} ${keyed(fault + action, this.#renderSentence(message, words))}
        ${keyed(
          source + time + word + more,
          html`<div class="meta">
            <div><b>${word}</b>${more}</div>
            <div><bdi>${source}</bdi>${source && time && ', '}${time}</div>
          </div>`,
        )}
        ${
          kiosk && !matters.length
            ? nothing
            : html`<button aria-expanded=${isOpen} aria-controls="details" @click=${toggle}>
                ${words.details}${icon(allOutlines.more)}
              </button>`
        }
        ${
          this.#canDismiss && matters.length
            ? html`<button
                aria-label=${words.close}
                @click=${() => {
                  if (this.#dismiss() && this.frame.isOpen) toggle();
                }}
              >
                ${icon(allOutlines.close)}
              </button>`
            : nothing
        }
      </div>
      <div id="details" ?hidden=${!isOpen}>
        ${
          isOpen
            ? this.#details.render({
                snapshot,
                words,
                locale,
                now: new Date(),
                lead: quoted ? action : '',
                enclosed: kiosk,
              })
            : nothing
        }
      </div>
    </section>`;
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

  #known(matter: Matter): Matter {
    return {...matter, id: idOn(this.inside.look().snapshot?.page.url ?? '', matter.id)};
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
export const loadBannerBody = async (
  host: StandbyStatusBanner,
  inside: Inside,
  frame: Frame,
): Promise<BannerBody> => {
  await templatesReady;
  await bannerStrings[languageOf(localeOf(host)) ?? 'en']();
  const words = new Localize(host, bannerStrings);
  await words.arrival;
  return new BannerBody(host, inside, frame, words);
};
