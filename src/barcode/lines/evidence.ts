import {characterInk, characterOrigin, characterSamples, density, guardInk, margin} from './ink.js';
import type {Pen} from './ink.js';
import type {Layout} from './symbols.js';

/**
 * How badly every pair of neighbouring characters explains the samples between their middles. The first and the last
 * table are of one character each, from and to the code's ends. Row by row: the left one's number times how many the
 * right one may be.
 */
export type Evidence = readonly Float64Array[];

/** How many characters there are to choose from. */
export const choices = (layout: Layout, place: number): number => (layout.right[place] ? 10 : 20);

/** The evidence of one profile; `ink` is what it shows from 0 to 1, sample by sample. */
export const evidenceOf = (
  layout: Layout,
  ink: Float32Array,
  weight: Float32Array,
  pen: Pen,
): Float64Array[] => {
  const [left, right] = [characterInk(false, pen), characterInk(true, pen)];
  const guards = guardInk(layout, pen);
  const rest = ink.map((value, at) => value - (guards[at] ?? 0));
  const middles = layout.starts.map(start => (start + 3.5 + margin) * density);
  const firstSample = (place: number): number =>
    ((layout.starts[place] ?? 0) + characterOrigin + margin) * density;
  const templates = (place: number): Float32Array => (layout.right[place] ? right : left);

  /** Of one character at an end. */
  const single = (place: number, from: number, to: number): Float64Array =>
    Float64Array.from({length: choices(layout, place)}, (_, character) => {
      const ink = templates(place);
      const offset = character * characterSamples - firstSample(place);
      const [start, end] = [firstSample(place), firstSample(place) + characterSamples];
      let sum = 0;
      for (let at = from; at < to; at++) {
        const far = (rest[at] ?? 0) - (at >= start && at < end ? (ink[at + offset] ?? 0) : 0);
        sum += (weight[at] ?? 0) * far * far;
      }
      return sum;
    });

  const pair = (place: number): Float64Array => {
    const [from, to] = [middles[place] ?? 0, middles[place + 1] ?? 0];
    const [firsts, seconds] = [choices(layout, place), choices(layout, place + 1)];
    const table = new Float64Array(firsts * seconds);
    const [inkOne, inkTwo] = [templates(place), templates(place + 1)];
    const [startOne, startTwo] = [firstSample(place), firstSample(place + 1)];
    const without = new Float64Array(to - from);
    for (let one = 0; one < firsts; one++) {
      for (let at = from; at < to; at++) {
        const own =
          at - startOne < characterSamples ? (inkOne[one * characterSamples + at - startOne] ?? 0) : 0;
        without[at - from] = (rest[at] ?? 0) - own;
      }
      for (let two = 0; two < seconds; two++) {
        const offset = two * characterSamples - startTwo;
        let sum = 0;
        for (let at = from; at < to; at++) {
          const far = (without[at - from] ?? 0) - (at >= startTwo ? (inkTwo[at + offset] ?? 0) : 0);
          sum += (weight[at] ?? 0) * far * far;
        }
        table[one * seconds + two] = sum;
      }
    }
    return table;
  };

  const last = layout.starts.length - 1;
  return [
    single(0, 0, middles[0] ?? 0),
    ...layout.starts.slice(1).map((_, place) => pair(place)),
    single(last, middles[last] ?? 0, ink.length),
  ];
};
