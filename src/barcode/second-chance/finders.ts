import {darkerThanAround, sauvola} from '../filters/index.js';
import type {Point, Quad} from '../geometry.js';
import {createGrey} from '../grey-image.js';
import type {GreyImage} from '../grey-image.js';
import type {Pyramid} from './patch.js';

/** One of the three squares that lead to a QR code. */
export interface Finder {
  centre: Point;
  /** From one module to the next, along the square's two sides. */
  across: Point;
  down: Point;
  /** How well it agrees with what a finder pattern is: 1 is perfect. */
  match: number;
}

/** A place where lines of the picture go dark, light, dark, light, dark as through a finder pattern. */
interface Hit {
  x: number;
  y: number;
  across: number;
  down: number;
  count: number;
}

/**
 * The length of a module when five runs have the lengths of a finder pattern, else 0. The outer ones may be longer:
 * something dark may touch the pattern where its quiet zone should be.
 */
const moduleOf = (runs: readonly number[]): number => {
  const [first, light, core, otherLight, last] = runs as [number, number, number, number, number];
  const module = (light + core + otherLight) / 5;
  const slack = 0.5 * module + 0.5;
  const isNear = (run: number, modules: number): boolean =>
    Math.abs(run - module * modules) < slack * Math.sqrt(modules);
  if (module < 0.9 || !isNear(light, 1) || !isNear(core, 3) || !isNear(otherLight, 1)) return 0;
  if (Math.min(first, last) < module - slack) return 0;
  return isNear(first, 1) && isNear(last, 1) ? (first + last + 5 * module) / 7 : module;
};

/** Runs down through a place: module length and true middle, or nothing. */
const crossing = (
  {width, height, data}: GreyImage,
  x: number,
  y: number,
): {module: number; middle: number} | undefined => {
  const walk = (direction: 1 | -1): number[] => {
    const runs: number[] = [];
    let at = direction === 1 ? y + 1 : y;
    for (const dark of [true, false, true]) {
      let run = 0;
      while (at >= 0 && at < height && (data[at * width + x] === 0) === dark) {
        run += 1;
        at += direction;
      }
      runs.push(run);
    }
    return runs;
  };
  const [up, below] = [walk(-1), walk(1)];
  const module = moduleOf([
    up[2] ?? 0,
    up[1] ?? 0,
    (up[0] ?? 0) + (below[0] ?? 0),
    below[1] ?? 0,
    below[2] ?? 0,
  ]);
  return module ? {module, middle: y + 1 + ((below[0] ?? 0) - (up[0] ?? 0)) / 2} : undefined;
};

const hitsOf = (image: GreyImage): Hit[] => {
  const {width, height, data} = image;
  const hits: Hit[] = [];
  const add = (x: number, y: number, across: number, down: number): void => {
    const near = hits.find(hit => Math.hypot(hit.x - x, hit.y - y) < 2 * Math.max(hit.across, across));
    if (near) {
      near.x += (x - near.x) / ++near.count;
      near.y += (y - near.y) / near.count;
      near.across += (across - near.across) / near.count;
      near.down += (down - near.down) / near.count;
    } else hits.push({x, y, across, down, count: 1});
  };
  for (let y = 0; y < height; y++) {
    const row = y * width;
    const starts = [0];
    for (let x = 1; x < width; x++) if (data[row + x] !== data[row + x - 1]) starts.push(x);
    starts.push(width);
    for (let at = 0; at + 5 < starts.length; at++) {
      if (data[row + (starts[at] ?? 0)] !== 0) continue;
      const runs = [0, 1, 2, 3, 4].map(run => (starts[at + run + 1] ?? 0) - (starts[at + run] ?? 0));
      const across = moduleOf(runs);
      if (!across) continue;
      const x = ((starts[at + 2] ?? 0) + (starts[at + 3] ?? 0)) / 2;
      const down = crossing(image, Math.floor(x), y);
      if (down) add(x, down.middle, across, down.module);
    }
  }
  return hits;
};

/** Brightness at a place, bilinear; outside the nearest pixel. */
const greyAt = ({width, height, data}: GreyImage, x: number, y: number): number => {
  const px = Math.min(Math.max(x - 0.5, 0), width - 1.001);
  const py = Math.min(Math.max(y - 0.5, 0), height - 1.001);
  const [left, top] = [Math.floor(px), Math.floor(py)];
  const [fx, fy] = [px - left, py - top];
  const at = top * width + left;
  return (
    ((data[at] ?? 0) * (1 - fx) + (data[at + 1] ?? 0) * fx) * (1 - fy) +
    ((data[at + width] ?? 0) * (1 - fx) + (data[at + width + 1] ?? 0) * fx) * fy
  );
};

/** Places in a finder pattern from its centre, in modules, and whether they are dark; with the light ring around it. */
const template = Array.from({length: 81}, (_, index) => {
  const [x, y] = [(index % 9) - 4, Math.floor(index / 9) - 4];
  const ring = Math.max(Math.abs(x), Math.abs(y));
  return {x, y, dark: ring !== 2 && ring !== 4, weight: ring === 4 ? 0.5 : 1};
});
const totalWeight = template.reduce((sum, {weight}) => sum + weight, 0);
const darkMean = template.reduce((sum, {dark, weight}) => sum + (dark ? weight : 0), 0) / totalWeight;
const templateSpread = Math.sqrt(darkMean * (1 - darkMean));

/** Centre and both axes: x, y, across.x, across.y, down.x, down.y. */
type Placement = [number, number, number, number, number, number];

const matchOf = (image: GreyImage, [x, y, ax, ay, dx, dy]: Placement): number => {
  let [sum, squares, product] = [0, 0, 0];
  for (const spot of template) {
    const grey = greyAt(image, x + spot.x * ax + spot.y * dx, y + spot.x * ay + spot.y * dy);
    sum += spot.weight * grey;
    squares += spot.weight * grey * grey;
    if (spot.dark) product += spot.weight * grey;
  }
  const mean = sum / totalWeight;
  const spread = Math.sqrt(Math.max(squares / totalWeight - mean * mean, 0));
  return spread < 4 ? 0 : (mean * darkMean - product / totalWeight) / (spread * templateSpread);
};

const steps = [0.2, 0.1, 0.05, 0.02];

const settle = (image: GreyImage, start: Placement): {placement: Placement; match: number} => {
  let [placement, match] = [start, matchOf(image, start)];
  const module = Math.hypot(start[2], start[3]);
  for (const step of steps)
    for (let sweep = 0, moved = true; moved && sweep < 4; sweep++) {
      moved = false;
      for (let index = 0; index < 6; index++)
        for (const sign of [1, -1]) {
          const next: Placement = [...placement];
          next[index] = (next[index] ?? 0) + sign * step * module * (index < 2 ? 3 : 1);
          const value = matchOf(image, next);
          if (value <= match + 1e-4) continue;
          [placement, match, moved] = [next, value, true];
        }
    }
  return {placement, match};
};

/** Agreement that makes a place a finder pattern. */
const leastMatch = 0.68;
const mostFinders = 60;
const angles = [0, 22.5, 45, 67.5].map(degrees => (degrees * Math.PI) / 180);

/** Finds out how a finder pattern lies, from its place and its size along the picture's rows and columns. */
const measured = (image: GreyImage, {x, y, across, down}: Hit): Finder => {
  const starts = angles
    .map((angle): Placement => {
      const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
      const shrink = Math.max(Math.abs(cos), Math.abs(sin));
      const [w, h] = [across * shrink, down * shrink];
      return [x, y + 0.5, cos * w, sin * h, -sin * w, cos * h];
    })
    .map(start => ({start, match: matchOf(image, start)}))
    .sort((one, other) => other.match - one.match);
  const [best] = starts
    .slice(0, 2)
    .map(({start}) => settle(image, start))
    .sort((one, other) => other.match - one.match);
  const {placement = starts[0]?.start ?? [x, y, 0, 0, 0, 0], match = 0} = best ?? {};
  const [cx, cy, ax, ay, dx, dy] = placement;
  return {centre: {x: cx, y: cy}, across: {x: ax, y: ay}, down: {x: dx, y: dy}, match};
};

export const moduleOfFinder = ({across, down}: Finder): number =>
  Math.sqrt(Math.abs(across.x * down.y - across.y * down.x));

/** In the whole picture, from a part of it that begins at `offset` and is smaller by a factor. */
const placed = ({centre, across, down, match}: Finder, factor: number, offset: Point): Finder => {
  const scale = ({x, y}: Point): Point => ({x: x * factor, y: y * factor});
  return {
    centre: scale({x: centre.x + offset.x, y: centre.y + offset.y}),
    across: scale(across),
    down: scale(down),
    match,
  };
};

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Share of a place's size that is looked at on each side of it. */
const surroundings = 0.4;

const around = (quad: Quad): Box => {
  const [xs, ys] = [quad.map(({x}) => x), quad.map(({y}) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [width, height] = [Math.max(...xs) - left, Math.max(...ys) - top];
  const extra = Math.max(width, height) * surroundings + 8;
  return {x: left - extra, y: top - extra, width: width + 2 * extra, height: height + 2 * extra};
};

const cropped = (image: GreyImage, box: Box): {image: GreyImage; offset: Point} | undefined => {
  const [left, top] = [Math.max(Math.floor(box.x), 0), Math.max(Math.floor(box.y), 0)];
  const width = Math.min(Math.ceil(box.x + box.width), image.width) - left;
  const height = Math.min(Math.ceil(box.y + box.height), image.height) - top;
  if (!(width > 7 && height > 7)) return undefined;
  const part = createGrey(width, height);
  for (let row = 0; row < height; row++) {
    const from = (top + row) * image.width + left;
    part.data.set(image.data.subarray(from, from + width), row * width);
  }
  return {image: part, offset: {x: left, y: top}};
};

const looks: readonly ((image: GreyImage) => GreyImage)[] = [
  image => darkerThanAround(image, 20, 5),
  image => sauvola(image, 10, 0.2),
];

const isSame = (one: Finder, other: Finder): boolean =>
  Math.hypot(one.centre.x - other.centre.x, one.centre.y - other.centre.y) < 3 * moduleOfFinder(one);

/** Each once, the clearest first. */
const distinct = (finders: readonly Finder[]): Finder[] => {
  const kept: Finder[] = [];
  for (const finder of [...finders].sort((one, other) => other.match - one.match))
    if (kept.length < mostFinders && !kept.some(other => isSame(other, finder))) kept.push(finder);
  return kept;
};

const findersOf = (image: GreyImage): Finder[] =>
  looks
    .flatMap(look => hitsOf(look(image)))
    .map(hit => measured(image, hit))
    .filter(finder => finder.match > leastMatch && moduleOfFinder(finder) > 0.8);

/** The finder patterns of a picture. */
export const findFinders = (pyramid: Pyramid): Finder[] =>
  distinct(
    pyramid
      .slice(0, 3)
      .flatMap((image, level) => findersOf(image).map(finder => placed(finder, 2 ** level, {x: 0, y: 0}))),
  );

/** Those in and around these places only, which takes less time. */
export const findFindersNear = (pyramid: Pyramid, quads: readonly Quad[]): Finder[] =>
  distinct(
    quads.flatMap(quad => {
      const {x, y, width, height} = around(quad);
      // The place of a code that was not read may be half of it.
      const level = Math.min(width, height) > 400 ? 1 : 0;
      const factor = 2 ** level;
      const image = pyramid[Math.min(level, pyramid.length - 1)] as GreyImage;
      const cut = cropped(image, {
        x: x / factor,
        y: y / factor,
        width: width / factor,
        height: height / factor,
      });
      return cut ? findersOf(cut.image).map(finder => placed(finder, factor, cut.offset)) : [];
    }),
  );
