import {explain} from './explain.js';
import {judge, mergePreset} from './judge.js';
import {smeetzPreset} from './presets/smeetz.js';
import {venueOf} from './venue.js';
import type {Venue} from './venue.js';

/**
 * Makes a venue of a configuration, which may come from anywhere: nothing is thrown, invalid fields are left out
 * and listed in `problems`. Relative addresses start from `base`, in a page from the page's own address.
 */
export const createVenue = (
  config?: unknown,
  {base = globalThis.document?.baseURI}: {base?: string | undefined} = {},
): Venue => {
  const judged = judge(config, base);
  const {config: merged, faults} = judged.config.preset ? mergePreset(judged, smeetzPreset) : judged;
  return venueOf(merged, faults.map(explain));
};
