/** Arithmetic of the 256 bytes as the field that QR codes correct errors in (polynomial 0x11d, generator 2). */

const powers = new Uint8Array(510);
const logarithms = new Uint8Array(256);
for (let exponent = 0, value = 1; exponent < 255; exponent++) {
  powers[exponent] = powers[exponent + 255] = value;
  logarithms[value] = exponent;
  value = (value << 1) ^ (value & 0x80 ? 0x11d : 0);
}

/** 2 to the power of an exponent from 0 to 509. */
export const power = (exponent: number): number => powers[exponent] ?? 0;

export const times = (a: number, b: number): number =>
  a && b ? power((logarithms[a] ?? 0) + (logarithms[b] ?? 0)) : 0;

/** The divisor is not 0. */
export const over = (a: number, b: number): number =>
  a ? power((logarithms[a] ?? 0) + 255 - (logarithms[b] ?? 0)) : 0;
