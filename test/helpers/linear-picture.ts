import {apply, compose, inverse, squareToQuad} from '../../src/barcode/geometry.js';
import type {Quad} from '../../src/barcode/geometry.js';
import {createGrey} from '../../src/barcode/grey-image.js';
import type {GreyImage} from '../../src/barcode/grey-image.js';
import {layouts, modulesOf} from '../../src/barcode/lines/symbols.js';

/** A code in bars as a camera might see it. Lengths are in modules where nothing else is said. */
export interface LinearPicture {
  width: number;
  height: number;
  /** Dark modules (1) of the code. */
  modules: ArrayLike<number>;
  /** Length of the bars. */
  bars: number;
  /** Pixels per module. */
  pitch: number;
  /** Degrees. */
  angle: number;
  /** How much nearer the right side is than the left one, and the lower than the upper one; 0 is none. */
  tilt: readonly [across: number, down: number];
  /** Pixels from the middle of the picture. */
  shift: readonly [x: number, y: number];
  /** Sigma of a Gaussian. */
  blur: number;
  /** Length of a straight movement along `motionAngle`, in degrees against the code. */
  motion: number;
  motionAngle: number;
  ink: number;
  paper: number;
  /** Change of the light from one side of the picture to the other, in greys. */
  shade: number;
  /** A bright stripe over the code: where its middle is from 0 to 1, how wide, and greys that it adds. */
  glare?: {at: number; wide: number; adds: number; degrees: number};
  /** Standard deviation. */
  noise: number;
  random: () => number;
}

/** A number of the standard normal distribution. */
const normal = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random());

/** Dark modules of an EAN-13 or EAN-8 with this text. */
export const linearModules = (name: 'EAN13' | 'EAN8', text: string): Float64Array => {
  const layout = layouts.find(other => other.name === name)!;
  const digits = Array.from(text.slice(-layout.starts.length), Number);
  const reading = layout.readings.find(({text: write}) => write(digits) === text);
  if (!reading) throw new Error(`${text} is no ${name}`);
  return modulesOf(
    layout,
    digits.map((digit, at) => digit + (layout.right[at] ? 0 : 10 * (reading.sets[at] ?? 0))),
  );
};

/** The text with its check digit. */
export const withCheck = (digits: string): string => {
  const sum = Array.from(digits)
    .reverse()
    .reduce((total, digit, at) => total + Number(digit) * (at % 2 ? 1 : 3), 0);
  return `${digits}${(1000 - sum) % 10}`;
};

/** Where the corners of the code's bars are. */
export const linearQuad = ({
  width,
  height,
  modules,
  bars,
  pitch,
  angle,
  tilt: [across, down],
  shift: [sx, sy],
}: Pick<
  LinearPicture,
  'width' | 'height' | 'modules' | 'bars' | 'pitch' | 'angle' | 'tilt' | 'shift'
>): Quad => {
  const [w, h] = [modules.length * pitch, bars * pitch];
  const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
  const corner = (x: number, y: number): {x: number; y: number} => {
    const near = 1 + across * x + down * y;
    const [px, py] = [x * w * near, y * h * near];
    return {x: width / 2 + sx + cos * px - sin * py, y: height / 2 + sy + sin * px + cos * py};
  };
  return [corner(-0.5, -0.5), corner(0.5, -0.5), corner(0.5, 0.5), corner(-0.5, 0.5)];
};

/** Modules before and after the code that are drawn with it. */
const room = 12;

/** Ink from 0 to 1 along the code, so many steps per module, blurred. */
const inkAlong = (modules: ArrayLike<number>, blur: number, steps: number): Float64Array => {
  const line = new Float64Array((modules.length + 2 * room) * steps);
  for (let at = 0; at < line.length; at++) line[at] = modules[Math.floor(at / steps) - room] ?? 0;
  const sigma = blur * steps;
  if (sigma < 0.3) return line;
  const reach = Math.ceil(3.5 * sigma);
  const taps = Array.from({length: 2 * reach + 1}, (_, at) =>
    Math.exp(-((at - reach) ** 2) / (2 * sigma ** 2)),
  );
  const whole = taps.reduce((sum, tap) => sum + tap, 0);
  return line.map(
    (_, at) => taps.reduce((sum, tap, step) => sum + tap * (line[at + step - reach] ?? 0), 0) / whole,
  );
};

/** Means over a box of this many steps. */
const smeared = (line: Float64Array, length: number): Float64Array => {
  const box = Math.max(1, Math.round(length));
  return line.map((_, at) => {
    let sum = 0;
    for (let step = 0; step < box; step++) sum += line[at + step - (box >> 1)] ?? 0;
    return sum / box;
  });
};

const steps = 16;

/** What the camera sees beside the label. */
const texture = (random: () => number): ((x: number, y: number) => number) => {
  const waves = Array.from(
    {length: 4},
    () => [random() * 0.2, random() * 0.2, random() * 7, random() * 25] as const,
  );
  return (x, y) => {
    let sum = 110;
    for (const [across, down, phase, size] of waves) sum += size * Math.sin(across * x + down * y + phase);
    return sum;
  };
};

/** Draws it: the code on its label, the label on a surface with texture. */
export const drawLinear = (picture: LinearPicture): GreyImage => {
  const {width, height, modules, bars, pitch, blur, motion, motionAngle, random, glare, shade} = picture;
  const image = createGrey(width, height);
  const toPicture = squareToQuad(linearQuad(picture));
  const toSquare = inverse(toPicture);
  if (!toSquare) throw new Error('The code is drawn flat.');
  const toCode = compose([modules.length, 0, 0, 0, bars, 0, 0, 0, 1], toSquare);
  const moved = motion * Math.abs(Math.cos((motionAngle * Math.PI) / 180));
  // A straight movement is a box of its length; a pixel is one too.
  const ink = smeared(smeared(inkAlong(modules, blur, steps), moved * steps), steps / pitch);
  const soft = Math.max(blur, 0.3 / pitch);
  const edge = (distance: number): number => {
    const far = distance / soft;
    return far > 4 ? 1 : far < -4 ? 0 : 1 / (1 + Math.exp(-1.7 * far));
  };
  const ground = texture(random);
  const middle = glare && apply(toPicture, {x: glare.at, y: 0.5});
  for (let y = 0, at = 0; y < height; y++)
    for (let x = 0; x < width; x++, at++) {
      const {x: u, y: v} = apply(toCode, {x: x + 0.5, y: y + 0.5});
      const label = edge(u + 9) * edge(modules.length + 9 - u) * edge(v + 4) * edge(bars + 12 - v);
      const dark = (ink[Math.floor((u + room) * steps)] ?? 0) * edge(v) * edge(bars - v);
      let grey = label * (picture.paper + (picture.ink - picture.paper) * dark);
      if (label < 0.99) grey += (1 - label) * ground(x, y);
      grey += shade * ((x + y) / (width + height) - 0.5) + picture.noise * normal(random);
      if (glare && middle) {
        const turn = (glare.degrees * Math.PI) / 180;
        const far =
          ((x - middle.x) * Math.cos(turn) + (y - middle.y) * Math.sin(turn)) / (glare.wide * pitch);
        grey += glare.adds * Math.exp(-0.5 * far * far);
      }
      image.data[at] = Math.max(0, Math.min(255, Math.round(grey)));
    }
  return image;
};
