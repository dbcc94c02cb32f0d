import {findMatters} from '../../advice/index.js';
import type {Matter} from '../../advice/index.js';
import {compareSeverity} from '../../status/index.js';
import type {Severity, StatusSnapshot} from '../../status/index.js';

/** What the pop-up has to show, and what of it has been shown. */
export class Queue {
  /** Everything that is wrong, worst first. */
  open: readonly Matter[] = [];
  /** What of it is to be shown. */
  shown: readonly Matter[] = [];
  current: Matter | undefined;
  /** What has been on the screen, as it was then. */
  readonly #seen = new Map<string, Matter>();
  #source = '';
  /** What was there already when it was first looked. */
  #old: readonly string[] | undefined;

  /**
   * Takes a new snapshot; gives what was on the screen once and is over. Nothing ends because it can no longer be
   * seen, nor while something else hits the same; after a change of source nothing can be said about it.
   */
  receive(snapshot: StatusSnapshot, source: string): Matter[] {
    const {aspects, reach} = snapshot;
    const open = findMatters(snapshot);
    const gone = this.open.filter(({id}) => source === this.#source && !open.some(item => item.id === id));
    const unseen = ({incident}: Matter): boolean =>
      reach === 'unreachable' ||
      reach === 'device-offline' ||
      aspects[incident ? 'incidents' : 'components'] === 'failed';
    this.#source = source;
    this.#old ??= open.map(({id}) => id);
    this.open = [...open, ...gone.filter(unseen)];
    const stillHit = ({capability}: Matter): boolean =>
      !!capability && this.open.some(matter => matter.capability === capability);
    return gone.filter(matter => !unseen(matter) && this.#seen.delete(matter.id) && !stillHit(matter));
  }

  /** Decides what is shown; `steady` keeps what is on display even when there is something new. */
  select(least: Severity, isHidden: (matter: Matter) => boolean, steady: boolean): void {
    this.shown = this.open.filter(
      matter => compareSeverity(matter.severity, least) >= 0 && !isHidden(matter),
    );
    const wanted = (!steady && this.news[0]) || this.current;
    this.current = this.shown.find(({id}) => id === wanted?.id) ?? this.shown[0];
  }

  /** What is to be shown for the first time, or worse than it was. */
  get news(): Matter[] {
    return this.shown.filter(({id, severity}) => {
      const seen = this.#seen.get(id);
      return !seen || compareSeverity(severity, seen.severity) > 0;
    });
  }

  /** Whether it began, or got worse, while somebody was here. */
  isRecent({id}: Matter): boolean {
    return this.#seen.has(id) || !this.#old?.includes(id);
  }

  hasSeen({id}: Pick<Matter, 'id'>): boolean {
    return this.#seen.has(id);
  }

  markSeen(): void {
    for (const matter of this.shown) this.#seen.set(matter.id, matter);
  }

  get place(): number {
    return this.current ? this.shown.indexOf(this.current) : 0;
  }

  /** Goes on or back, round and round. */
  step(by: number): void {
    const count = this.shown.length;
    this.current = this.shown[(this.place + by + count) % count];
  }
}
