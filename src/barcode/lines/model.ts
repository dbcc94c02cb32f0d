import {contrastLeft, density, drawn, margin, sampleAt, sampleCount} from './ink.js';
import type {Drawn, Pen} from './ink.js';
import {normalEquations} from './normal-equations.js';
import type {Profile} from './profile.js';
import type {Span} from './spans.js';
import type {Layout} from './symbols.js';

/** How a code lies on a profile and what light it lies in. */
export interface Model {
  layout: Layout;
  /** Samples of the profile where the first bar begins and the last one ends. */
  from: number;
  to: number;
  /** How far the middle, and the quarters against each other, lie from where they would be on a flat paper. */
  bend: number;
  lean: number;
  pen: Pen;
  /** Brightness of paper, and how much darker ink is, at places in equal distances. */
  paper: Float64Array;
  depth: Float64Array;
}

/** A profile as a model sees it: what lies under each sample of the code. */
export interface Seen {
  grey: Float32Array;
  weight: Float32Array;
}

const paperKnots = 6;
const depthKnots = 4;

/** The share of a place along the code, from 0 to 1; a little beyond both ends. */
const shareOf = ({layout}: Model, at: number): number => sampleAt(at) / layout.modules;

const placeOf = ({from, to, bend, lean}: Model, share: number): number =>
  from + (to - from) * share + share * (1 - share) * (4 * bend + 8 * lean * (1 - 2 * share));

/** Between the knots, straight. */
const between = (knots: Float64Array, share: number): number => {
  const place = Math.max(0, Math.min(1, share)) * (knots.length - 1);
  const left = Math.min(place | 0, knots.length - 2);
  return (knots[left] ?? 0) * (left + 1 - place) + (knots[left + 1] ?? 0) * (place - left);
};

/** The profile under the samples of the code: by cubic curves, as straight lines would blur it. */
export const seenBy = (model: Model, {grey, weight}: Profile): Seen => {
  const count = sampleCount(model.layout);
  const seen: Seen = {grey: new Float32Array(count), weight: new Float32Array(count)};
  for (let at = 0; at < count; at++) {
    const place = placeOf(model, shareOf(model, at));
    const left = Math.floor(place);
    const [a, b, c, d] = [grey[left - 1], grey[left], grey[left + 1], grey[left + 2]];
    if (a === undefined || b === undefined || c === undefined || d === undefined) continue;
    const t = place - left;
    const value = b + (t / 2) * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
    if (!Number.isFinite(value)) continue;
    seen.grey[at] = value;
    // Paper around the code may be short: it speaks for the code more softly.
    const outside = at < margin * density || at >= count - margin * density;
    seen.weight[at] = (weight[left] ?? 0) * (outside ? 0.3 : 1);
  }
  return seen;
};

/** What the samples show from 0, paper, to 1, ink; and how much each of them counts. */
export const inkSeen = (model: Model, {grey, weight}: Seen): {ink: Float32Array; weight: Float32Array} => {
  const made = {ink: new Float32Array(grey.length), weight: new Float32Array(grey.length)};
  for (let at = 0; at < grey.length; at++) {
    const share = shareOf(model, at);
    const depth = Math.max(between(model.depth, share), 2);
    made.ink[at] = (between(model.paper, share) - (grey[at] ?? 0)) / depth;
    made.weight[at] = (weight[at] ?? 0) * depth * depth;
  }
  return made;
};

/** Half of the width in which a first guess of the light is made, as a share of the code. */
const window = 0.16;

/** A first guess of the light: bars are about half dark everywhere, and their blur tells their contrast. */
export const guessLight = (model: Model, {grey, weight}: Seen): void => {
  const contrast = contrastLeft(model.layout, model.pen);
  const around = (middle: number): [mean: number, spread: number] => {
    let [sum, squares, whole] = [0, 0, 0];
    for (let at = margin * density; at < grey.length - margin * density; at++) {
      if (Math.abs(shareOf(model, at) - middle) > window) continue;
      const [value, share] = [grey[at] ?? 0, weight[at] ?? 0];
      sum += share * value;
      squares += share * value * value;
      whole += share;
    }
    const mean = sum / (whole + 1e-9);
    return [mean, Math.sqrt(Math.max(squares / (whole + 1e-9) - mean * mean, 0))];
  };
  model.depth = model.depth.map((_, at) => around(at / (depthKnots - 1))[1] / contrast);
  model.paper = model.paper.map((_, at) => {
    const share = at / (paperKnots - 1);
    return around(share)[0] + 0.47 * between(model.depth, share);
  });
};

export const startModel = ({layout, from, to, bend}: Span, pen: Pen): Model => ({
  ...{layout, from, to, bend, lean: 0, pen},
  paper: new Float64Array(paperKnots),
  depth: new Float64Array(depthKnots),
});

/** How well a model explains a profile. */
export interface Quality {
  /** Sum of the squared differences of brightness, and of the bars' own. */
  error: number;
  signal: number;
  /** Samples that count. */
  whole: number;
  /** How far the paper before or after the code, whichever is worse, is from even, as a share of the contrast. */
  unquiet: number;
}

export const qualityOf = (model: Model, {grey, weight}: Seen, {ink}: Pick<Drawn, 'ink'>): Quality => {
  let [error, whole, sum, squares] = [0, 0, 0, 0];
  const edge = margin * density;
  const outside = [0, 0];
  for (let at = 0; at < grey.length; at++) {
    const share = shareOf(model, at);
    const depth = between(model.depth, share);
    const far = (grey[at] ?? 0) - between(model.paper, share) + depth * (ink[at] ?? 0);
    const counts = weight[at] ?? 0;
    error += counts * far * far;
    whole += counts;
    // Only what changes along the code is a signal.
    const own = depth * ((ink[at] ?? 0) - 0.47);
    sum += counts * own;
    squares += counts * own * own;
    const side = at < edge ? 0 : at >= grey.length - edge ? 1 : -1;
    // Where the picture ends there is nothing to see, nor to object to.
    if (side >= 0 && counts) outside[side] = (outside[side] ?? 0) + (far / depth) ** 2 / edge;
  }
  return {
    ...{error, whole, signal: squares - (sum * sum) / (whole + 1e-9)},
    unquiet: Math.sqrt(Math.max(...outside)),
  };
};

/** Moves a model to where it explains the profile best, when the code has these characters. */
export const adjust = (model: Model, seen: Seen, characters: readonly number[], step: number): void => {
  const {layout, pen} = model;
  const {ink, slope, bySigma, byGrowth} = drawn(layout, characters, pen);
  const [light, shape] = [paperKnots + depthKnots, 6];
  const equations = normalEquations(light + shape);
  const factors = new Float64Array(light + shape);
  const perModule = (model.to - model.from) / layout.modules;
  let whole = 0;
  for (let at = 0; at < seen.grey.length; at++) {
    const counts = seen.weight[at] ?? 0;
    if (!counts) continue;
    whole += counts;
    factors.fill(0);
    const share = shareOf(model, at);
    const within = Math.max(0, Math.min(1, share));
    const paperPlace = within * (paperKnots - 1);
    const paperLeft = Math.min(paperPlace | 0, paperKnots - 2);
    factors[paperLeft] = paperLeft + 1 - paperPlace;
    factors[paperLeft + 1] = paperPlace - paperLeft;
    const depthPlace = within * (depthKnots - 1);
    const depthLeft = Math.min(depthPlace | 0, depthKnots - 2);
    factors[paperKnots + depthLeft] = -(depthLeft + 1 - depthPlace) * (ink[at] ?? 0);
    factors[paperKnots + depthLeft + 1] = -(depthPlace - depthLeft) * (ink[at] ?? 0);
    const depth = between(model.depth, share);
    // A code that lies further on shows at this sample what it had shown before.
    const drift = (-depth * (slope[at] ?? 0)) / perModule;
    const bulge = share * (1 - share);
    factors[light] = -drift * (1 - share);
    factors[light + 1] = -drift * share;
    factors[light + 2] = -drift * 4 * bulge;
    factors[light + 3] = -drift * 8 * bulge * (1 - 2 * share);
    factors[light + 4] = -depth * (bySigma[at] ?? 0);
    factors[light + 5] = -depth * (byGrowth[at] ?? 0);
    equations.add(factors, seen.grey[at] ?? 0, counts);
  }
  // Without these, what the samples leave open would run away.
  const spread = qualityOf(model, seen, {ink}).error / (whole + 1e-9) + 1;
  const hold = (at: number, deviation: number, value = 0): void => {
    factors.fill(0);
    factors[at] = 1;
    equations.add(factors, value, (density * spread) / deviation ** 2);
  };
  hold(light, 0.5 * perModule);
  hold(light + 1, 0.5 * perModule);
  hold(light + 2, 0.7 * perModule);
  hold(light + 3, 0.4 * perModule, -model.lean);
  hold(light + 4, 0.25);
  hold(light + 5, 0.12, -pen.growth);
  const depths = model.depth.reduce((sum, value) => sum + value, 0) / depthKnots;
  const smooth = (first: number, count: number, deviation: number): void => {
    for (let at = 1; at < count - 1; at++) {
      factors.fill(0);
      [factors[first + at - 1], factors[first + at], factors[first + at + 1]] = [1, -2, 1];
      equations.add(factors, 0, (density * spread) / deviation ** 2);
    }
  };
  smooth(0, paperKnots, 0.3 * depths + 1);
  smooth(paperKnots, depthKnots, 0.3 * depths + 1);
  const solved = equations.solve();
  if (!solved) return;
  const value = (at: number): number => solved[at] ?? 0;
  const limited = (at: number, most: number): number => step * Math.max(-most, Math.min(most, value(at)));
  model.paper = solved.slice(0, paperKnots);
  model.depth = solved.slice(paperKnots, light).map(depth => Math.max(depth, 1));
  model.from += limited(light, perModule);
  model.to += limited(light + 1, perModule);
  model.bend += limited(light + 2, perModule);
  model.lean += limited(light + 3, perModule);
  model.pen = {
    sigma: Math.max(0.15, Math.min(2, pen.sigma + limited(light + 4, 0.3))),
    growth: Math.max(-0.35, Math.min(0.35, pen.growth + limited(light + 5, 0.15))),
  };
};
