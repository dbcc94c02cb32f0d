import {interleaveRows, storeTurned, upper} from './lanes';

/** Four rows of one target column, by its entry in the table of taps: first source pixel, how many, their weights. */
function across(line: usize, taps: usize): v128 {
  const first = line + ((<usize>load<i32>(taps)) << 4);
  const count = load<i32>(taps, 4);
  let low = f64x2.splat(0);
  let high = f64x2.splat(0);
  for (let tap: usize = 0; tap < <usize>count; tap++) {
    const weight = f64x2.splat(load<f64>(taps + 8 + tap * 8));
    const value = v128.load(first + tap * 16);
    low = f64x2.add(low, f64x2.mul(f64x2.promote_low_f32x4(value), weight));
    high = f64x2.add(high, f64x2.mul(f64x2.promote_low_f32x4(upper(value)), weight));
  }
  return v128.shuffle<u64>(f32x4.demote_f64x2_zero(low), f32x4.demote_f64x2_zero(high), 0, 2);
}

/**
 * A picture in another size. Tables hold `8 + 8 · most` bytes a target pixel, and those for three more. `scratch` holds a
 * line of 16 bytes a source column and 4 bytes for each target column (and three more) of each source row (rounded up
 * to four). Writes up to 16 bytes more.
 */
export function resample(
  image: usize,
  to: usize,
  width: i32,
  height: i32,
  scratch: usize,
  newWidth: i32,
  newHeight: i32,
  columnTaps: usize,
  mostColumns: i32,
  rowTaps: usize,
  mostRows: i32,
): void {
  const line = scratch;
  const rows = scratch + (<usize>width + 4) * 16;
  const wide = (<usize>(newWidth + 3)) & ~3;
  const columnStep = <usize>(8 + 8 * mostColumns);
  for (let y = 0; y < height; y += 4) {
    interleaveRows(image, width, height, y, line);
    for (let x: usize = 0; x < wide; x += 4) {
      const taps = columnTaps + x * columnStep;
      storeTurned(
        across(line, taps),
        across(line, taps + columnStep),
        across(line, taps + 2 * columnStep),
        across(line, taps + 3 * columnStep),
        rows + (<usize>y * wide + x) * 4,
        wide * 4,
      );
    }
  }
  const rowStep = <usize>(8 + 8 * mostRows);
  for (let y = 0; y < newHeight; y++) {
    const taps = rowTaps + <usize>y * rowStep;
    const first = rows + <usize>load<i32>(taps) * wide * 4;
    const count = <usize>load<i32>(taps, 4);
    const target = to + <usize>y * newWidth;
    for (let x: usize = 0; x < <usize>newWidth; x += 4) {
      let low = f64x2.splat(0.5);
      let high = f64x2.splat(0.5);
      for (let tap: usize = 0; tap < count; tap++) {
        const weight = f64x2.splat(load<f64>(taps + 8 + tap * 8));
        const value = v128.load(first + (tap * wide + x) * 4);
        low = f64x2.add(low, f64x2.mul(f64x2.promote_low_f32x4(value), weight));
        high = f64x2.add(high, f64x2.mul(f64x2.promote_low_f32x4(upper(value)), weight));
      }
      const whole = v128.shuffle<u64>(
        i32x4.trunc_sat_f64x2_s_zero(low),
        i32x4.trunc_sat_f64x2_s_zero(high),
        0,
        2,
      );
      const halves = i16x8.narrow_i32x4_s(whole, whole);
      v128.store32_lane(target + x, i8x16.narrow_i16x8_u(halves, halves), 0);
    }
  }
}

/** A picture of `2 · width` by `2 · height` pixels at half its size: means of four. Writes up to 8 bytes more. */
export function halve(image: usize, to: usize, width: i32, height: i32): void {
  const step: usize = 2 * <usize>width;
  for (let y = 0; y < height; y++) {
    const from = image + 2 * <usize>y * step;
    const target = to + <usize>y * width;
    for (let x: usize = 0; x < <usize>width; x += 8) {
      const above = i16x8.extadd_pairwise_i8x16_u(v128.load(from + 2 * x));
      const below = i16x8.extadd_pairwise_i8x16_u(v128.load(from + step + 2 * x));
      const sums = i16x8.add(i16x8.add(above, below), i16x8.splat(2));
      const means = i16x8.shr_u(sums, 2);
      v128.store64_lane(target + x, i8x16.narrow_i16x8_u(means, means), 0);
    }
  }
}
