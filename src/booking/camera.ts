import {blankPicture} from './picture.js';
import type {Picture} from './picture.js';

/**
 * Pixels per radian of the viewfinder that a scanning phone looks at: 720 pixels on its short side, which sees 50°.
 * Better phones have more; the promise is for the modest one.
 */
export const pixelsPerRadian = 360 / Math.tan((25 / 180) * Math.PI);

/** How one photograph is taken; lengths in camera pixels. */
export interface Shot {
  /** Camera pixels per pixel of the picture; under 1 shrinks. */
  scale: number;
  /** Where the corner of the picture falls between two pixels of the camera, 0 to 1. */
  shift: number;
  /** How far the phone is turned, in radians. */
  turn: number;
  /** Standard deviation of focus and shaking hands. */
  blur: number;
  /** Brightness of white, 0 to 1. */
  light: number;
  /** Standard deviation of the sensor's noise, in grey levels of 255. */
  noise: number;
}

/** Around the plate: as dark as a wall at night, so that only the plate's own quiet zone helps. */
const surroundings = 40;

/** A picture without colour, as a reader of codes sees it. */
export interface Greys {
  width: number;
  height: number;
  /** 0 to 255, row by row. */
  values: Float32Array;
}

export const greysOf = ({width, height, data}: Picture): Greys => ({
  width,
  height,
  values: Float32Array.from({length: width * height}, (_, at) => {
    const [red = 0, green = 0, blue = 0] = data.subarray(at * 4, at * 4 + 3);
    return 0.299 * red + 0.587 * green + 0.114 * blue;
  }),
});

/** The grey around a place between pixels, averaged over a square as a sensor's pixel does. */
const lightOf = ({width, height, values}: Greys, x: number, y: number, reach: number): number => {
  const count = Math.max(1, Math.ceil(reach * 2));
  let sum = 0;
  for (let row = 0; row < count; row++)
    for (let column = 0; column < count; column++) {
      const at = Math.floor(x + ((column + 0.5) / count - 0.5) * reach);
      const line = Math.floor(y + ((row + 0.5) / count - 0.5) * reach);
      const isInside = at >= 0 && line >= 0 && at < width && line < height;
      sum += (isInside ? values[line * width + at] : undefined) ?? surroundings;
    }
  return sum / count ** 2;
};

const kernel = (deviation: number): number[] => {
  const reach = Math.ceil(deviation * 3);
  const weights = Array.from({length: 2 * reach + 1}, (_, at) =>
    deviation ? Math.exp(-((at - reach) ** 2) / (2 * deviation ** 2)) : 1,
  );
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map(weight => weight / sum);
};

/** Blurs along rows and turns the picture over its diagonal: twice gives the whole blur. */
const blurRows = (greys: Float32Array, side: number, weights: readonly number[]): Float32Array => {
  const reach = (weights.length - 1) / 2;
  const blurred = new Float32Array(greys.length);
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) {
      let sum = 0;
      for (let at = -reach; at <= reach; at++)
        sum += (greys[y * side + Math.min(side - 1, Math.max(0, x + at))] ?? 0) * (weights[at + reach] ?? 0);
      blurred[x * side + y] = sum;
    }
  return blurred;
};

/** The same noise every time, about normally distributed with deviation 1. */
const noiseOf = (): (() => number) => {
  let state = 1;
  const next = (): number => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647 - 0.5;
  return () => (next() + next() + next()) * 2;
};

/** What the camera sees of a square picture: smaller, turned, blurred, dimmed and with noise. Deterministic. */
export const photograph = (picture: Greys, {scale, shift, turn, blur, light, noise}: Shot): Picture => {
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const side = Math.ceil(picture.width * scale * (Math.abs(cos) + Math.abs(sin))) + 12;
  const centre = side / 2 - shift;
  const greys = new Float32Array(side * side);
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) {
      const [across, down] = [(x + 0.5 - centre) / scale, (y + 0.5 - centre) / scale];
      greys[y * side + x] = lightOf(
        picture,
        picture.width / 2 + across * cos + down * sin,
        picture.height / 2 - across * sin + down * cos,
        1 / scale,
      );
    }
  const weights = kernel(blur);
  const seen = blurRows(blurRows(greys, side, weights), side, weights);
  const grain = noiseOf();
  const photo = blankPicture(side, side, 0);
  seen.forEach((grey, at) => photo.data.fill(grey * light + grain() * noise, at * 4, at * 4 + 3));
  return photo;
};
