import type {Point} from '../geometry.js';
import {leastSquares} from './least-squares.js';
import type {Layout} from './symbol.js';
import {pitch, room} from './patch.js';
import type {Patch} from './patch.js';

/** Where the centre of each module is, row by row and with one module of quiet zone around, in pixels of the patch. */
export interface Grid {
  /** Modules per side, with the quiet zone. */
  side: number;
  xs: Float32Array;
  ys: Float32Array;
}

/** A place of the code, in modules, and where it is in the patch, in pixels. */
export interface Pin {
  module: Point;
  patch: Point;
}

/** How much a pin has to pull before the grid yields. */
const stiffness = 0.05;

/** Modules that move together, each by its share. */
interface Handle {
  modules: Int32Array;
  shares: Float32Array;
  /** Sum of the shares. */
  weight: number;
}

/** How much it counts that what every code has is there, that paper is around it, that others are dark or light. */
interface Weights {
  fixed: number;
  paper: number;
  data: number;
}

/** At first only what is known about a code; the others would hold on to their wrong neighbours. */
const atFirst: Weights = {fixed: 2, paper: 1, data: 0.15};
const atLast: Weights = {fixed: 2, paper: 1, data: 1};

/** What each module of a grid counts, by what it should be: positive is dark, negative light, 0 either. */
const goals = ({size, fixed}: Layout, weights: Weights): Float32Array => {
  const side = size + 2;
  return Float32Array.from({length: side * side}, (_, at) => {
    const [x, y] = [(at % side) - 1, Math.floor(at / side) - 1];
    if (x < 0 || y < 0 || x >= size || y >= size) return -weights.paper;
    return (fixed[y * size + x] ?? 0) * weights.fixed;
  });
};

export const straightGrid = (size: number): Grid => {
  const side = size + 2;
  const [xs, ys] = [new Float32Array(side * side), new Float32Array(side * side)];
  for (let at = 0; at < xs.length; at++) {
    xs[at] = (room - 0.5 + (at % side)) * pitch;
    ys[at] = (room - 0.5 + Math.floor(at / side)) * pitch;
  }
  return {side, xs, ys};
};

/** One number for each module of the code, from those of the grid. */
export const eachModule = ({side, xs, ys}: Grid, number: (x: number, y: number) => number): Float32Array => {
  const size = side - 2;
  return Float32Array.from({length: size * size}, (_, index) => {
    const at = (Math.floor(index / size) + 1) * side + (index % size) + 1;
    return number(xs[at] ?? 0, ys[at] ?? 0);
  });
};

/** Bilinear; what is outside has no ink and is no paper either. */
export const inkAt = ({ink, side}: Patch, x: number, y: number): number => {
  const [left, top] = [Math.floor(x - 0.5), Math.floor(y - 0.5)];
  if (left < 0 || top < 0 || left >= side - 1 || top >= side - 1) return 0;
  const [fx, fy] = [x - 0.5 - left, y - 0.5 - top];
  const at = top * side + left;
  const upper = (ink[at] ?? 0) * (1 - fx) + (ink[at + 1] ?? 0) * fx;
  const lower = (ink[at + side] ?? 0) * (1 - fx) + (ink[at + side + 1] ?? 0) * fx;
  return upper * (1 - fy) + lower * fy;
};

/** How well the fixed patterns of a code lie on the grid: 1 is a perfect match. */
export const matchOf = (patch: Patch, {fixed}: Layout, grid: Grid): number => {
  const darkness = eachModule(grid, (x, y) => inkAt(patch, x, y));
  let [sum, count] = [0, 0];
  fixed.forEach((expected, at) => {
    sum += expected * (darkness[at] ?? 0);
    count += Math.abs(expected);
  });
  return sum / count;
};

const handle = (size: number, share: (s: number, t: number) => number): Handle => {
  const [modules, shares]: [number[], number[]] = [[], []];
  const side = size + 2;
  for (let at = 0; at < side * side; at++) {
    const value = share(((at % side) - 0.5) / size, (Math.floor(at / side) - 0.5) / size);
    if (Math.abs(value) < 1e-3) continue;
    modules.push(at);
    shares.push(value);
  }
  const weight = shares.reduce((sum, value) => sum + value, 0);
  return {modules: Int32Array.from(modules), shares: Float32Array.from(shares), weight};
};

const signs = [
  [-1, -1],
  [1, -1],
  [1, 1],
  [-1, 1],
] as const;

const cornerShare = (index: number, s: number, t: number): number => {
  const [i, j] = signs[index] ?? [1, 1];
  return ((1 + i * (2 * s - 1)) * (1 + j * (2 * t - 1))) / 4;
};
const bendShare = (at: number): number => 4 * at * (1 - at);

/** The corners: moving them tilts the code. */
const corners = (size: number): Handle[] =>
  signs.map((_, index) => handle(size, (s, t) => cornerShare(index, s, t)));

/** Both sides at once: paper on a bottle bends so. */
const bends = (size: number): Handle[] => [
  handle(size, s => bendShare(s)),
  handle(size, (_, t) => bendShare(t)),
];

/** How much a place of the code moves with each corner and with each bend. */
const shapes =
  (size: number) =>
  ({x, y}: Point): number[] => [
    ...signs.map((_, index) => cornerShare(index, x / size, y / size)),
    bendShare(x / size),
    bendShare(y / size),
  ];

/** The middles of the sides, each apart. */
const sides = (size: number): Handle[] =>
  signs.map(([i, j]) =>
    handle(size, (s, t) => {
      const [x, y] = [2 * s - 1, 2 * t - 1];
      return i === j ? ((1 - x * x) * (1 + j * y)) / 2 : ((1 - y * y) * (1 + i * x)) / 2;
    }),
  );

/** Knots of a net, so many along a side: moving them dents the code. */
const knots = (size: number, count: number): Handle[] =>
  Array.from({length: count * count}, (_, index) => {
    const [x, y] = [(index % count) / (count - 1), Math.floor(index / count) / (count - 1)];
    const hat = (distance: number): number => Math.max(1 - Math.abs(distance) * (count - 1), 0);
    return handle(size, (s, t) => hat(s - x) * hat(t - y));
  });

const directions = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
] as const;

const shift = ({xs, ys}: Grid, {modules, shares}: Handle, dx: number, dy: number): void =>
  modules.forEach((at, index) => {
    xs[at] = (xs[at] ?? 0) + dx * (shares[index] ?? 0);
    ys[at] = (ys[at] ?? 0) + dy * (shares[index] ?? 0);
  });

const worth = (patch: Patch, goal: number, data: number, x: number, y: number): number => {
  const ink = inkAt(patch, x, y);
  return goal ? goal * ink : data * Math.abs(ink);
};

interface Climb {
  /** Lengths of the steps, in modules. */
  steps: readonly number[];
  sweeps: number;
  weights: Weights;
  /** How much a handle is held back, the more the farther it is from where it began. */
  tension?: number;
}

/** Moves each handle as long as the modules under the grid get clearer. */
const climb = (
  patch: Patch,
  layout: Layout,
  grid: Grid,
  handles: readonly Handle[],
  {steps, sweeps, weights, tension}: Climb,
): void => {
  const {xs, ys} = grid;
  const goal = goals(layout, weights);
  const moves = handles.map(() => [0, 0] as [number, number]);
  const worths = goal.map((value, at) => worth(patch, value, weights.data, xs[at] ?? 0, ys[at] ?? 0));
  const gainOf = ({modules, shares}: Handle, dx: number, dy: number): number => {
    let gain = 0;
    for (let index = 0; index < modules.length; index++) {
      const at = modules[index] ?? 0;
      const [x, y] = [(xs[at] ?? 0) + dx * (shares[index] ?? 0), (ys[at] ?? 0) + dy * (shares[index] ?? 0)];
      gain += worth(patch, goal[at] ?? 0, weights.data, x, y) - (worths[at] ?? 0);
    }
    return gain;
  };
  for (const step of steps)
    for (let sweep = 0, moved = true; moved && sweep < sweeps; sweep++) {
      moved = false;
      for (const [index, one] of handles.entries())
        for (const [i, j] of directions) {
          const [dx, dy] = [i * step * pitch, j * step * pitch];
          const [x, y] = moves[index] as [number, number];
          const far = (x + i * step) ** 2 + (y + j * step) ** 2 - x ** 2 - y ** 2;
          if (gainOf(one, dx, dy) - (tension ?? 0) * one.weight * far < 0.02) continue;
          moved = true;
          moves[index] = [x + i * step, y + j * step];
          shift(grid, one, dx, dy);
          for (const at of one.modules)
            worths[at] = worth(patch, goal[at] ?? 0, weights.data, xs[at] ?? 0, ys[at] ?? 0);
        }
    }
};

const copyOf = ({side, xs, ys}: Grid): Grid => ({side, xs: xs.slice(), ys: ys.slice()});

/** Moves the grid so that places which are known in the patch come to lie there. */
export const pinGrid = (size: number, pins: readonly Pin[]): Grid => {
  const grid = straightGrid(size);
  const handles = [...corners(size), ...bends(size)];
  const shares = shapes(size);
  for (const axis of ['x', 'y'] as const) {
    const equations = pins.map(({module, patch}) => ({
      factors: shares(module),
      value: patch[axis] - (module[axis] + room) * pitch,
    }));
    // Where the pins say nothing, the grid stays as it is.
    const still = handles.map((_, at) => ({
      factors: handles.map((__, other) => (at === other ? stiffness : 0)),
      value: 0,
    }));
    const moves = leastSquares([...equations, ...still], handles.length) ?? [];
    moves.forEach((move, at) =>
      shift(grid, handles[at] as Handle, axis === 'x' ? move : 0, axis === 'y' ? move : 0),
    );
  }
  return grid;
};

/** Where the corner without a finder pattern may be as well, in modules. */
const guesses = [
  [0, 0],
  [2, 0],
  [-2, 0],
  [0, 2],
  [0, -2],
  [2, 2],
  [-2, -2],
] as const;

/** Lays the grid on what every code of this version has. */
export const fitFixed = (patch: Patch, layout: Layout, start: Grid, isVague = false): Grid => {
  const {size} = layout;
  const grid = copyOf(start);
  const handles = [...corners(size), ...bends(size), ...sides(size)];
  if (isVague) climb(patch, layout, grid, corners(size), {steps: [2, 1, 0.5], sweeps: 4, weights: atFirst});
  climb(patch, layout, grid, handles, {steps: [0.5, 0.25], sweeps: 4, weights: atFirst});
  return grid;
};

/** From this size on, alignment patterns all over the code leave nothing to guess. */
const alignedSize = 45;

/** Lays the grid on all modules, bent and dented as it has to be: the likeliest first, then from other guesses. */
export const fitAll = function* (patch: Patch, layout: Layout, start: Grid): Generator<Grid> {
  const {size} = layout;
  const handles = [...corners(size), ...bends(size), ...sides(size)];
  const net = knots(size, Math.max(4, Math.round(size / 7) + 1));
  for (const [dx, dy] of size < alignedSize ? guesses : guesses.slice(0, 1)) {
    const grid = copyOf(start);
    shift(grid, handles[2] as Handle, dx * pitch, dy * pitch);
    climb(patch, layout, grid, handles, {steps: [0.5, 0.25, 0.12], sweeps: 4, weights: atLast});
    yield grid;
    climb(patch, layout, grid, net, {steps: [0.4, 0.2, 0.1], sweeps: 3, weights: atLast, tension: 0.25});
    yield grid;
  }
};
