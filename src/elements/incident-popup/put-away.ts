import {findEnded} from '../../advice/index.js';
import type {Matter} from '../../advice/index.js';
import type {StatusSnapshot} from '../../status/index.js';
import type {DismissAction} from '../shared/dismiss-event.js';
import {dismissalsOf, idOn, pageDismissals} from '../shared/dismissals.js';

const minute = 60_000;
const day = 1440 * minute;

/** What somebody closed on this page, or put away at this device. */
export class PutAway {
  readonly #closed = pageDismissals();
  #device = dismissalsOf('popup');
  #unsubscribe: (() => void) | undefined;

  constructor(private readonly onChange: () => void) {}

  /** Listens to the other tabs; to be called again for another user. */
  connect(user: string | undefined): void {
    this.disconnect();
    this.#device = dismissalsOf('popup', user);
    this.#unsubscribe = this.#device.subscribe(this.onChange);
  }

  disconnect(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  /** Until when (ms since 1970) a matter of this status page is out of sight; undefined when it is to be seen. */
  hiddenUntil(pageUrl: string, matter: Matter, now = Date.now()): number | undefined {
    return this.#closed.hiddenUntil(matter, now) ?? this.#device.hiddenUntil(known(pageUrl, matter), now);
  }

  /** Whether nobody wants to hear of it again, unlike what is only snoozed or closed. */
  isDismissed(pageUrl: string, matter: Matter): boolean {
    return (this.#device.hiddenUntil(known(pageUrl, matter)) ?? 0) > Date.now() + day;
  }

  /** Forgets what is over, so that the next fault of the same component is seen. */
  forget(snapshot: StatusSnapshot): void {
    const ended = findEnded(snapshot);
    this.#closed.forget(ended);
    this.#device.forget(ended.map(id => idOn(snapshot.page.url, id)));
  }

  put(action: DismissAction, pageUrl: string, matters: readonly Matter[], minutes: number): void {
    const until = action === 'snooze' ? Date.now() + minutes * minute : undefined;
    for (const matter of matters)
      if (action === 'close') this.#closed.hide(matter);
      else this.#device.hide(known(pageUrl, matter), until);
    this.onChange();
  }
}

const known = (pageUrl: string, {id, severity, stage}: Matter): Matter => ({
  id: idOn(pageUrl, id),
  severity,
  stage,
});
