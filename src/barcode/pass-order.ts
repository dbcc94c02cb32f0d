import {dearPasses, framePasses, plain} from './passes.js';
import type {Pass} from './passes.js';

/** Chooses how to look at each picture of a live camera. */
export interface PassOrder {
  next(): Pass;
  /** Says whether the last pass read a code. */
  learn(found: boolean): void;
}

/**
 * The cheap passes in turn, one dear pass at the end of each turn. What has read a code reads it again; for the next
 * code it comes right after the plain look, because the light and the camera are still the same.
 */
export const createPassOrder = (): PassOrder => {
  const others = framePasses.filter(pass => pass !== plain);
  let [step, round, foundBefore] = [0, 0, false];
  let current = plain;

  return {
    next: () => {
      if (step === 0) current = plain;
      else current = others[step - 1] ?? dearPasses[round % dearPasses.length] ?? plain;
      return current;
    },
    learn: found => {
      if (found) {
        const at = others.indexOf(current);
        if (at > 0) {
          others.splice(at, 1);
          others.unshift(current);
          step = 1;
        }
      } else if (foundBefore) step = 0;
      else if (step <= others.length) step += 1;
      else [step, round] = [0, round + 1];
      foundBefore = found;
    },
  };
};
