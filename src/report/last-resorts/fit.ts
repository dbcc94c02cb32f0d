/**
 * The longest version of something that fits: `build` gets how many characters its long texts may have and gives a
 * longer result for more. Undefined when not even the shortest fits.
 */
export const fit = (
  build: (longest: number) => string,
  fits: (text: string) => boolean,
): string | undefined => {
  const whole = build(Infinity);
  if (fits(whole)) return whole;
  let [low, high] = [0, whole.length];
  let best: string | undefined;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const text = build(middle);
    if (fits(text)) [best, low] = [text, middle + 1];
    else high = middle - 1;
  }
  return best;
};
