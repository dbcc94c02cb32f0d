import {blankPicture} from '../../src/booking/picture.js';
import type {Picture} from '../../src/booking/picture.js';

/** What a display shows: 0 to 255, row by row. */
export interface Display {
  width: number;
  height: number;
  values: Float32Array;
}

/** Seeded numbers from 0 to 1 (mulberry32), so that every run photographs the same. */
export const seeded = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** How somebody in a queue holds the phone; lengths in camera pixels, angles in radians. */
export interface Grip {
  roll: number;
  /** How far to the side and above the display's axis the phone is. */
  yaw: number;
  pitch: number;
  blur: number;
  noise: number;
  /** Waves between the pixels of the display and those of the camera: share of the light, length, direction. */
  moire: {depth: number; length: number; direction: number};
  shift: readonly [number, number];
}

const between = (random: () => number, from: number, to: number): number => from + random() * (to - from);

export const anyGrip = (random: () => number): Grip => ({
  roll: between(random, -0.2, 0.2),
  yaw: between(random, -0.26, 0.26),
  pitch: between(random, -0.17, 0.17),
  blur: between(random, 0.7, 0.9),
  noise: between(random, 2, 5),
  moire: {depth: between(random, 0, 0.08), length: between(random, 3, 12), direction: random() * Math.PI},
  shift: [random(), random()],
});

const gauss = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

const blurred = (values: Float32Array, width: number, height: number, deviation: number): Float32Array => {
  const reach = Math.ceil(deviation * 3);
  const weights = Array.from({length: 2 * reach + 1}, (_, at) =>
    Math.exp(-((at - reach) ** 2) / (2 * deviation ** 2)),
  );
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const pass = (from: Float32Array, step: number, length: number): Float32Array =>
    from.map((_, at) => {
      const place = Math.floor(at / step) % length;
      let light = 0;
      for (let move = -reach; move <= reach; move++) {
        const there = Math.min(length - 1, Math.max(0, place + move));
        light += (from[at + (there - place) * step] ?? 0) * (weights[move + reach] ?? 0);
      }
      return light / sum;
    });
  return pass(pass(values, 1, width), width, height);
};

/**
 * The photograph of a display from a distance: true perspective, blur of focus and hand, moiré, noise, and the
 * display at a share of its brightness in a dark room. `pixelMm` is the width of a pixel of the picture.
 */
export const photographDisplay = (
  display: Display,
  {pixelMm, metres, focal, light}: {pixelMm: number; metres: number; focal: number; light: number},
  {roll, yaw, pitch, blur, noise, moire, shift}: Grip,
  random: () => number,
): Picture => {
  const far = metres * 1000;
  const [halfWidth, halfHeight] = [(display.width * pixelMm) / 2, (display.height * pixelMm) / 2];
  const reach = Math.hypot(halfWidth, halfHeight) * (focal / far) * 1.1;
  const side = Math.ceil(2 * reach) + 8;
  const values = new Float32Array(side * side);
  const [sinRoll, cosRoll, tanYaw, tanPitch] = [
    Math.sin(roll),
    Math.cos(roll),
    Math.sin(yaw),
    Math.sin(pitch),
  ];
  const [cosYaw, cosPitch] = [Math.cos(yaw), Math.cos(pitch)];
  const fine = Math.max(2, Math.ceil(far / focal / pixelMm / 2));
  for (let row = 0; row < side; row++)
    for (let column = 0; column < side; column++) {
      let sum = 0;
      for (let part = 0; part < fine * fine; part++) {
        const u = column + (part % fine) / fine - side / 2 + shift[0];
        const v = row + Math.floor(part / fine) / fine - side / 2 + shift[1];
        // The ray through this place of the sensor, turned back by how the phone is rolled.
        const [x, y] = [(u * cosRoll + v * sinRoll) / focal, (v * cosRoll - u * sinRoll) / focal];
        // Where it meets the display, which is turned about its own two axes: a plane through (0, 0, far).
        const depth = far / (1 - (x * tanYaw) / cosYaw - (y * tanPitch) / (cosPitch * cosYaw));
        const across = (x * depth) / cosYaw;
        const down = (y * depth) / cosPitch;
        const at = Math.floor((across + halfWidth) / pixelMm);
        const line = Math.floor((down + halfHeight) / pixelMm);
        const isOn = at >= 0 && line >= 0 && at < display.width && line < display.height;
        sum += isOn ? (display.values[line * display.width + at] ?? 0) : 20;
      }
      values[row * side + column] = sum / fine ** 2;
    }
  const photo = blankPicture(side, side, 0);
  const [waveX, waveY] = [Math.cos(moire.direction), Math.sin(moire.direction)];
  blurred(values, side, side, blur).forEach((grey, at) => {
    const wave = ((at % side) * waveX + Math.floor(at / side) * waveY) / moire.length;
    const seen = grey * light * (1 + moire.depth * Math.cos(2 * Math.PI * wave)) + gauss(random) * noise;
    photo.data.fill(seen, at * 4, at * 4 + 3);
  });
  return photo;
};
