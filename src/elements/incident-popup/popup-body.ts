import {nothing, render} from 'lit/html.js';
import type {ReactiveController} from '@lit/reactive-element';
import type {TemplateResult} from 'lit/html.js';
import type {Matter} from '../../advice/index.js';
import {languageOf, Localize, localeOf} from '../../i18n/index.js';
import {trackChanges} from '../../status/index.js';
import type {StatusSnapshot} from '../../status/index.js';
import {Overlay, palette, templatesReady} from '../../ui/index.js';
import {adopt} from '../shared/adopt.js';
import type {Body, Inside} from '../shared/body.js';
import {StandbyDismissEvent} from '../shared/dismiss-event.js';
import {LazyDetails} from '../shared/lazy-details.js';
import {situationOf} from '../shared/situation.js';
import {newsEvent, StandbyIncidentResolvedEvent} from './events.js';
import type {Mode, StandbyIncidentPopup} from './incident-popup.js';
import {Narrator} from './narrator.js';
import {OverNotes} from './over.js';
import {styles} from './popup-body.styles.js';
import {PutAway} from './put-away.js';
import {Queue} from './queue.js';
import {popupStrings} from './strings.js';
import type {Words} from './strings.js';
import {someoneWaits} from './tell-me-memory.js';
import type {Wishes} from './tell-me.js';
import {popupView} from './view.js';
import type {PopupActions} from './view.js';

const day = 86_400_000;
/** How soon to look again whether a modal dialog of the page is gone. */
const retryAfter = 500;

type Timer = ReturnType<typeof setTimeout> | undefined;

/** What the pop-up does once there is something to tell; pages without trouble do not load it. */
export class PopupBody implements Body, ReactiveController {
  readonly #narrator: Narrator;
  readonly #overlay: Overlay;
  readonly #away = new PutAway(() => this.host.requestUpdate());

  readonly #queue = new Queue();
  /** What hides the element is no property of it. */
  readonly #attributes = new MutationObserver(() => this.host.requestUpdate());
  #track = trackChanges();
  #wishes: Wishes | undefined;
  readonly #over = new OverNotes(
    () => this.#isHeld,
    () => this.host.requestUpdate(),
  );
  readonly #details: LazyDetails;
  #as: Mode | undefined;
  #expanded = false;
  #wake: Timer;
  #retry: Timer;
  #user: string | undefined;

  readonly #actions: PopupActions = {
    step: by => {
      this.#queue.step(by);
      this.#narrator.sayPlace(this.#queue);
      this.host.requestUpdate();
    },
    toggleDetails: () => {
      this.#expanded = !this.#expanded;
      void this.#details.load();
      this.host.requestUpdate();
    },
    tellMe: matter =>
      void this.#withWishes(async wishes => {
        if (this.#snapshot)
          await wishes.add(this.#placeOf(this.#snapshot), matter, this.#narrator.overLine(matter));
      }),
    putAway: action => {
      const {current, shown} = this.#queue;
      const matters = action === 'dismiss' && current ? [current] : shown;
      // Also when it is prevented: Escape may have closed the dialog already.
      this.host.requestUpdate();
      if (!this.host.dispatchEvent(new StandbyDismissEvent(action, matters))) return;
      this.#over.clear();
      this.#away.put(action, this.#pageUrl, matters, this.host.snoozeMinutes);
    },
    pressed: event => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      // The page's own overlays are not meant.
      event.preventDefault();
      event.stopPropagation();
      this.#actions.putAway('close');
    },
    entered: event => this.#overlay.entered(event),
    closedByBrowser: () => {
      if (this.host.isConnected && this.#as === 'dialog' && !this.#overlay.isOpen)
        this.#actions.putAway('close');
    },
  };

  constructor(
    private readonly host: StandbyIncidentPopup,
    private readonly inside: Inside,
    private readonly words: Localize<Words>,
  ) {
    this.#narrator = new Narrator(host, words, () => ({
      audience: host.audience,
      ...situationOf(inside.look()),
    }));
    this.#overlay = new Overlay(host);
    this.#details = new LazyDetails(host, inside.chunkFailed);
    inside.takeOver();
    host.renderRoot.replaceChildren();
    adopt(host, palette, styles);
    host.addController(this);
  }

  hostConnected(): void {
    this.#user = this.host.user;
    this.#away.connect(this.#user);
    this.#attributes.observe(this.host, {attributeFilter: ['hidden']});
    this.host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#away.disconnect();
    this.#attributes.disconnect();
    clearTimeout(this.#wake);
    clearTimeout(this.#retry);
    this.#over.stop();
    this.#hide();
  }

  receive(statuses: readonly StatusSnapshot[], isFirst: boolean): void {
    if (isFirst) this.#track = trackChanges();
    for (const snapshot of statuses) {
      this.#narrator.follow(this.#track(snapshot), this.#queue.shown);
      for (const matter of this.#queue.receive(snapshot, this.#placeOf(snapshot))) this.#end(matter);
      this.#away.forget(snapshot);
      this.#narrator.release(this.#queue.open, snapshot.page.url);
    }
    const snapshot = statuses.at(-1);
    if (snapshot && (this.#wishes || someoneWaits()))
      void this.#withWishes(async wishes => {
        const told = await wishes.settle(this.#placeOf(snapshot), snapshot, this.#queue.open);
        for (const [id, line] of told) this.#sayOver(id, line);
      });
  }

  hostUpdate(): void {
    if (this.#user !== this.host.user && this.host.isConnected) this.hostConnected();
    this.#select();
    const ready = this.#snapshot && this.host.isConnected && !this.host.hidden;
    const as = this.#queue.current ? this.host.mode : this.#over.lines.length ? 'toast' : undefined;
    const next = ready ? as : undefined;
    if (next !== this.#as) this.#hide();
    this.#as = next;
  }

  hostUpdated(): void {
    clearTimeout(this.#retry);
    const surface = this.host.renderRoot.querySelector<HTMLElement>('.surface');
    if (surface) {
      const already = this.#overlay.isOpen;
      if (!this.#overlay.show(surface)) this.#retry = setTimeout(() => this.host.requestUpdate(), retryAfter);
      else {
        if (this.#as === 'dialog') surface.prepend(this.#narrator.regions);
        this.#narrator.greet(this.#queue, this.#pageUrl, !already, this.#as === 'dialog');
        this.#tellPage();
        this.#over.seen();
      }
    }
    this.inside.setState('open', this.#overlay.isOpen);
  }

  render(): void {
    render(this.#view(), this.host.renderRoot);
  }

  #view(): TemplateResult | typeof nothing {
    const snapshot = this.#snapshot;
    const {strings, locale, language} = this.words;
    if (!this.#as || !snapshot || !strings) return nothing;
    const matter = this.#queue.current;
    return popupView(
      {
        strings,
        locale,
        language,
        as: this.#as,
        snapshot,
        queue: this.#queue,
        sentence: matter && this.#narrator.sentence(matter),
        over: this.#over.lines,
        details: this.#expanded && this.#renderDetails(snapshot, strings),
        minutes: this.host.snoozeMinutes,
        helped: !!this.host.querySelector('[slot=action]'),
        wished: !!matter && !!this.#wishes?.has(matter),
      },
      this.#actions,
    );
  }

  #renderDetails(snapshot: StatusSnapshot, words: Words): TemplateResult {
    const incident = this.#queue.current?.incident;
    return this.#details.render({
      snapshot: incident ? {...snapshot, incidents: [incident]} : snapshot,
      words,
      locale: this.words.locale,
      now: new Date(),
    });
  }

  #hide(): void {
    this.host.renderRoot?.prepend(this.#narrator.regions);
    this.#overlay.hide();
    this.#expanded = false;
  }

  /** Chooses what is to be seen now, and sees to it that what is put away comes back in time. */
  #select(): void {
    const now = Date.now();
    let next = now + day;
    const isHidden = (matter: Matter): boolean => {
      const until = this.#away.hiddenUntil(this.#pageUrl, matter, now);
      next = Math.min(next, until ?? next);
      return until !== undefined;
    };
    // Nothing moves under the hands of somebody who is about to press something.
    this.#queue.select(this.host.minSeverity, isHidden, this.#isHeld);
    clearTimeout(this.#wake);
    this.#wake = setTimeout(() => this.host.requestUpdate(), next - now);
  }

  #tellPage(): void {
    const events = this.#queue.news.map(matter => newsEvent(matter, this.#queue.hasSeen(matter)));
    this.#queue.markSeen();
    for (const event of events) this.host.dispatchEvent(event);
  }

  /** Somebody has the focus or the pointer on it. */
  get #isHeld(): boolean {
    return this.#overlay.hasFocus || !!this.host.renderRoot.querySelector('.surface:hover');
  }

  get #snapshot(): StatusSnapshot | undefined {
    return this.inside.look().snapshot;
  }

  get #pageUrl(): string {
    return this.#snapshot?.page.url ?? '';
  }

  /** What is read, and which part of it: elsewhere nobody can tell that something of here is over. */
  #placeOf({provider, page}: StatusSnapshot): string {
    return `${provider} ${page.url} ${String(this.host.capabilities ?? this.inside.look().venue?.config.capabilities)}`;
  }

  /** Follows up on what was on the screen, unless nobody wanted to see it again. */
  #end(matter: Matter): void {
    this.host.dispatchEvent(new StandbyIncidentResolvedEvent(matter));
    if (!this.#away.isDismissed(this.#pageUrl, matter))
      this.#sayOver(matter.id, this.#narrator.overLine(matter));
  }

  #sayOver(id: string, line: string): void {
    if (this.#over.add(line)) this.#narrator.sayOver(id, line);
  }

  /** Runs what "tell me when it is over" needs, which is loaded for those who wish it only. */
  async #withWishes(task: (wishes: Wishes) => Promise<void>): Promise<void> {
    try {
      const {createWishes} = await import('./tell-me.js');
      this.#wishes ??= createWishes(
        () => this.host.requestUpdate(),
        () => this.inside.look().feed,
      );
      await task(this.#wishes);
    } catch (cause) {
      this.inside.chunkFailed(cause);
    }
  }
}

/** Makes the body once its words are there, so that it never has nothing to say. */
export const loadPopupBody = async (host: StandbyIncidentPopup, inside: Inside): Promise<PopupBody> => {
  await templatesReady;
  await popupStrings[languageOf(localeOf(host)) ?? 'en']();
  const words = new Localize(host, popupStrings);
  await words.arrival;
  return new PopupBody(host, inside, words);
};
