import type {GreyImage} from '../src/barcode/grey-image.js';
import {drawLinear, linearModules, withCheck} from '../test/helpers/linear-picture.js';
import type {LinearPicture} from '../test/helpers/linear-picture.js';
import {randomFrom} from '../test/helpers/qr-picture.js';

/** A made picture with what it says; bars that are no EAN or UPC say nothing. */
export interface MadePicture {
  situation: string;
  text: string | undefined;
  /** The same code as a hand that is not still shows it: frame 0 is the picture itself. */
  frame(index: number): GreyImage;
}

type Situation = (random: () => number) => Partial<LinearPicture>;

const between = (random: () => number, low: number, high: number): number => low + random() * (high - low);

const noCode = 'bars of no code';

/** What makes a code hard to read; everything else is a usual phone's picture. */
const situations: Record<string, Situation> = {
  usual: random => ({pitch: between(random, 1.5, 3), blur: between(random, 0.2, 0.5)}),
  small: random => ({pitch: between(random, 1, 1.5), blur: between(random, 0.3, 0.6)}),
  blurred: random => ({pitch: between(random, 1.4, 3), blur: between(random, 0.6, 1)}),
  'very blurred': random => ({pitch: between(random, 1.6, 3), blur: between(random, 1, 1.6), noise: 2}),
  moving: random => ({
    pitch: between(random, 1.5, 3),
    blur: between(random, 0.3, 0.6),
    motion: between(random, 1.2, 3),
    motionAngle: between(random, -40, 40),
  }),
  'dark, noisy': random => ({
    pitch: between(random, 1.3, 2.5),
    blur: between(random, 0.4, 0.8),
    ink: between(random, 40, 60),
    paper: between(random, 80, 110),
    noise: between(random, 8, 16),
  }),
  tilted: random => ({
    pitch: between(random, 1.3, 2.5),
    blur: between(random, 0.4, 0.8),
    angle: between(random, -90, 90),
    tilt: [between(random, -0.25, 0.25), between(random, -0.25, 0.25)],
  }),
  glare: random => ({
    pitch: between(random, 1.5, 2.5),
    blur: between(random, 0.4, 0.8),
    shade: between(random, -80, 80),
    glare: {
      at: random(),
      wide: between(random, 4, 14),
      adds: between(random, 80, 250),
      degrees: between(random, 20, 70),
    },
  }),
  [noCode]: random => ({pitch: between(random, 1.2, 2.5), blur: between(random, 0.3, 1.2)}),
};

const digits = (random: () => number, count: number): string =>
  Array.from({length: count}, () => Math.floor(random() * 10)).join('');

/** Bars and spaces of one to four modules, as many as an EAN-13 has. */
const randomBars = (random: () => number): Float64Array => {
  const widths = Array.from({length: 59}, () => 1 + Math.floor(random() ** 2 * 4));
  return Float64Array.from(widths.flatMap((width, at) => new Array<number>(width).fill(1 - (at % 2))));
};

const code = (situation: string, random: () => number): {text?: string; modules: Float64Array} => {
  if (situation === noCode) return {modules: randomBars(random)};
  const kind = random();
  if (kind < 0.15) {
    const text = withCheck(digits(random, 7));
    return {text, modules: linearModules('EAN8', text)};
  }
  const text = withCheck(kind < 0.45 ? `0${digits(random, 11)}` : digits(random, 12));
  return {text, modules: linearModules('EAN13', text)};
};

const jittered = (still: LinearPicture, random: () => number): LinearPicture => ({
  ...still,
  pitch: still.pitch * between(random, 0.95, 1.05),
  angle: still.angle + between(random, -4, 4),
  tilt: [still.tilt[0] + between(random, -0.03, 0.03), still.tilt[1] + between(random, -0.03, 0.03)],
  shift: [still.shift[0] + between(random, -10, 10), still.shift[1] + between(random, -10, 10)],
  blur: still.blur * between(random, 0.9, 1.15),
  motion: still.motion * between(random, 0.8, 1.2),
  motionAngle: still.motionAngle + between(random, -15, 15),
  ...(still.glare && {
    glare: {...still.glare, at: still.glare.at + between(random, -0.25, 0.25)},
  }),
  random,
});

/** So many pictures of every situation, the same ones for the same seed. */
export const madePictures = (seed: number, count: number): MadePicture[] =>
  Object.entries(situations).flatMap(([situation, change], kind) =>
    Array.from({length: count}, (_, index) => {
      const random = randomFrom(
        1 + ((seed * 7_368_787 + kind * 104_729 + index * 15_485_863) % 2_147_483_000),
      );
      for (let step = 0; step < 8; step++) random();
      const {text, modules} = code(situation, random);
      const still: LinearPicture = {
        ...{width: 400, height: 320, modules, bars: between(random, 20, 60), pitch: 2},
        ...{angle: between(random, -12, 12), motion: 0, motionAngle: 0, blur: 0.5},
        tilt: [between(random, -0.06, 0.06), between(random, -0.06, 0.06)],
        shift: [between(random, -40, 40), between(random, -30, 30)],
        ...{ink: between(random, 20, 70), paper: between(random, 170, 235)},
        ...{shade: between(random, -30, 30), noise: between(random, 2, 6), random},
        ...change(random),
      };
      const first = 1 + Math.floor(random() * 2_000_000_000);
      return {
        situation,
        text,
        frame: frame => {
          const own = randomFrom((first + frame * 7919) % 2_147_483_647);
          return drawLinear(frame ? jittered(still, own) : {...still, random: own});
        },
      };
    }),
  );
