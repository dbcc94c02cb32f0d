import {seal} from './known.js';
import type {Known} from './known.js';
import type {StatusSnapshot} from './snapshot.js';

/** A copy that wants a longer one would silence the feed. */
const longestPause = 7_200_000;

/** Whether what stands in place of a snapshot has its parts, so that reading it cannot throw before it is shown. */
const isWhole = (snapshot: StatusSnapshot | undefined): boolean =>
  !snapshot ||
  (!!snapshot.aspects &&
    [snapshot.components, snapshot.incidents, snapshot.maintenances].every(Array.isArray));

/** What another tab sealed; nothing when it is not as it was. Addresses are links that people click. */
export const unseal = (sealed: unknown): Known | undefined => {
  try {
    const text = String(sealed);
    const known = JSON.parse(text.slice(text.indexOf('{')), (key, value: unknown) => {
      if (/url$/i.test(key) && (typeof value !== 'string' || !/^(https?:|$)/.test(value)))
        throw new TypeError(key);
      return value;
    }) as Known;
    const isSound =
      [known.snapshot, known.override].every(isWhole) && known.nextAt - known.triedAt < longestPause;
    return isSound && seal(known) === text ? known : undefined;
  } catch {
    return undefined;
  }
};
