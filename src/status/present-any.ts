import type {Late} from './environment.js';
import type {Known} from './known.js';
import {ageOf, blank, freshFor, presentNothing} from './present.js';
import {isTroubled} from './schedule.js';
import type {Pace} from './schedule.js';
import type {StatusSnapshot} from './snapshot.js';

const sixHours = 21_600_000;

/**
 * What may be shown of what is known, at a moment. Fresh knowledge is shown as it is; old trouble stays visible
 * for six hours, old calm becomes `unknown`; the venue's own word is laid over either.
 *
 * `confirmed`: this tab shares what all tabs know and is not about to ask for the first time. `seen`: something was
 * shown before, so that showing nothing is no longer possible. `waiting`: what tells more is on its way. `late`:
 * what tells more of an old state and of the venue's word, once it is loaded.
 */
export const presentAny = (
  {snapshot, override, cause, ...rest}: Known,
  url: string,
  pace: Pace,
  now: number,
  confirmed: boolean,
  seen: boolean,
  waiting: boolean,
  late: Late | undefined,
): StatusSnapshot | undefined => {
  const isRecent = (known: StatusSnapshot): boolean =>
    Math.abs(ageOf(known, now)) <= sixHours / (confirmed || seen ? 1 : 24);
  const presentStatus = (known: StatusSnapshot): StatusSnapshot | undefined => {
    // A word of the venue that cannot be read yet may speak against all being well.
    if (freshFor(known, now, pace) >= 0 && (late || !override))
      return {...known, reach: confirmed && !cause ? 'live' : 'last-known'};
    // What was on the screen before the page was hidden is not taken back while somebody asks.
    const kept = seen && waiting ? known : late ? late.fade(known) : isTroubled(known) && known;
    const old = (isRecent(known) && kept) || blank(known);
    if (isTroubled(old)) return {...old, reach: 'last-known'};
    // Nobody asked for a while, as in a hidden tab: then it is not known, but nothing failed either.
    return seen || (confirmed && !waiting) ? {...old, reach: cause ?? 'last-known'} : undefined;
  };

  if (snapshot && !override) return presentStatus(snapshot);
  const nothing = presentNothing(rest, url);
  const unknown = cause && confirmed ? {...nothing, reach: cause} : undefined;
  const status = snapshot ? presentStatus(snapshot) : unknown;
  return override && late && isRecent(override)
    ? late.layOver(override, status, nothing, freshFor(override, now, pace) >= 0)
    : status;
};
