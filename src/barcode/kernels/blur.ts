import {interleaveRows, storeTurned, upper, widened} from './lanes';

/** Means of `width` neighbours along a line of four lanes, cut at its ends. */
function boxMeans(from: usize, to: usize, length: i32, width: i32): void {
  const radius = (width - 1) >> 1;
  let low = f64x2.splat(0);
  let high = f64x2.splat(0);
  let share = 1.0;
  let counted = 0;
  for (let at = -radius; at < length; at++) {
    const entering = at + radius;
    const leaving = at - radius - 1;
    if (entering < length) {
      const value = v128.load(from + ((<usize>entering) << 4));
      low = f64x2.add(low, f64x2.promote_low_f32x4(value));
      high = f64x2.add(high, f64x2.promote_low_f32x4(upper(value)));
    }
    if (leaving >= 0) {
      const value = v128.load(from + ((<usize>leaving) << 4));
      low = f64x2.sub(low, f64x2.promote_low_f32x4(value));
      high = f64x2.sub(high, f64x2.promote_low_f32x4(upper(value)));
    }
    if (at < 0) continue;
    const inside = min(entering, length - 1) - max(leaving, -1);
    if (inside != counted) {
      counted = inside;
      share = 1.0 / <f64>inside;
    }
    const means = f64x2.splat(share);
    v128.store(
      to + ((<usize>at) << 4),
      v128.shuffle<u64>(
        f32x4.demote_f64x2_zero(f64x2.mul(low, means)),
        f32x4.demote_f64x2_zero(f64x2.mul(high, means)),
        0,
        2,
      ),
    );
  }
}

/** One blurred column of four pixels, at `soft`, into bytes: as it is, or taken away from the picture. */
function finished(soft: v128, grey: v128, sharpens: bool, amount: f64): v128 {
  const low = f64x2.promote_low_f32x4(soft);
  const high = f64x2.promote_low_f32x4(upper(soft));
  let first: v128;
  let second: v128;
  if (!sharpens) {
    first = f64x2.add(low, f64x2.splat(0.5));
    second = f64x2.add(high, f64x2.splat(0.5));
  } else {
    const values = widened(grey);
    const here = f64x2.convert_low_i32x4_s(values);
    const there = f64x2.convert_low_i32x4_s(upper(values));
    const more = f64x2.splat(amount);
    first = f64x2.add(here, f64x2.mul(more, f64x2.sub(here, low)));
    second = f64x2.add(there, f64x2.mul(more, f64x2.sub(there, high)));
  }
  const whole = v128.shuffle<u64>(
    i32x4.trunc_sat_f64x2_s_zero(first),
    i32x4.trunc_sat_f64x2_s_zero(second),
    0,
    2,
  );
  const half = i16x8.narrow_i32x4_s(whole, whole);
  return i8x16.narrow_i16x8_u(half, half);
}

/**
 * Three box means across, three down: these, or the picture sharpened by `amount` times what they take away.
 * `scratch` holds 4 bytes a pixel of the picture, its sides rounded up to four, and three lines of its longer side
 * (rounded up), 16 bytes a pixel.
 */
export function blur(
  image: usize,
  to: usize,
  width: i32,
  height: i32,
  scratch: usize,
  first: i32,
  second: i32,
  third: i32,
  sharpens: bool,
  amount: f64,
): void {
  const tall = <usize>((height + 3) & ~3);
  const wide = <usize>((width + 3) & ~3);
  const strips = scratch + 3 * 16 * max(tall, wide);
  const one = scratch;
  const two = scratch + 16 * max(tall, wide);
  for (let y = 0; y < height; y += 4) {
    interleaveRows(image, width, height, y, one);
    boxMeans(one, two, width, first);
    boxMeans(two, one, width, second);
    boxMeans(one, two, width, third);
    for (let x: usize = 0; x < wide; x += 4) {
      const from = two + x * 16;
      // Four columns from top to bottom lie together: the way down is a line too.
      const strip = strips + (x * tall + <usize>y * 4) * 4;
      storeTurned(v128.load(from), v128.load(from, 16), v128.load(from, 32), v128.load(from, 48), strip, 16);
    }
  }
  for (let x = 0; x < width; x += 4) {
    boxMeans(strips + <usize>x * tall * 4, one, height, first);
    boxMeans(one, two, height, second);
    boxMeans(two, one, height, third);
    const columns = min(width - x, 4);
    for (let y = 0; y < height; y++) {
      const place = <usize>y * width + x;
      const bytes = finished(
        v128.load(one + ((<usize>y) << 4)),
        v128.load32_zero(image + place),
        sharpens,
        amount,
      );
      if (columns == 4) v128.store32_lane(to + place, bytes, 0);
      else {
        const word = i32x4.extract_lane(bytes, 0);
        for (let column = 0; column < columns; column++)
          store<u8>(to + place + column, <u8>(word >> (8 * column)));
      }
    }
  }
}
