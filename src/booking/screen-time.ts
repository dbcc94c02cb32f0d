/** Long enough to read an instruction twice; five languages come round within a minute. */
const languageSeconds = 12;

/** How long one picture stays in one place. */
const shiftSeconds = 180;

/** Where the picture stands in turn, in CSS pixels: a square that nobody notices and no panel keeps. */
const places = [
  [0, 0],
  [2, 0],
  [2, 2],
  [0, 2],
] as const;

/** What a screen shows at one moment. */
export interface ScreenMoment {
  /** Index of the language whose turn it is. */
  turn: number;
  /** Where the whole picture stands, in CSS pixels, against burning in. */
  shift: readonly [x: number, y: number];
  /** Milliseconds until one of them changes. */
  next: number;
}

/**
 * The turn of the languages and the shift against burn-in at a moment in milliseconds since 1970. Pure: screens side
 * by side change together, and at every full minute, when the clock does.
 */
export const screenMoment = (now: number, languages: number): ScreenMoment => {
  const step = languageSeconds * 1000;
  return {
    turn: Math.floor(now / step) % Math.max(1, languages),
    shift: places[(Math.floor(now / (shiftSeconds * 1000)) % places.length) as 0],
    next: step - (now % step),
  };
};
