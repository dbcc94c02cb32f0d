/** A sheet in pixels: 0 is black, 255 is white, row by row. */
export interface Raster {
  width: number;
  height: number;
  greys: Uint8Array;
}

/** What a ruler says of a printed sheet, in millimetres. */
export interface Measured {
  module: number;
  /** Modules on one side of the code, without its quiet zone. */
  modules: number;
  /** The narrowest light around the code. */
  quiet: number;
  /** From the edges of the paper to what is printed: left, top, right, bottom. */
  margins: [left: number, top: number, right: number, bottom: number];
}

/** Where a row or column changes between light and dark, beginning with light. */
const runsOf = (length: number, isDark: (at: number) => boolean): number[] => {
  const edges: number[] = [];
  for (let at = 0; at < length; at++) if (isDark(at) !== (edges.length % 2 === 1)) edges.push(at);
  return edges;
};

/** Pieces dark, light, dark, light, dark as 1:1:3:1:1, as finder patterns have them: where each begins and ends. */
const findersIn = (edges: readonly number[]): [from: number, to: number][] =>
  edges.flatMap((from, at) => {
    const ends = edges.slice(at, at + 6);
    if (at % 2 || ends.length < 6) return [];
    const to = ends[5] ?? 0;
    const module = (to - from) / 7;
    const isFinder = [1, 1, 3, 1, 1].every(
      (wide, step) => Math.abs((ends[step + 1] ?? 0) - (ends[step] ?? 0) - wide * module) < module / 3,
    );
    return module > 3 && isFinder ? [[from, to] as [number, number]] : [];
  });

/**
 * Measures the uppermost code that stands upright and the margins of a sheet of this width in millimetres. It knows
 * neither the layout nor the text of the code: it goes by the finder patterns. Throws where it sees no code.
 */
export const measureSheet = ({width, height, greys}: Raster, paperMm: number): Measured => {
  const mm = paperMm / width;
  const dark = (x: number, y: number): boolean => (greys[y * width + x] ?? 255) < 128;
  const rows = [...Array(height).keys()];
  const isInked = (y: number): boolean => runsOf(width, x => dark(x, y)).length > 0;
  const seen = rows.flatMap(y => {
    const found = findersIn(runsOf(width, x => dark(x, y)));
    return found.length >= 2 ? [{y, left: found[0]!, right: found.at(-1)!}] : [];
  });
  const first = seen[0];
  if (!first) throw new Error('There is no code on the sheet.');
  const {left, right} = first;
  const rough = (left[1] - left[0]) / 7;
  const modules = Math.round((right[1] - left[0]) / rough);
  const side = right[1] - left[0];
  const module = side / modules;
  // The middle of a finder begins two modules below its top.
  const top = first.y - Math.round(2 * module);
  const reach = Math.round(12 * module);
  const clear = (isInk: (away: number) => boolean): number => {
    for (let away = 1; away < reach; away++) if (isInk(away)) return away - 1;
    return reach;
  };
  const across = [...Array(side).keys()];
  const slack = 2;
  const quiet = Math.min(
    clear(away => across.some(at => dark(left[0] - away, top + at))),
    clear(away => across.some(at => dark(right[1] - 1 + away, top + at))),
    clear(away => across.some(at => dark(left[0] + at, top - slack - away))) + slack,
    clear(away => across.some(at => dark(left[0] + at, top + side - 1 + slack + away))) + slack,
  );
  const inked = rows.filter(isInked);
  const edges = inked.map(y => runsOf(width + 1, x => x < width && dark(x, y)));
  return {
    module: module * mm,
    modules,
    quiet: quiet * mm,
    margins: [
      Math.min(...edges.map(row => row[0] ?? width)) * mm,
      (inked[0] ?? 0) * mm,
      (width - Math.max(...edges.map(row => row.at(-1) ?? 0))) * mm,
      (height - 1 - (inked.at(-1) ?? 0)) * mm,
    ],
  };
};
