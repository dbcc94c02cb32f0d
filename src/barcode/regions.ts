import type {Drawing} from './drawing.js';
import type {ReadOptions} from './engine.js';
import {gamma, gauss, sauvola, sharpen, warp} from './filters/index.js';
import {center, compose, squareToQuad} from './geometry.js';
import type {Homography, Quad} from './geometry.js';
import type {GreyImage} from './grey-image.js';

/** Pixels along a side of a region drawn straight: 8 a module for the codes of most tickets. */
const side = 480;
/** Share of that side around the code: its quiet zone, and room for corners that were guessed badly. */
const margin = 0.12;
/** More places than this are texture, not codes. */
const mostRegions = 8;
/** A code of fewer pixels has nothing to be read. */
const smallest = 16;

const longestSide = (quad: Quad): number =>
  Math.max(
    ...quad.map((from, index) => {
      const to = quad[(index + 1) % 4] ?? from;
      return Math.hypot(to.x - from.x, to.y - from.y);
    }),
  );

/** The places, each once, those first that most looks have seen. */
export const distinctRegions = (quads: readonly Quad[]): Quad[] => {
  const places: {quad: Quad; seen: number}[] = [];
  for (const quad of quads) {
    const size = longestSide(quad);
    if (!(size >= smallest)) continue;
    const middle = center(quad);
    const same = places.find(place => {
      const {x, y} = center(place.quad);
      const known = longestSide(place.quad);
      return Math.hypot(x - middle.x, y - middle.y) < known / 4 && Math.abs(Math.log(known / size)) < 0.3;
    });
    if (same) same.seen += 1;
    else places.push({quad, seen: 1});
  }
  return places
    .sort((one, other) => other.seen - one.seen)
    .slice(0, mostRegions)
    .map(({quad}) => quad);
};

/** A place drawn straight, from the pixels of the whole picture. */
export const straightened = (image: GreyImage, quad: Quad): Drawing => {
  const inner = side * (1 - 2 * margin);
  const offset = -margin / (1 - 2 * margin);
  const toSquare: Homography = [1 / inner, 0, offset, 0, 1 / inner, offset, 0, 0, 1];
  const toPicture = compose(squareToQuad(quad), toSquare);
  return {image: warp(image, {width: side, height: side}, toPicture), toPicture};
};

export interface RegionPass {
  retouch(image: GreyImage): GreyImage;
  options?: Pick<ReadOptions, 'binarizer' | 'denoise'>;
}

/** Ways of looking at a straightened region; its modules are about 8 pixels wide. */
export const regionPasses: readonly RegionPass[] = [
  {retouch: image => image},
  {retouch: image => image, options: {denoise: true}},
  {retouch: image => gamma(image, 2)},
  {retouch: image => gamma(image, 2), options: {denoise: true}},
  {retouch: image => gamma(image, 0.5)},
  {retouch: image => gauss(image, 3)},
  {retouch: image => sauvola(image, 20, 0.2), options: {binarizer: 'fixed'}},
  {retouch: image => sauvola(image, 40, 0.1), options: {binarizer: 'fixed'}},
  {retouch: image => sharpen(image, 6, 2)},
  {retouch: image => sharpen(image, 10, 3)},
];
