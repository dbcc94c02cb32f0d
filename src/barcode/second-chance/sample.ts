import type {Grid} from './grid.js';
import {eachModule, inkAt} from './grid.js';
import {pitch} from './patch.js';
import type {Patch} from './patch.js';

/** Offsets of the places in a module that its brightness is taken from, in modules. */
const spots = [-0.2, 0, 0.2];

/** Mean brightness of each module's middle. */
export const moduleGreys = ({grey: {width, height, data}}: Patch, grid: Grid): Float32Array =>
  eachModule(grid, (middleX, middleY) => {
    let sum = 0;
    for (const dy of spots)
      for (const dx of spots) {
        const x = Math.min(Math.max(Math.floor(middleX + dx * pitch), 0), width - 1);
        const y = Math.min(Math.max(Math.floor(middleY + dy * pitch), 0), height - 1);
        sum += data[y * width + x] ?? 0;
      }
    return sum / spots.length ** 2;
  });

/** Darkness of each module among its neighbours in the picture. */
export const darknessInPicture = (patch: Patch, grid: Grid): Float32Array =>
  eachModule(grid, (x, y) => inkAt(patch, x, y));

const limited = (value: number): number => Math.max(-1, Math.min(1, value));

/**
 * Darkness of each module among the modules up to `reach` away; `lift` takes that share of the four neighbours'
 * brightness away, which a blurred picture has mixed in.
 */
export const darknessAmongModules = (
  greys: Float32Array,
  size: number,
  reach: number,
  lift = 0,
): Float32Array => {
  const at = (x: number, y: number): number =>
    greys[Math.min(Math.max(y, 0), size - 1) * size + Math.min(Math.max(x, 0), size - 1)] ?? 0;
  const clear = greys.map((grey, index) => {
    if (!lift) return grey;
    const [x, y] = [index % size, Math.floor(index / size)];
    const around = at(x - 1, y) + at(x + 1, y) + at(x, y - 1) + at(x, y + 1);
    return (grey - lift * around) / (1 - 4 * lift);
  });
  const least = 0.1 * spread(clear);
  return clear.map((grey, index) => {
    const [x, y] = [index % size, Math.floor(index / size)];
    let [low, high] = [Infinity, -Infinity];
    const window: number[] = [];
    for (let row = Math.max(y - reach, 0); row <= Math.min(y + reach, size - 1); row++)
      for (let column = Math.max(x - reach, 0); column <= Math.min(x + reach, size - 1); column++)
        window.push(clear[row * size + column] ?? 0);
    window.sort((one, other) => one - other);
    low = window[Math.floor(window.length * 0.12)] ?? 0;
    high = window[Math.ceil(window.length * 0.88) - 1] ?? 0;
    return limited(((high + low) / 2 - grey) / (Math.max(high - low, least) / 2));
  });
};

/** How far the brightest modules are from the darkest, without the few at the ends. */
const spread = (greys: Float32Array): number => {
  const sorted = greys.slice().sort();
  return Math.max(
    (sorted[Math.floor(sorted.length * 0.95)] ?? 0) - (sorted[Math.floor(sorted.length * 0.05)] ?? 0),
    8,
  );
};
