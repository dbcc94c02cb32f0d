import {over, power, times} from './galois.js';

/** Value of a polynomial, lowest coefficient first. */
const valueAt = (polynomial: ArrayLike<number>, x: number): number => {
  let value = 0;
  for (let at = polynomial.length - 1; at >= 0; at--) value = times(value, x) ^ (polynomial[at] ?? 0);
  return value;
};

/** What remains of each check; all zero where nothing is wrong. */
const syndromesOf = (word: Uint8Array, parity: number): Uint8Array => {
  const syndromes = new Uint8Array(parity);
  for (let check = 0; check < parity; check++) {
    let value = 0;
    for (const codeword of word) value = times(value, power(check)) ^ codeword;
    syndromes[check] = value;
  }
  return syndromes;
};

/** The polynomial whose roots tell the wrong places: begun with the known ones, completed by Berlekamp and Massey. */
const locatorOf = (syndromes: Uint8Array, places: readonly number[]): Uint8Array | undefined => {
  const parity = syndromes.length;
  let locator = new Uint8Array(parity + 1);
  locator[0] = 1;
  for (const place of places)
    for (let at = parity; at > 0; at--)
      locator[at] = (locator[at] ?? 0) ^ times(locator[at - 1] ?? 0, power(place));
  let helper = locator.slice();
  let length = places.length;
  for (let step = places.length + 1; step <= parity; step++) {
    let gap = 0;
    for (let at = 0; at < step; at++) gap ^= times(locator[at] ?? 0, syndromes[step - 1 - at] ?? 0);
    const shifted = new Uint8Array(parity + 1);
    shifted.set(helper.subarray(0, parity), 1);
    if (!gap) {
      helper = shifted;
      continue;
    }
    const next = locator.map((value, at) => value ^ times(gap, shifted[at] ?? 0));
    if (2 * length < step + places.length) {
      helper = locator.map(value => over(value, gap));
      length = step + places.length - length;
    } else helper = shifted;
    locator = next;
  }
  return 2 * length - places.length > parity ? undefined : locator.slice(0, length + 1);
};

/**
 * Corrects a Reed-Solomon codeword of at most 255 bytes with `parity` check bytes at its end: `2 · errors + erasures`
 * may be up to `parity`. Erasures are the places of bytes that are not to be trusted. Nothing where it cannot be done.
 */
export const correct = (
  word: Uint8Array,
  parity: number,
  erasures: readonly number[] = [],
): {word: Uint8Array; errors: number} | undefined => {
  if (erasures.length > parity) return undefined;
  const syndromes = syndromesOf(word, parity);
  if (syndromes.every(value => value === 0)) return {word, errors: 0};
  const locator = locatorOf(
    syndromes,
    erasures.map(index => word.length - 1 - index),
  );
  if (!locator) return undefined;

  const evaluator = new Uint8Array(parity);
  for (let at = 0; at < parity; at++)
    for (let step = 0; step <= at && step < locator.length; step++)
      evaluator[at] = (evaluator[at] ?? 0) ^ times(locator[step] ?? 0, syndromes[at - step] ?? 0);
  const slope = locator.slice(1).map((value, at) => (at % 2 ? 0 : value));

  const corrected = word.slice();
  let found = 0;
  for (let index = 0; index < word.length; index++) {
    const place = word.length - 1 - index;
    const inverse = power(255 - place);
    if (valueAt(locator, inverse)) continue;
    const divisor = valueAt(slope, inverse);
    if (!divisor) return undefined;
    found += 1;
    corrected[index] =
      (corrected[index] ?? 0) ^ times(power(place), over(valueAt(evaluator, inverse), divisor));
  }
  if (found !== locator.length - 1 || syndromesOf(corrected, parity).some(value => value)) return undefined;
  return {word: corrected, errors: found - erasures.length};
};
