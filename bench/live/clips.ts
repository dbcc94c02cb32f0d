import encodeQR from 'qr';

/** What the camera sees at one moment: brightness of each pixel, row by row. */
export type Frame = Uint8Array;

export const [width, height, rate] = [1280, 720, 30];

/** A clip that the fake camera plays again and again. */
export interface Clip {
  name: string;
  /** The codes in it. */
  texts: readonly string[];
  frames: number;
  draw(at: number): Frame;
}

type Point = readonly [x: number, y: number];
type Corners = readonly [Point, Point, Point, Point];

/** Random numbers that are the same in every run. */
const dice = (seed: number) => (): number => {
  seed = (seed + 0x6d2b79f5) | 0;
  let bits = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
  return ((bits ^ (bits >>> 14)) >>> 0) / 4294967296;
};

const modulesOf = (text: string): boolean[][] => encodeQR(text, 'raw', {ecc: 'medium', border: 4});

/** The projective map from a quad to the unit square (row by row), by way of its inverse. */
const toSquare = ([[x0, y0], [x1, y1], [x2, y2], [x3, y3]]: Corners): number[] => {
  const [dx1, dx2, dx3] = [x1 - x2, x3 - x2, x0 - x1 + x2 - x3];
  const [dy1, dy2, dy3] = [y1 - y2, y3 - y2, y0 - y1 + y2 - y3];
  const area = dx1 * dy2 - dx2 * dy1;
  const [g, h] = [(dx3 * dy2 - dx2 * dy3) / area, (dx1 * dy3 - dx3 * dy1) / area];
  const [a, b, c] = [x1 - x0 + g * x1, x3 - x0 + h * x3, x0];
  const [d, e, f] = [y1 - y0 + g * y1, y3 - y0 + h * y3, y0];
  return [
    e - f * h,
    c * h - b,
    b * f - c * e,
    f * g - d,
    a - c * g,
    c * d - a * f,
    d * h - e * g,
    b * g - a * h,
    a * e - b * d,
  ];
};

/** Draws a code between its corners, four samples a pixel. */
const paste = (
  frame: Frame,
  modules: boolean[][],
  corners: Corners,
  [ink, paper]: readonly [number, number],
): void => {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0, i = 0] = toSquare(corners);
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const [top, bottom] = [
    Math.max(Math.floor(Math.min(...ys)), 0),
    Math.min(Math.ceil(Math.max(...ys)), height),
  ];
  const [left, right] = [
    Math.max(Math.floor(Math.min(...xs)), 0),
    Math.min(Math.ceil(Math.max(...xs)), width),
  ];
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++) {
      let [sum, count] = [0, 0];
      for (const [px, py] of [
        [x + 0.25, y + 0.25],
        [x + 0.75, y + 0.25],
        [x + 0.25, y + 0.75],
        [x + 0.75, y + 0.75],
      ] as const) {
        const scale = g * px + h * py + i;
        const [u, v] = [(a * px + b * py + c) / scale, (d * px + e * py + f) / scale];
        if (u < 0 || v < 0 || u >= 1 || v >= 1) continue;
        sum += modules[Math.floor(v * modules.length)]?.[Math.floor(u * modules.length)] ? ink : paper;
        count += 1;
      }
      if (count) frame[y * width + x] = (sum + (4 - count) * (frame[y * width + x] ?? 0)) / 4;
    }
};

/** A square of this side, turned about its middle. */
const square = (x: number, y: number, side: number, degrees = 0): Corners => {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const corner = (dx: number, dy: number): Point => [
    x + (side / 2) * (dx * cos - dy * sin),
    y + (side / 2) * (dx * sin + dy * cos),
  ];
  return [corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1)];
};

/** Means of `2 × reach + 1` neighbours, along rows, columns or both. */
const blur = (frame: Frame, reach: number, directions: readonly ('rows' | 'columns')[]): void => {
  for (const direction of directions) {
    const [lines, length, start, step] =
      direction === 'rows' ? [height, width, width, 1] : [width, height, 1, width];
    const line = new Uint8Array(length);
    for (let index = 0; index < lines; index++) {
      for (let at = 0; at < length; at++) line[at] = frame[index * start + at * step] ?? 0;
      let sum = 0;
      for (let at = -reach; at < length; at++) {
        sum += line[Math.min(at + reach, length - 1)] ?? 0;
        if (at > reach) sum -= line[at - reach - 1] ?? 0;
        if (at >= 0) frame[index * start + at * step] = sum / (at < reach ? at + reach + 1 : 2 * reach + 1);
      }
    }
  }
};

const each = (frame: Frame, change: (value: number, x: number, y: number) => number): void => {
  for (let y = 0, at = 0; y < height; y++)
    for (let x = 0; x < width; x++, at++)
      frame[at] = Math.min(Math.max(change(frame[at] ?? 0, x, y), 0), 255);
};

const noise = (frame: Frame, at: number, strength: number): void => {
  const roll = dice(at + 1);
  each(frame, value => value + (roll() + roll() - 1) * strength);
};

const ground = (): Frame => new Uint8Array(width * height).fill(136);
const paper = [24, 235] as const;
const frames = 60;
const wave = (at: number, turns = 1): number => Math.sin((2 * Math.PI * turns * at) / frames);

const clip = (
  name: string,
  draw: (frame: Frame, at: number, modules: boolean[][]) => void,
  text = `DM-${name.toUpperCase().replaceAll(' ', '-')}-M5BO19XmFwAjLd4nDY`,
): Clip => {
  const modules = modulesOf(text);
  return {
    name,
    texts: [text],
    frames,
    draw: at => {
      const frame = ground();
      draw(frame, at, modules);
      return frame;
    },
  };
};

const second = 'DM-SECOND-M5BO19XmFwAjLd4nDY';

/** Tickets as they are held before a camera. */
export const clips: readonly Clip[] = [
  clip('easy', (frame, at, modules) => {
    paste(frame, modules, square(640 + 8 * wave(at), 360, 340), paper);
    noise(frame, at, 14);
  }),
  clip('moving', (frame, at, modules) => {
    paste(frame, modules, square(640 + 420 * wave(at), 360 + 60 * wave(at, 2), 300, 25 * wave(at)), paper);
    blur(frame, Math.round(4 * Math.abs(Math.cos((2 * Math.PI * at) / frames))), ['rows']);
    noise(frame, at, 14);
  }),
  clip('blurred', (frame, at, modules) => {
    paste(frame, modules, square(640 + 20 * wave(at), 360, 300, 6), paper);
    for (let pass = 0; pass < 2; pass++) blur(frame, 2, ['rows', 'columns']);
    noise(frame, at, 10);
  }),
  clip('dark', (frame, at, modules) => {
    paste(frame, modules, square(640 + 20 * wave(at), 360, 300, -8), paper);
    each(frame, value => value * 0.09 + 4);
    noise(frame, at, 14);
  }),
  clip('tilted', (frame, at, modules) => {
    const lean = 70 + 10 * wave(at);
    paste(
      frame,
      modules,
      [
        [500, 270 + lean],
        [790, 190],
        [800, 560],
        [510, 460 - lean / 4],
      ],
      paper,
    );
    noise(frame, at, 14);
  }),
  clip('glare', (frame, at, modules) => {
    paste(frame, modules, square(640, 360, 320, 10), paper);
    const [x0, y0] = [640 + 130 * wave(at), 330 + 90 * wave(at, 2)];
    each(frame, (value, x, y) => value * 0.8 + 330 * Math.exp(-((x - x0) ** 2 + (y - y0) ** 2) / 4500));
    noise(frame, at, 12);
  }),
  {
    ...clip('two codes', (frame, at, modules) => {
      paste(frame, modules, square(420 + 10 * wave(at), 360, 280, 5), paper);
      paste(frame, modulesOf(second), square(870, 360 + 10 * wave(at), 280, -7), paper);
      noise(frame, at, 14);
    }),
    texts: [`DM-TWO-CODES-M5BO19XmFwAjLd4nDY`, second],
  },
  clip('phone screen', (frame, at, modules) => {
    paste(frame, modules, square(640 + 12 * wave(at), 360, 280, 4), [70, 190]);
    // Rows of pixels against rows of the sensor, and the screen's own rolling band.
    each(
      frame,
      (value, x, y) =>
        value *
        (1 + 0.28 * Math.sin(x * 0.93 + y * 0.11 + wave(at)) * Math.sin(y * 0.87 - x * 0.07)) *
        (1 + 0.25 * Math.sin(y / 60 + at / 5)),
    );
    noise(frame, at, 10);
  }),
];
