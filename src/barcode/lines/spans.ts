import type {Profile} from './profile.js';
import {endsAt} from './strip.js';
import type {Layout} from './symbols.js';
import {layouts} from './symbols.js';

/** Where on a profile a code may begin and end. */
export interface Span {
  layout: Layout;
  from: number;
  to: number;
  /** Samples that its middle lies further on than halfway, as where the paper is tilted. */
  bend: number;
  /** How well the edges that every code has agree with it. */
  score: number;
}

/** Edges that every code of a layout has, as a share of its length: between characters; 1 where it gets lighter. */
const fixedEdges = ({starts, right, modules}: Layout): {at: number; sign: number}[] =>
  starts.flatMap((start, index) => {
    const sign = right[index] ? -1 : 1;
    const own = {at: start / modules, sign};
    return starts[index + 1] === start + 7 ? [own] : [own, {at: (start + 7) / modules, sign}];
  });

const edgesOf = new Map(layouts.map(layout => [layout, fixedEdges(layout)]));

const [mostEnds, mostNear] = [7, 3];
/** As much paper before and after a code as counts, as a share of the profile. */
const paper = 0.06;
/** Of the contrast: how much darker it gets at a code's end at least, and how even paper is. */
const [leastDrop, unevenness] = [0.1, 0.16];
/** How much of the profile a code takes at least. */
const leastShare = 0.22;
/** The least pixels per module. */
const leastModule = 0.75;

/** Sums of the values and of their squares before each place. */
const sumsOf = (values: Float32Array): [sums: Float64Array, squares: Float64Array] => {
  const [sums, squares] = [new Float64Array(values.length + 1), new Float64Array(values.length + 1)];
  for (let at = 0; at < values.length; at++) {
    const value = values[at] ?? 0;
    sums[at + 1] = (sums[at] ?? 0) + value;
    squares[at + 1] = (squares[at] ?? 0) + value * value;
  }
  return [sums, squares];
};

/** The largest or smallest value among those so far away. */
const extremes = (values: Float32Array, far: number, pick: (...values: number[]) => number): Float32Array =>
  values.map((_, at) => pick(...values.subarray(Math.max(at - far, 0), at + far + 1)));

/** Places where light paper, even for a while, ends with a bar; those after the widest paper first. */
const beginnings = (grey: Float32Array, expected: number): number[] => {
  const {length} = grey;
  const at = (place: number): number => grey[Math.min(Math.max(place, 0), length - 1)] ?? 0;
  const slope = (place: number): number => at(place + 1) - at(place - 1);
  const widest = paper * length;
  // The light may change along the code: what counts is the contrast around.
  const wide = Math.round(0.1 * length);
  const [lightest, darkest] = [extremes(grey, wide, Math.max), extremes(grey, wide, Math.min)];
  const all = Math.max(...lightest) - Math.min(...darkest);
  const found: {place: number; steep: number; score: number}[] = [];
  for (let place = 1; place < length - 1; place++) {
    if (slope(place) >= 0 || slope(place) > slope(place - 1) || slope(place) >= slope(place + 1)) continue;
    const after = Math.min(place + wide, length - 1);
    const light = lightest[after] ?? 0;
    const contrast = Math.max(light - (darkest[after] ?? 0), 0.2 * all) + 1;
    const drop = at(place - 3) - at(place + 3);
    if (drop < leastDrop * contrast) continue;
    // Blur rounds the paper's end off.
    let edge = place - 1;
    while (edge > place - 7 && slope(edge) < -0.03 * contrast) edge -= 1;
    let [mean, run] = [at(edge), 0];
    while (run < widest && edge - run >= 0 && Math.abs(at(edge - run) - mean) < unevenness * contrast) {
      run += 1;
      mean += (at(edge - run) - mean) / Math.min(run + 1, 12);
    }
    // Paper is about as light as the light bars, or lighter; in a shadow it may be darker.
    const lightness = Math.max(0.15, Math.min(1 + (at(edge) - light) / contrast, 1));
    const steep = Math.min(drop / contrast, 1);
    found.push({place, steep, score: (run + widest * 0.3 * steep) * lightness});
  }
  const best = found.sort((one, other) => other.score - one.score).slice(0, mostEnds);
  // Something may stand right beside the code, but it ends about where the edges in the picture end.
  const [from, to] = [expected - 0.07 * length, expected + 0.07 * length];
  const near = found.filter(end => !best.includes(end) && end.place > from && end.place < to);
  near.sort((one, other) => other.steep - one.steep);
  return [...best, ...near.slice(0, mostNear)].map(({place}) => place);
};

/** The likeliest places of codes on a profile, by the edges that all codes of their kind have. */
export const spansOf = ({grey}: Profile, step: number, most: number, wanted: readonly Layout[]): Span[] => {
  const {length} = grey;
  const first = grey.findIndex(Number.isFinite);
  const last = grey.findLastIndex(Number.isFinite);
  if (last - first < 40) return [];
  const known = grey.slice(first, last + 1);
  const slopes = new Float32Array(length);
  for (let at = first + 1; at < last; at++) slopes[at] = (grey[at + 1] ?? 0) - (grey[at - 1] ?? 0);
  const [, unrest] = sumsOf(slopes);
  const [sums, squares] = sumsOf(grey.map(value => (Number.isFinite(value) ? value : 0)));
  const meanOf = (list: Float64Array, from: number, to: number): number => {
    const a = Math.min(Math.max(Math.round(from), first), last - 1);
    const b = Math.max(Math.min(Math.round(to), last), a + 1);
    return ((list[b] ?? 0) - (list[a] ?? 0)) / (b - a);
  };
  const edge = endsAt * length;
  const starts = beginnings(known, edge - first).map(at => first + at);
  const ends = beginnings(known.slice().reverse(), last - length + 1 + edge).map(at => last - at);
  const spans: Span[] = [];
  for (const layout of wanted) {
    const edges = edgesOf.get(layout) ?? [];
    const score = (from: number, to: number, bend: number): number => {
      let sum = 0;
      for (const {at, sign} of edges) {
        const place = from + (to - from) * at + 4 * bend * at * (1 - at);
        const left = place | 0;
        const share = place - left;
        sum += sign * ((slopes[left] ?? 0) * (1 - share) + (slopes[left + 1] ?? 0) * share);
      }
      const module = (to - from) / layout.modules;
      const own = Math.sqrt(meanOf(unrest, from, to) + 1e-6);
      const mean = meanOf(sums, from, to);
      const spread = Math.sqrt(Math.max(meanOf(squares, from, to) - mean * mean, 1));
      const paper = (a: number, b: number): number =>
        0.25 * Math.min((meanOf(sums, a, b) - mean) / spread, 1.3) -
        (0.5 * Math.sqrt(meanOf(unrest, a, b))) / own;
      return (
        sum / edges.length / own +
        paper(from - 4.5 * module, from - 1.3 * module) +
        paper(to + 1.3 * module, to + 4.5 * module) -
        0.05 * Math.abs(bend / module)
      );
    };
    const found: Span[] = [];
    for (const start of starts)
      for (const end of ends) {
        const module = (end - start) / layout.modules;
        if (module * step < leastModule || end - start < leastShare * length) continue;
        let best: Span = {layout, from: start, to: end, bend: 0, score: -Infinity};
        const attempt = (from: number, to: number, bend: number): void => {
          const value = score(from, to, bend);
          if (value > best.score) best = {layout, from, to, bend, score: value};
        };
        for (let bend = -6; bend <= 6; bend++)
          for (const a of [-0.6, 0, 0.6])
            for (const b of [-0.6, 0, 0.6]) attempt(start + a * module, end + b * module, bend * module);
        for (const size of [0.35, 0.2]) {
          const {from, to, bend} = best;
          for (const a of [-size, 0, size])
            for (const b of [-size, 0, size])
              for (const c of [-size, 0, size])
                attempt(from + a * module, to + b * module, bend + c * module);
        }
        found.push(best);
      }
    found.sort((one, other) => other.score - one.score);
    const distinct: Span[] = [];
    for (const span of found) {
      const module = (span.to - span.from) / layout.modules;
      const isNew = !distinct.some(
        ({from, to, bend}) =>
          Math.abs(from - span.from) < 0.7 * module &&
          Math.abs(to - span.to) < 0.7 * module &&
          Math.abs(bend - span.bend) < 0.7 * module,
      );
      if (isNew) distinct.push(span);
      if (distinct.length >= most) break;
    }
    spans.push(...distinct);
  }
  return spans.sort((one, other) => other.score - one.score);
};
