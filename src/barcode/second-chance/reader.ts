import {detected} from '../detected-barcode.js';
import type {DetectedBarcode} from '../detected-barcode.js';
import {apply, center, contains, inverse} from '../geometry.js';
import type {Point, Quad} from '../geometry.js';
import type {GreyImage} from '../grey-image.js';
import {readModules} from './codewords.js';
import {rankFormats} from './format-info.js';
import {findFinders, findFindersNear} from './finders.js';
import type {Finder} from './finders.js';
import {fitAll, fitFixed, matchOf, pinGrid} from './grid.js';
import type {Grid} from './grid.js';
import {candidatesOf, pairCandidatesOf} from './locate.js';
import type {Candidate, Place} from './locate.js';
import {patchOf, pitch, pyramidOf, room} from './patch.js';
import type {Patch, Pyramid} from './patch.js';
import {darknessAmongModules, darknessInPicture, moduleGreys} from './sample.js';
import type {Content} from './segments.js';
import {layoutOf} from './symbol.js';
import type {Layout} from './symbol.js';

/** Agreement with what every code has, without which a place is none. */
const leastMatch = 0.5;
/** Agreement with which it is worth to look more closely. */
const goodMatch = 0.6;
const goodFormat = 0.65;
/** Agreement that leaves no doubt that there is a code. */
const clearMatch = 0.75;
/** Places that are looked at in one picture, and in one of many. */
const mostCandidates = 40;
const fewCandidates = 4;
/** Milliseconds after which nothing new is begun: nobody waits longer for a picture, or for the next of many. */
const patience = 8000;
const livePatience = 250;
/** Finder patterns without a third one of which every two are tried together. */
const fewFinders = 8;
const mostPairs = 24;

/** A grid laid on a place. */
interface Fit {
  patch: Patch;
  layout: Layout;
  grid: Grid;
  match: number;
}

const fitPlace = (pyramid: Pyramid, {version, toPicture, anchors}: Place): Fit[] => {
  const layout = layoutOf(version);
  const patch = patchOf(pyramid, toPicture, layout.size);
  const toModules = inverse(toPicture);
  if (!patch || !toModules) return [];
  const pins = anchors.map(({module, picture}) => {
    const {x, y} = apply(toModules, picture);
    return {module, patch: {x: (x + room) * pitch, y: (y + room) * pitch}};
  });
  const isVague = anchors.length < 12;
  const grid = fitFixed(patch, layout, pinGrid(layout.size, pins), isVague);
  return [{patch, layout, grid, match: matchOf(patch, layout, grid)}];
};

/** What several pictures have shown of a code that none of them could be read from. */
interface Memory {
  version: number;
  middle: Point;
  reach: number;
  darkness: Float32Array;
  count: number;
}

/** Pictures that are remembered; older ones fade. */
const longestMemory = 8;
const mostMemories = 4;

/** Under this, it is another code that has come to the same place. */
const leastAgreement = 0.6;

/** Share of the modules that are dark in both or light in both, from -1 to 1. */
const agreement = (one: Float32Array, other: Float32Array): number =>
  one.reduce((sum, value, at) => sum + (value > 0 === (other[at] ?? 0) > 0 ? 1 : -1), 0) / one.length;

export interface SecondChance {
  /**
   * Looks for the QR codes of a picture that no other look has read; `known` are the places of those that were read.
   * With `near`, only there. Remembers what it saw, so that the next picture of the same code adds to it.
   */
  read(image: GreyImage, known: readonly Quad[], near?: readonly Quad[]): DetectedBarcode[];
}

/** Whether what was seen is worth more time: all of a code's fixed patterns, or most of them and its format. */
const isCode = (darkness: Float32Array, {size}: Layout, match: number): boolean =>
  match > clearMatch || (match > goodMatch && (rankFormats(darkness, size)[0]?.match ?? 0) > goodFormat);

const readGrid = (patch: Patch, layout: Layout, grid: Grid): Content | undefined => {
  const greys = moduleGreys(patch, grid);
  for (const darkness of [
    () => darknessInPicture(patch, grid),
    () => darknessAmongModules(greys, layout.size, 3),
    () => darknessAmongModules(greys, layout.size, 5),
    () => darknessAmongModules(greys, layout.size, 3, 0.1),
    () => darknessAmongModules(greys, layout.size, 4, 0.15),
  ]) {
    const content = readModules(darkness(), layout);
    if (content) return content;
  }
  return undefined;
};

/** The code's corners in the picture: half a module from the middles of its outermost modules. */
const cornersOf = ({toPicture}: Patch, {side, xs, ys}: Grid): Quad => {
  const corner = (outer: number, inner: number): Point =>
    apply(toPicture, {
      x: (1.5 * (xs[outer] ?? 0) - 0.5 * (xs[inner] ?? 0)) / pitch - room,
      y: (1.5 * (ys[outer] ?? 0) - 0.5 * (ys[inner] ?? 0)) / pitch - room,
    });
  const [first, last] = [side + 1, side * side - side - 2];
  return [
    corner(first, first + side + 1),
    corner(2 * side - 2, 3 * side - 3),
    corner(last, last - side - 1),
    corner(last - side + 3, last - 2 * side + 4),
  ];
};

const longestSide = ([a, b, c, d]: Quad): number =>
  Math.max(Math.hypot(a.x - c.x, a.y - c.y), Math.hypot(b.x - d.x, b.y - d.y));

export const createSecondChance = (): SecondChance => {
  const memories: Memory[] = [];

  /** Adds what was seen to what was seen before in this place; gives both together when there is both. */
  const remember = (quad: Quad, version: number, darkness: Float32Array): Float32Array | undefined => {
    const [middle, reach] = [center(quad), longestSide(quad) / 2];
    const known = memories.find(
      memory =>
        memory.version === version &&
        Math.hypot(memory.middle.x - middle.x, memory.middle.y - middle.y) < reach &&
        Math.abs(Math.log(memory.reach / reach)) < 0.4,
    );
    if (!known || agreement(known.darkness, darkness) < leastAgreement) {
      if (known) memories.splice(memories.indexOf(known), 1);
      memories.unshift({version, middle, reach, darkness: darkness.slice(), count: 1});
      memories.length = Math.min(memories.length, mostMemories);
      return undefined;
    }
    const share = 1 / Math.min(known.count + 1, longestMemory);
    known.darkness.forEach(
      (value, at) => (known.darkness[at] = value + ((darkness[at] ?? 0) - value) * share),
    );
    [known.middle, known.reach, known.count] = [middle, reach, known.count + 1];
    return known.darkness;
  };

  const readFit = (
    {patch, layout, grid: start, match}: Fit,
    isLate: () => boolean,
  ): DetectedBarcode | undefined => {
    let first: Grid | undefined;
    for (const grid of fitAll(patch, layout, start)) {
      if (first && isLate()) break;
      first ??= grid;
      const content = readGrid(patch, layout, grid);
      if (content) return detected('qr_code', content.text, content.bytes, cornersOf(patch, grid));
      if (!isCode(darknessInPicture(patch, grid), layout, match)) return undefined;
    }
    if (!first) return undefined;
    const quad = cornersOf(patch, first);
    const together = remember(quad, layout.version, darknessInPicture(patch, first));
    const content = together && readModules(together, layout);
    return content && detected('qr_code', content.text, content.bytes, quad);
  };

  return {
    read: (image, known, near) => {
      const end = performance.now() + (near ? livePatience : patience);
      const isLate = (): boolean => performance.now() > end;
      const pyramid = pyramidOf(image);
      const isOpen = ({centre}: Finder): boolean => !known.some(quad => contains(quad, centre));
      const finders = (near ? findFindersNear(pyramid, near) : findFinders(pyramid)).filter(isOpen);
      const found: DetectedBarcode[] = [];
      // A finder pattern belongs to one code only, and is of no use where that was seen clearly.
      const used = new Set<Finder>();
      const look = (candidate: Candidate): void => {
        if (isLate() || candidate.finders.some(finder => used.has(finder))) return;
        const [best] = candidate.places
          .flatMap(place => fitPlace(pyramid, place))
          .sort((one, other) => other.match - one.match);
        if (!best || best.match < (candidate.finders.length < 3 ? goodMatch : leastMatch)) return;
        const code = readFit(best, isLate);
        if (code || best.match > clearMatch) for (const finder of candidate.finders) used.add(finder);
        if (code) found.push(code);
      };
      const most = near ? fewCandidates : mostCandidates;
      candidatesOf(finders).slice(0, most).forEach(look);
      const left = finders.filter(finder => !used.has(finder));
      if (left.length <= fewFinders)
        pairCandidatesOf(left)
          .slice(0, near ? 0 : mostPairs)
          .forEach(look);
      return found;
    },
  };
};
