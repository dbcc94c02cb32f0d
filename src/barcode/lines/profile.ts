import {normalEquations} from './normal-equations.js';
import type {Strip} from './strip.js';

/** One scan line made of many. */
export interface Profile {
  grey: Float32Array;
  /** How sure each sample is, from 0 to 1. */
  weight: Float32Array;
}

/** Scan lines laid on each other. */
export interface Stack {
  /** All together, the upper half and the lower half of them. */
  whole: Profile;
  halves: readonly [Profile, Profile];
  /** The first and last line that count, and where on them a sample of the profile lies. */
  outer: readonly [OuterLine, OuterLine];
}

export interface OuterLine {
  index: number;
  place(at: number): number;
}

/** How a line lies on the profile: its sample at `shift + at + stretch * (at - middle)` is the profile's at `at`. */
interface Fit {
  shift: number;
  stretch: number;
  /** The line's brightness is this plus `gain` times the profile's. */
  base: number;
  gain: number;
  correlation: number;
}

const sample = (line: Float32Array, at: number): number => {
  const left = Math.floor(at);
  if (left < 0 || left >= line.length - 1) return NaN;
  const share = at - left;
  return (line[left] ?? 0) * (1 - share) + (line[left + 1] ?? 0) * share;
};

const rounds = 4;
/** Lines that agree less with the others show something else: text, a finger, the end of the bars. */
const leastCorrelation = 0.5;
/** What a sample in glare counts. */
const inGlare = 0.02;
/** Squared greys that lines differ by in any case. */
const leastSpread = 4;

/** Lays a line on the profile, starting from where its neighbour lies. */
const align = (
  profile: Float32Array,
  line: Float32Array,
  clear: Uint8Array,
  start: Fit,
  [from, to]: readonly [number, number],
): Fit => {
  let {shift, stretch} = start;
  let [base, gain, correlation, spread] = [0, 1, 0, Infinity];
  const middle = (line.length - 1) / 2;
  const reach = (to - from) / 2;
  for (let round = 0; round < rounds; round++) {
    const equations = normalEquations(4);
    let [count, sx, sy, sxx, syy, sxy, strays] = [0, 0, 0, 0, 0, 0, 0];
    for (let at = from; at < to; at++) {
      const place = at + shift + stretch * (at - middle);
      const [value, wanted] = [sample(line, place), profile[at] ?? NaN];
      const slope = (sample(line, place + 1) - sample(line, place - 1)) / 2;
      if (!Number.isFinite(value + wanted + slope)) continue;
      const far = (value - base - gain * wanted) ** 2;
      // What strays from the others, as under a bright spot, does not say where the line lies.
      const counts = ((clear[Math.round(place)] ?? 0) + inGlare) / (1 + far / spread);
      equations.add([-slope, (-slope * (at - middle)) / reach, 1, wanted], value, counts);
      count += counts;
      strays += counts * far;
      sx += counts * value;
      sy += counts * wanted;
      sxx += counts * value * value;
      syy += counts * wanted * wanted;
      sxy += counts * value * wanted;
    }
    const both = (sxx - (sx * sx) / count) * (syy - (sy * sy) / count);
    correlation = count > reach / 4 ? (sxy - (sx * sy) / count) / Math.sqrt(Math.max(both, 1e-9)) : 0;
    spread = round ? (2 * strays) / count + 4 : Infinity;
    const solved = equations.solve();
    if (!solved) break;
    const limit = (value: number): number => Math.max(-2, Math.min(2, value));
    shift += limit(solved[0] ?? 0);
    stretch += limit(solved[1] ?? 0) / reach;
    [base, gain] = [solved[2] ?? 0, solved[3] ?? 1];
  }
  return {shift, stretch, base, gain, correlation};
};

const still: Fit = {shift: 0, stretch: 0, base: 0, gain: 1, correlation: 1};

/** The mean of the first values, weighted; those that stray from the others count less. */
const robustMean = (
  values: Float64Array,
  shares: Float64Array,
  count: number,
): {mean: number; whole: number} => {
  let [mean, spread, whole] = [0, Infinity, 0];
  for (let round = 0; round < 3; round++) {
    let [sum, total] = [0, 0];
    const counts = (at: number): number => (shares[at] ?? 0) / (1 + ((values[at] ?? 0) - mean) ** 2 / spread);
    for (let at = 0; at < count; at++) {
      sum += counts(at) * (values[at] ?? 0);
      total += counts(at);
    }
    mean = sum / total;
    whole = total;
    let squares = 0;
    for (let at = 0; at < count; at++) squares += (shares[at] ?? 0) * ((values[at] ?? 0) - mean) ** 2;
    spread = Math.max((2 * squares) / total, leastSpread);
  }
  return {mean, whole};
};

/** The mean of the lines where they lie on each other. */
const combined = (strip: Strip, fits: readonly (Fit | undefined)[]): Profile => {
  const {length} = strip;
  const [grey, weight] = [new Float32Array(length).fill(NaN), new Float32Array(length)];
  const middle = (length - 1) / 2;
  const count = fits.filter(fit => fit).length;
  const [values, shares] = [new Float64Array(count), new Float64Array(count)];
  for (let at = 0; at < length; at++) {
    let used = 0;
    fits.forEach((fit, index) => {
      if (!fit) return;
      const place = at + fit.shift + fit.stretch * (at - middle);
      const value = (sample(strip.lines[index] ?? grey, place) - fit.base) / fit.gain;
      if (!Number.isFinite(value)) return;
      const clear = strip.clear[index]?.[Math.round(place)] ?? 0;
      values[used] = value;
      shares[used] = (inGlare + clear) * fit.correlation * fit.gain ** 2;
      used += 1;
    });
    if (!used) continue;
    const {mean, whole} = robustMean(values, shares, used);
    grey[at] = mean;
    weight[at] = Math.min(1, whole / count);
  }
  return {grey, weight};
};

/** Lays the lines of a strip on each other, from the middle outwards; nothing where they show no bars. */
export const stackOf = (strip: Strip): Stack | undefined => {
  const count = strip.lines.length;
  const range = [Math.round(strip.length * 0.15), Math.round(strip.length * 0.85)] as const;
  const first = count >> 1;
  let fits = strip.lines.map((_, index) => (Math.abs(index - first) <= 1 ? still : undefined));
  let whole = combined(strip, fits);
  for (let round = 0; round < 2; round++) {
    const next = new Array<Fit | undefined>(count).fill(undefined);
    for (const way of [1, -1]) {
      let near = fits[first] ?? still;
      for (let index = way > 0 ? first : first - 1; index >= 0 && index < count; index += way) {
        const [line, clear] = [strip.lines[index], strip.clear[index]];
        if (!line || !clear) continue;
        const fit = align(whole.grey, line, clear, (round ? fits[index] : undefined) ?? near, range);
        if (fit.correlation < leastCorrelation || !(fit.gain > 0.1)) continue;
        next[index] = fit;
        near = fit;
      }
    }
    fits = next;
    if (!fits.some(fit => fit)) return undefined;
    whole = combined(strip, fits);
  }
  const used = fits.flatMap((fit, index) => (fit ? [index] : []));
  const half = (from: number, to: number): Profile => {
    const own = new Set(used.slice(from, to));
    return combined(
      strip,
      fits.map((fit, index) => (own.has(index) ? fit : undefined)),
    );
  };
  const middle = (strip.length - 1) / 2;
  const outer = (index = first): OuterLine => {
    const {shift, stretch} = fits[index] ?? still;
    return {index, place: at => at + shift + stretch * (at - middle)};
  };
  // One line alone is both halves of itself.
  const cut = Math.max(used.length >> 1, 1);
  return {
    whole,
    halves: [half(0, cut), half(Math.min(cut, used.length - 1), used.length)],
    outer: [outer(used[0]), outer(used.at(-1))],
  };
};

/** The profile read from its other end. */
export const reversed = ({grey, weight}: Profile): Profile => ({
  grey: grey.slice().reverse(),
  weight: weight.slice().reverse(),
});
