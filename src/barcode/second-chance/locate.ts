import type {Homography, Point} from '../geometry.js';
import {moduleOfFinder} from './finders.js';
import type {Finder} from './finders.js';
import {leastSquares} from './least-squares.js';
import {sizeOf} from './symbol.js';

/** A place of the code, in modules, and where it is in the picture. */
export interface Anchor {
  module: Point;
  picture: Point;
}

/** Where a code may be. */
export interface Place {
  version: number;
  toPicture: Homography;
  anchors: readonly Anchor[];
}

const plus = (a: Point, b: Point, factor = 1): Point => ({x: a.x + b.x * factor, y: a.y + b.y * factor});
const minus = (a: Point, b: Point): Point => plus(a, b, -1);
const length = ({x, y}: Point): number => Math.hypot(x, y);
const cosine = (a: Point, b: Point): number => (a.x * b.x + a.y * b.y) / (length(a) * length(b));
const cross = (a: Point, b: Point): number => a.x * b.y - a.y * b.x;

/** The side of a finder pattern that points that way. */
const axisTowards = ({across, down}: Finder, way: Point): Point =>
  [across, down, minus({x: 0, y: 0}, across), minus({x: 0, y: 0}, down)].reduce((best, axis) =>
    cosine(axis, way) > cosine(best, way) ? axis : best,
  );

/** The map of the plane that brings the anchors closest to where they are. */
export const homographyOf = (anchors: readonly Anchor[]): Homography | undefined => {
  const equations = anchors.flatMap(({module: {x, y}, picture}) => [
    {factors: [x, y, 1, 0, 0, 0, -x * picture.x, -y * picture.x], value: picture.x},
    {factors: [0, 0, 0, x, y, 1, -x * picture.y, -y * picture.y], value: picture.y},
  ]);
  const map = leastSquares(equations, 8);
  return map && ([...map, 1] as unknown as Homography);
};

/** The four corners of a finder pattern as anchors, its centre at this module. */
const anchorsOf = (finder: Finder, module: Point, right: Point, down: Point): Anchor[] =>
  [
    [-3.5, -3.5],
    [3.5, -3.5],
    [3.5, 3.5],
    [-3.5, 3.5],
  ].map(([x = 0, y = 0]) => ({
    module: {x: module.x + x, y: module.y + y},
    picture: plus(plus(finder.centre, axisTowards(finder, right), x), axisTowards(finder, down), y),
  }));

/** Agreement that two finder patterns need where there is no third one. */
const clearFinder = 0.85;

const clarityOf = ({finders}: {finders: readonly Finder[]}): number =>
  finders.reduce((sum, {match}) => sum + match, 0);

/** How far two finder patterns are apart, in modules along the way between them. */
const modulesBetween = (one: Finder, other: Finder): number => {
  const way = minus(other.centre, one.centre);
  const along = (finder: Finder): number => {
    const axis = axisTowards(finder, way);
    return length(axis) * cosine(axis, way);
  };
  return length(way) / ((along(one) + along(other)) / 2);
};

/** How far the sides of a code may seem to turn between its finder patterns. */
const leastCosine = Math.cos((35 * Math.PI) / 180);

const isAlong = (one: Finder, other: Finder): boolean => {
  const way = minus(other.centre, one.centre);
  const sizes = moduleOfFinder(one) / moduleOfFinder(other);
  return (
    sizes > 0.5 &&
    sizes < 2 &&
    cosine(axisTowards(one, way), way) > leastCosine &&
    cosine(axisTowards(other, way), way) > leastCosine
  );
};

interface Triple {
  corner: Finder;
  right: Finder;
  below: Finder;
  /** Modules between the finder patterns, by both sides. */
  spans: [number, number];
}

/** Three finder patterns that can belong to one code, the likeliest first. */
const triplesOf = (finders: readonly Finder[]): Triple[] => {
  const triples: Triple[] = [];
  for (const corner of finders) {
    const mates = finders
      .filter(other => other !== corner && isAlong(corner, other))
      .map(finder => ({finder, span: modulesBetween(corner, finder)}))
      .filter(({span}) => span > 11 && span < 190);
    for (const {finder: right, span} of mates)
      for (const {finder: below, span: otherSpan} of mates) {
        const [a, b] = [minus(right.centre, corner.centre), minus(below.centre, corner.centre)];
        if (cross(a, b) <= 0 || Math.abs(cosine(a, b)) > 0.93) continue;
        if (Math.abs(Math.log(span / otherSpan)) > 0.7) continue;
        triples.push({corner, right, below, spans: [span, otherSpan]});
      }
  }
  const doubt = ({corner, right, below, spans: [one, other]}: Triple): number =>
    Math.abs(Math.log(one / other)) +
    (one + other) / 400 +
    3 * (3 - corner.match - right.match - below.match) +
    Math.abs(Math.log(moduleOfFinder(right) / moduleOfFinder(below)));
  return triples.sort((one, other) => doubt(one) - doubt(other));
};

/** Versions that such a distance between finder patterns can mean, the likeliest first. */
const versionsOf = ([one, other]: [number, number]): number[] => {
  const exact = ((one + other) / 2 - 10) / 4;
  return [0, 1, -1, 2, -2]
    .map(step => Math.round(exact) + step)
    .filter(version => version >= 1 && version <= 40 && Math.abs(version - exact) < 1 + 0.12 * exact)
    .sort((a, b) => Math.abs(a - exact) - Math.abs(b - exact));
};

/** Where a code may be by its finder patterns, one place per version that fits. */
export interface Candidate {
  finders: readonly Finder[];
  places: readonly Place[];
}

/** Which finder pattern is where in the code, and which way the code lies. */
interface Roles {
  corner?: Finder;
  right?: Finder;
  below?: Finder;
  way: Point;
  fall: Point;
  spans: [number, number];
}

const candidateOf = ({corner, right, below, way, fall, spans}: Roles): Candidate => ({
  finders: [corner, right, below].filter(finder => finder !== undefined),
  places: versionsOf(spans).flatMap(version => {
    const far = sizeOf(version) - 3.5;
    const anchors = [
      ...(corner ? anchorsOf(corner, {x: 3.5, y: 3.5}, way, fall) : []),
      ...(right ? anchorsOf(right, {x: far, y: 3.5}, way, fall) : []),
      ...(below ? anchorsOf(below, {x: 3.5, y: far}, way, fall) : []),
    ];
    const toPicture = homographyOf(anchors);
    return toPicture ? [{version, toPicture, anchors}] : [];
  }),
});

/** Where codes may be, by three finder patterns each, the likeliest first. */
export const candidatesOf = (finders: readonly Finder[]): Candidate[] =>
  triplesOf(finders).map(({corner, right, below, spans}) => {
    const [way, fall] = [minus(right.centre, corner.centre), minus(below.centre, corner.centre)];
    return candidateOf({corner, right, below, way, fall, spans});
  });

/** The ways that two finder patterns can lie in a code. */
const rolesOf = (one: Finder, other: Finder): Roles[] => {
  const way = minus(other.centre, one.centre);
  const sizes = moduleOfFinder(one) / moduleOfFinder(other);
  if (!(sizes > 0.6 && sizes < 1.7)) return [];
  const axes = [one.across, one.down, minus({x: 0, y: 0}, one.across), minus({x: 0, y: 0}, one.down)];
  if (isAlong(one, other)) {
    const span = modulesBetween(one, other);
    const spans: [number, number] = [span, span];
    // Clockwise of the way, and against it.
    const [fall] = axes.filter(axis => cross(way, axis) > 0).sort((a, b) => cross(way, b) - cross(way, a));
    if (!fall || span < 11 || span > 90) return [];
    return [
      {corner: one, right: other, way, fall, spans},
      {corner: one, below: other, way: minus({x: 0, y: 0}, fall), fall: way, spans},
    ];
  }
  return axes.flatMap((right, index) => {
    const side = axes[(index + 1) % 4] ?? right;
    const fall = cross(right, side) > 0 ? side : minus({x: 0, y: 0}, side);
    const area = cross(right, fall);
    const [along, down] = [-cross(way, fall) / area, cross(right, way) / area];
    const span = (along + down) / 2;
    if (along < 8 || down < 8 || span > 90 || Math.abs(Math.log(along / down)) > 0.4) return [];
    return [{right: one, below: other, way: right, fall, spans: [span, span] as [number, number]}];
  });
};

/** Where codes may be of which a finder pattern is covered or torn off, the clearest first. */
export const pairCandidatesOf = (finders: readonly Finder[]): Candidate[] =>
  finders
    .filter(({match}) => match > clearFinder)
    .flatMap((one, _, clear) => clear.filter(other => other !== one).flatMap(other => rolesOf(one, other)))
    .map(candidateOf)
    .sort((one, other) => clarityOf(other) - clarityOf(one));
