import type {Matter} from '../../advice/index.js';
import type {Feed, StatusSnapshot} from '../../status/index.js';
import {tellMeKey as key} from './tell-me-memory.js';

/** What somebody wants to hear the end of: where it was read, which matter, what that hits, what to say then. */
type Wish = readonly [place: string, id: string, capability: string, text: string];

const most = 20;
let kept: readonly Wish[] = [];

const isWish = (value: unknown): value is Wish =>
  Array.isArray(value) && value.length === 4 && value.every(part => typeof part === 'string');

const read = (): readonly Wish[] => {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isWish) : [];
  } catch {
    return kept;
  }
};

const write = (wishes: readonly Wish[]): void => {
  kept = wishes.slice(-most);
  try {
    if (kept.length) localStorage.setItem(key, JSON.stringify(kept));
    else localStorage.removeItem(key);
  } catch {
    // Without storage the wish lasts as long as the page.
  }
};

/** One tab at a time, so that of five tabs one takes a wish; where locks are missing the notification's tag is left. */
const alone = <T>(task: () => T): Promise<T> =>
  navigator.locks ? navigator.locks.request(key, task) : Promise.resolve(task());

/** The ids at this place whose end is wished to be told. */
const wishedAt = (place: string): string[] => read().flatMap(([where, id]) => (where === place ? [id] : []));

/** Remembers a wish, also across reloads, and asks for the permission to notify; without it the page tells. */
const wish = async (wanted: Wish): Promise<void> => {
  await alone(() =>
    write([...read().filter(([where, id]) => where !== wanted[0] || id !== wanted[1]), wanted]),
  );
  try {
    if (Notification.permission === 'default') await Notification.requestPermission();
  } catch {
    // Inside some frames even asking throws.
  }
};

/** Takes the wishes of a place that are fulfilled, in one tab only, and notifies where that is allowed. */
const fulfil = async (
  place: string,
  isOver: (id: string, capability: string) => boolean,
): Promise<readonly Wish[]> => {
  const mine = ([where, id, capability]: Wish): boolean => where === place && isOver(id, capability);
  const fulfilled = await alone(() => {
    const wishes = read();
    const taken = wishes.filter(mine);
    if (taken.length) write(wishes.filter(item => !mine(item)));
    return taken;
  });
  for (const [, id, , text] of fulfilled) {
    try {
      if (Notification.permission === 'granted') new Notification(text, {tag: `standby:${id}`});
    } catch {
      // Chrome on Android notifies through service workers only; the page itself tells.
    }
  }
  return fulfilled;
};

/** "Tell me when it is over". A place is what is read and which part of it: elsewhere nobody can tell. */
export interface Wishes {
  has(matter: Matter): boolean;
  add(place: string, matter: Matter, text: string): Promise<void>;
  /** Gives id and text of each wish that this snapshot fulfils, in one tab only. */
  settle(
    place: string,
    snapshot: StatusSnapshot,
    open: readonly Matter[],
  ): Promise<[id: string, text: string][]>;
}

/**
 * Handles wishes for one element, whose feed goes on in the hidden page while it has any; `onChange` is called when
 * `has()` may answer differently.
 */
export const createWishes = (onChange: () => void, feedNow: () => Feed | undefined): Wishes => {
  let ids: readonly string[] = [];
  let awake: Feed | undefined;
  let sleep: (() => void) | undefined;
  const use = (next: readonly string[]): void => {
    ids = next;
    const feed = ids.length ? feedNow() : undefined;
    if (feed !== awake) {
      sleep?.();
      sleep = feed?.keepAwake();
      awake = feed;
    }
    onChange();
  };
  return {
    has: ({id}) => ids.includes(id),
    add(place, {id, capability}, text) {
      use([...ids, id]);
      return wish([place, id, capability ?? '', text]);
    },
    async settle(place, {aspects, reach}, open) {
      const certain = reach === 'live' && aspects.components !== 'failed' && aspects.incidents !== 'failed';
      const isOver = (id: string, hit: string): boolean =>
        certain && !open.some(matter => matter.id === id || (!!hit && matter.capability === hit));
      const told = await fulfil(place, isOver);
      use(wishedAt(place));
      return told.map(([, id, , text]) => [id, text]);
    },
  };
};
