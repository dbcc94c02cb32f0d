import type {FeedGlobals} from './environment.js';
import {seal} from './known.js';
import type {Known} from './known.js';

/** A copy takes at most this much of the 5 MB that an origin shares with its host page. */
export const largestCopy = 200_000;

/** Whether anything is kept of a feed, or that cannot be told. */
export const isKept = (name: string, globals: FeedGlobals): boolean => {
  try {
    return !!globals.localStorage?.getItem(name);
  } catch {
    return true;
  }
};

/** Keeps what a first look has told, for tabs opened later. False when it cannot be kept whole. */
export const keep = (name: string, known: Known, globals: FeedGlobals): boolean => {
  const text = seal(known);
  try {
    if (text.length <= largestCopy) globals.localStorage?.setItem(name, text);
    return isKept(name, globals);
  } catch {
    return false;
  }
};
