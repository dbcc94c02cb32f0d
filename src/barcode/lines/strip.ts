import type {GreyImage} from '../grey-image.js';
import type {Place} from './locate.js';

/** Scan lines across the bars, each the mean of a few that lie side by side. */
export interface Strip {
  /** Brightness along each line. */
  lines: Float32Array[];
  /** 0 where a sample lies in glare, else 1. */
  clear: Uint8Array[];
  /** Samples per line, and pixels of the picture from one to the next. */
  length: number;
  step: number;
  /** Pixels from one line to the next. */
  rise: number;
}

/** Share of the length that is sampled beyond both ends of a place: room for quiet zones, and for ends not seen. */
const room = 0.35;
/** Where on a line the place begins, as a share of its length. */
export const endsAt = room / (1 + 2 * room);
/** Samples along the place itself: about three per module. */
const wanted = 300;
/** The least pixels from one sample to the next: there is no more in a picture. */
const leastStep = 0.4;
const mostLines = 16;
/** From this brightness on, there is nothing more to see. */
const glare = 245;
/** Samples around one among which a code has a dark module, as long as there is no glare. */
const reach = 9;

/** Paper may be as bright as it can be, but not where bars are to be expected for long. */
const clearIn = (line: Float32Array): Uint8Array => {
  const clear = new Uint8Array(line.length);
  let darkAt = -Infinity;
  for (let at = 0; at < line.length; at++)
    if ((line[at] ?? 0) < glare) {
      clear.fill(1, Math.max(at - reach, darkAt, 0), at + 1);
      darkAt = at;
    } else if (at - darkAt <= reach) clear[at] = 1;
  return clear;
};

/** Samples a place line by line. */
export const stripOf = ({width, height, data}: GreyImage, place: Place): Strip => {
  const {middle, across} = place;
  const step = Math.max(place.length / wanted, leastStep);
  const length = Math.ceil((place.length * (1 + 2 * room)) / step);
  const rows = Math.max(1, Math.round(place.height));
  const perLine = Math.max(Math.ceil(rows / mostLines), Math.min(2, rows));
  const count = Math.max(1, Math.floor(rows / perLine));
  const strip: Strip = {lines: [], clear: [], length, step, rise: perLine};
  for (let line = 0; line < count; line++) {
    const [sums, shares] = [new Float32Array(length), new Float32Array(length)];
    for (let row = 0; row < perLine; row++) {
      const v = (line - (count - 1) / 2) * perLine + row - (perLine - 1) / 2;
      for (let at = 0; at < length; at++) {
        const u = (at - (length - 1) / 2) * step;
        const x = middle.x + u * across.x - v * across.y - 0.5;
        const y = middle.y + u * across.y + v * across.x - 0.5;
        // The picture ends with its border's pixels, so that a code that fills it is read to the end.
        if (x < -1 || y < -1 || x > width || y > height) continue;
        const [cx, cy] = [Math.min(Math.max(x, 0), width - 1), Math.min(Math.max(y, 0), height - 1)];
        const [left, top] = [
          Math.min(cx | 0, Math.max(width - 2, 0)),
          Math.min(cy | 0, Math.max(height - 2, 0)),
        ];
        const [fx, fy] = [cx - left, cy - top];
        const from = top * width + left;
        const below = height > 1 ? from + width : from;
        const right = width > 1 ? 1 : 0;
        const [a, b] = [data[from] ?? 0, data[from + right] ?? 0];
        const [c, d] = [data[below] ?? 0, data[below + right] ?? 0];
        const grey = (a * (1 - fx) + b * fx) * (1 - fy) + (c * (1 - fx) + d * fx) * fy;
        sums[at] = (sums[at] ?? 0) + grey;
        shares[at] = (shares[at] ?? 0) + 1;
      }
    }
    for (let at = 0; at < length; at++) {
      const share = shares[at] ?? 0;
      sums[at] = share ? (sums[at] ?? 0) / share : NaN;
    }
    strip.lines.push(sums);
    strip.clear.push(clearIn(sums));
  }
  return strip;
};
