import {detected} from '../detected-barcode.js';
import type {DetectedBarcode} from '../detected-barcode.js';
import {identify} from '../formats.js';
import type {BarcodeFormat} from '../formats.js';
import {center, contains} from '../geometry.js';
import type {Point, Quad} from '../geometry.js';
import type {GreyImage} from '../grey-image.js';
import {answerOf, evidenceIn, misfit, nudged, settled, tried} from './decode.js';
import type {Answer} from './decode.js';
import {findPlaces} from './locate.js';
import type {Place} from './locate.js';
import {createMemory} from './memory.js';
import {reversed, stackOf} from './profile.js';
import type {Stack} from './profile.js';
import {spansOf} from './spans.js';
import {stripOf} from './strip.js';
import type {Strip} from './strip.js';
import {layouts} from './symbols.js';
import type {Layout} from './symbols.js';
import {solve} from './trellis.js';

/** Reads EAN-13, EAN-8 and UPC-A that are blurred, noisy or partly hidden, from all their scan lines together. */
export interface LineReader {
  /**
   * The codes of a picture beyond the `known` places. `live` pictures get less time, and what is seen in several of
   * them adds up.
   */
  read(image: GreyImage, known: readonly Quad[], live: boolean): DetectedBarcode[];
}

/** Places that are looked at in one picture, and in one of many. */
const [mostPlaces, fewPlaces] = [12, 6];
/** Milliseconds after which nothing new is begun: nobody waits longer for a picture, or for the next of many. */
const [patience, livePatience] = [3000, 200];

/** A span under this is no code; ways to lay a code on a place that are tried, and that are followed. */
const [leastScore, mostTried, mostFollowed] = [0.4, 10, 4];

/** Logarithms of likelihood that a code has to be ahead of the next one, in one picture. */
const leastAhead = 40;
/** The same of several together: a code laid wrongly on its place is wrong in the same way in each. */
const leastTogether = (count: number): number => 30 * (count + 1);
/** How much better characters may explain it that are no code. */
const mostBehind = 1.5;
const leastExplained = 0.9;
/** What explains less than this leaves, as a share of what it explains, may be right but for its place. */
const mostMisfit = 0.2;
/** Blurred more, in modules, anything looks like anything. */
const mostBlur = 1.75;
const mostUnquiet = 0.3;
/** How much one half of the bars may speak against what all say, unless these are ahead by far. */
const [mostAgainst, farAhead] = [6, 150];

/** A code on a place. */
interface Sight {
  answer: Answer;
  stack: Stack;
  strip: Strip;
  place: Place;
  isReversed: boolean;
}

const wantedLayouts = (formats: readonly BarcodeFormat[]): Layout[] =>
  layouts.filter(({name}) =>
    name === 'EAN8' ? formats.includes('ean_8') : formats.includes('ean_13') || formats.includes('upc_a'),
  );

const isSound = ({model, explained, behind, unquiet}: Answer): boolean =>
  explained > leastExplained && behind < mostBehind && model.pen.sigma < mostBlur && unquiet < mostUnquiet;

/** Whether it needs no other picture. */
const isClear = (answer: Answer): boolean => answer.ahead > leastAhead && isSound(answer);

/** Whether both halves of the bars say the same, or at least nothing else. */
const isAgreed = ({answer: {model, solution, ahead}, stack, isReversed}: Sight): boolean => {
  let agreeing = 0;
  for (const half of stack.halves) {
    const evidence = evidenceIn(model, isReversed ? reversed(half) : half);
    const own = solve(model.layout, evidence);
    if (!own) return false;
    if (own.text === solution.text) agreeing += 1;
    else if (ahead < farAhead && against(model.layout, evidence, solution.characters, own.cost) > mostAgainst)
      return false;
  }
  return agreeing > 0;
};

/** How much less likely these characters are than the likeliest ones. */
const against = (
  layout: Layout,
  evidence: readonly Float64Array[],
  characters: readonly number[],
  least: number,
): number => {
  let cost = 0;
  evidence.forEach((table, place) => {
    const [before, after] = [characters[place - 1], characters[place]];
    if (before === undefined || after === undefined) cost += table[after ?? before ?? 0] ?? 0;
    else cost += table[before * (layout.right[place] ? 10 : 20) + after] ?? 0;
  });
  return ((cost - least) * layout.modules) / (2 * least + 1e-9);
};

const look = (image: GreyImage, place: Place, wanted: readonly Layout[]): Sight | undefined => {
  const strip = stripOf(image, place);
  const stack = stackOf(strip);
  if (!stack) return undefined;
  const ways = [stack.whole, reversed(stack.whole)];
  const spans = ways
    .flatMap((profile, way) =>
      spansOf(profile, strip.step, 3, wanted).map(span => ({span, profile, isReversed: way === 1})),
    )
    .filter(({span}) => span.score > leastScore)
    .sort((one, other) => other.span.score - one.span.score)
    .slice(0, mostTried)
    .map(way => ({...way, fit: misfit(tried(way.span, way.profile))}))
    .sort((one, other) => one.fit - other.fit)
    .slice(0, mostFollowed);
  let best: Sight | undefined;
  for (const {span, profile, isReversed} of spans) {
    let hypothesis = settled(span, profile);
    let answer = answerOf(hypothesis, profile);
    if (answer && !isClear(answer) && misfit(hypothesis) < mostMisfit) {
      hypothesis = nudged(hypothesis, profile);
      answer = answerOf(hypothesis, profile);
    }
    if (answer && !(answer.ahead < (best?.answer.ahead ?? 0)))
      best = {answer, stack, strip, place, isReversed};
    if (best && isClear(best.answer)) break;
  }
  return best;
};

/** The code's corners in the picture. */
const cornersOf = ({answer: {model}, stack: {outer}, strip, place, isReversed}: Sight): Quad => {
  const [middle, rows] = [(strip.length - 1) / 2, (strip.lines.length - 1) / 2];
  const corner = (at: number, line: 0 | 1): Point => {
    const sample = outer[line].place(isReversed ? strip.length - 1 - at : at);
    const u = (sample - middle) * strip.step;
    const v = (outer[line].index - rows + (line ? 0.5 : -0.5)) * strip.rise;
    const {x, y} = place.across;
    return {x: place.middle.x + u * x - v * y, y: place.middle.y + u * y + v * x};
  };
  const [top, bottom] = isReversed ? ([1, 0] as const) : ([0, 1] as const);
  return [
    corner(model.from, top),
    corner(model.to, top),
    corner(model.to, bottom),
    corner(model.from, bottom),
  ];
};

/** Whether a point lies in a code, or near the line that a code in bars was read along. */
const isAround = (quad: Quad, point: Point): boolean => {
  const [a, b] = quad;
  const {x, y} = center(quad);
  return contains(quad, point) || Math.hypot(point.x - x, point.y - y) < Math.hypot(b.x - a.x, b.y - a.y) / 2;
};

export const createLineReader = (formats: readonly BarcodeFormat[]): LineReader => {
  const wanted = wantedLayouts(formats);
  const memory = createMemory();

  /** As the engine would have named it. */
  const codeOf = (name: Layout['name'], text: string, corners: Quad): DetectedBarcode | undefined => {
    const isUpc = name === 'EAN13' && text.startsWith('0') && formats.includes('upc_a');
    const {format, rawValue} = identify(isUpc ? 'UPCA' : name, text, formats) ?? {};
    if (!format || rawValue === undefined || !formats.includes(format)) return undefined;
    return detected(format, rawValue, new TextEncoder().encode(text), corners);
  };

  /** What this picture says alone, or with those before it. */
  const textOf = (sight: Sight, corners: Quad, live: boolean): string | undefined => {
    const {answer} = sight;
    if (!isSound(answer)) return undefined;
    if (answer.ahead > leastAhead && isAgreed(sight)) return answer.solution.text;
    if (!live) return undefined;
    const [a, b] = corners;
    const together = memory.add(answer, center(corners), {x: b.x - a.x, y: b.y - a.y});
    if (!together || together.ahead < leastTogether(together.count) || together.behind > mostBehind)
      return undefined;
    return together.solution.text === answer.solution.text ? together.solution.text : undefined;
  };

  return {
    read: (image, known, live) => {
      const end = performance.now() + (live ? livePatience : patience);
      const found: DetectedBarcode[] = [];
      const isTaken = (point: Point): boolean =>
        [...known, ...found.map(({cornerPoints}) => cornerPoints)].some(quad => isAround(quad, point));
      memory.fade();
      for (const [index, place] of findPlaces(image, live ? fewPlaces : mostPlaces).entries()) {
        if (index && performance.now() > end) break;
        if (isTaken(place.middle)) continue;
        const sight = look(image, place, wanted);
        if (!sight) continue;
        const corners = cornersOf(sight);
        const text = textOf(sight, corners, live);
        if (text === undefined || isTaken(center(corners))) continue;
        const code = codeOf(sight.answer.model.layout.name, text, corners);
        if (code) found.push(code);
      }
      return found;
    },
  };
};
