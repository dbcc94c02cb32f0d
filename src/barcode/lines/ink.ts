import {leftCharacters, modulesOf, rightCharacters} from './symbols.js';
import type {Layout} from './symbols.js';

/** How a camera draws bars: blurred by a Gaussian, and wider or narrower than printed. In modules. */
export interface Pen {
  sigma: number;
  /** How far each edge of a bar lies outside of where it is meant to be. */
  growth: number;
}

/** Samples of a profile per module. */
export const density = 4;
/** Modules before and after the code that count with it: there has to be paper. */
export const margin = 3;
/** Modules beyond which a bar darkens nothing. */
const reach = 3.5;

const [fineness, limit] = [64, 5];
/** The normal distribution and its density, tabled. */
const heights = Float64Array.from(
  {length: 2 * limit * fineness + 2},
  (_, at) => Math.exp(-((at / fineness - limit) ** 2) / 2) / Math.sqrt(2 * Math.PI),
);
const areas = heights.map(() => 0);
for (let at = 1; at < areas.length; at++)
  areas[at] = (areas[at - 1] ?? 0) + ((heights[at - 1] ?? 0) + (heights[at] ?? 0)) / 2 / fineness;

const tabled = (table: Float64Array, x: number, after: number): number => {
  const place = (x + limit) * fineness;
  if (place < 0) return 0;
  const left = place | 0;
  if (left >= 2 * limit * fineness) return after;
  const share = place - left;
  return (table[left] ?? 0) * (1 - share) + (table[left + 1] ?? 0) * share;
};
const below = (x: number): number => tabled(areas, x, 1);
const height = (x: number): number => tabled(heights, x, 0);

type Bar = readonly [from: number, to: number];

const barsOf = (modules: ArrayLike<number>): Bar[] => {
  const bars: Bar[] = [];
  for (let at = 0; at < modules.length; at++) {
    if (!modules[at] || modules[at - 1]) continue;
    let to = at + 1;
    while (modules[to]) to += 1;
    bars.push([at, to]);
  }
  return bars;
};

const characterBars = [leftCharacters, rightCharacters].map(list => list.map(barsOf));

/** Where the samples of a code lie, in modules from its first bar. */
export const sampleCount = (layout: Layout): number => (layout.modules + 2 * margin) * density;
export const sampleAt = (at: number): number => (at + 0.5) / density - margin;

/** Adds the ink of bars to samples; `origin` is the place of sample 0. */
const draw = (bars: readonly Bar[], {sigma, growth}: Pen, origin: number, ink: Float32Array): void => {
  for (const [from, to] of bars) {
    const first = Math.max(0, Math.floor((from - reach - origin) * density));
    const last = Math.min(ink.length, Math.ceil((to + reach - origin) * density));
    for (let at = first; at < last; at++) {
      const u = origin + at / density;
      ink[at] = (ink[at] ?? 0) + below((u - from + growth) / sigma) - below((u - to - growth) / sigma);
    }
  }
};

/** Samples of a character: those of its modules and of those around that it darkens. */
export const characterSamples = (7 + 2 * reach) * density;
/** From the character's first module to its first sample. */
export const characterOrigin = -reach;

/** Ink of each character of the left half (20) or right half (10), all in one. */
export const characterInk = (right: boolean, pen: Pen): Float32Array => {
  const list = characterBars[right ? 1 : 0] ?? [];
  const all = new Float32Array(list.length * characterSamples);
  list.forEach((bars, at) =>
    draw(
      bars,
      pen,
      characterOrigin + 0.5 / density,
      all.subarray(at * characterSamples, (at + 1) * characterSamples),
    ),
  );
  return all;
};

/** Ink of what every code has. */
export const guardInk = (layout: Layout, pen: Pen): Float32Array => {
  const ink = new Float32Array(sampleCount(layout));
  draw(
    layout.guards.map(at => [at, at + 1] as const),
    pen,
    sampleAt(0),
    ink,
  );
  return ink;
};

/** Ink of a whole code, and how it changes with the place, with sigma and with the growth. */
export interface Drawn {
  ink: Float32Array;
  slope: Float32Array;
  bySigma: Float32Array;
  byGrowth: Float32Array;
}

export const drawn = (layout: Layout, characters: readonly number[], {sigma, growth}: Pen): Drawn => {
  const count = sampleCount(layout);
  const list = (): Float32Array => new Float32Array(count);
  const made: Drawn = {ink: list(), slope: list(), bySigma: list(), byGrowth: list()};
  const origin = sampleAt(0);
  for (const [from, to] of barsOf(modulesOf(layout, characters))) {
    const first = Math.max(0, Math.floor((from - reach - origin) * density));
    const last = Math.min(count, Math.ceil((to + reach - origin) * density));
    for (let at = first; at < last; at++) {
      const u = origin + at / density;
      const [rise, fall] = [(u - from + growth) / sigma, (u - to - growth) / sigma];
      const [up, down] = [height(rise) / sigma, height(fall) / sigma];
      made.ink[at] = (made.ink[at] ?? 0) + below(rise) - below(fall);
      made.slope[at] = (made.slope[at] ?? 0) + up - down;
      made.bySigma[at] = (made.bySigma[at] ?? 0) - up * rise + down * fall;
      made.byGrowth[at] = (made.byGrowth[at] ?? 0) + up + down;
    }
  }
  return made;
};

/** How much of the contrast of bars is left, as the standard deviation of their ink. */
export const contrastLeft = (layout: Layout, pen: Pen): number => {
  const characters = layout.starts.map((_, at) => (7 * at) % 10);
  const {ink} = drawn(layout, characters, pen);
  const inner = ink.subarray(margin * density, ink.length - margin * density);
  const mean = inner.reduce((sum, value) => sum + value, 0) / inner.length;
  return Math.sqrt(inner.reduce((sum, value) => sum + (value - mean) ** 2, 0) / inner.length);
};
