function mixed(one: v128, other: v128, share: v128): v128 {
  return f64x2.add(f64x2.mul(one, f64x2.sub(f64x2.splat(1), share)), f64x2.mul(other, share));
}

/** Two bytes of eight as numbers. */
function numbers(bytes: v128, one: u32, other: u32): v128 {
  return f64x2.convert_low_i32x4_u(i8x16.swizzle(bytes, i32x4(one | 0xffffff00, other | 0xffffff00, -1, -1)));
}

/**
 * Draws a picture anew: the nine numbers of `map` take the target's pixels to the source's. Two pixels at a time;
 * writes a byte more, and reads a row and two pixels past the picture. Rows before `firstRow` are not read.
 */
export function warp(
  image: usize,
  to: usize,
  width: i32,
  height: i32,
  firstRow: i32,
  newWidth: i32,
  newHeight: i32,
  map: usize,
  outside: i32,
): void {
  const a = load<f64>(map);
  const b = load<f64>(map, 8);
  const c = load<f64>(map, 16);
  const d = load<f64>(map, 24);
  const e = load<f64>(map, 32);
  const f = load<f64>(map, 40);
  const g = load<f64>(map, 48);
  const h = load<f64>(map, 56);
  const i = load<f64>(map, 64);
  const flat = g == 0 && h == 0 && i == 1;
  const lastLeft = f64x2.splat(<f64>(width - 1));
  const lastTop = f64x2.splat(<f64>(height - 1));
  const firstNeeded = f64x2.splat(<f64>firstRow);
  const zero = f64x2.splat(0);
  const empty = <u16>(outside | (outside << 8));
  for (let y = 0; y < newHeight; y++) {
    const row = to + <usize>y * newWidth;
    const byY = b * <f64>y;
    const eyY = e * <f64>y;
    const hyY = h * <f64>y;
    for (let x = 0; x < newWidth; x += 2) {
      const xs = f64x2.replace_lane(f64x2.splat(<f64>x), 1, <f64>(x + 1));
      let sx = f64x2.add(f64x2.add(f64x2.mul(f64x2.splat(a), xs), f64x2.splat(byY)), f64x2.splat(c));
      let sy = f64x2.add(f64x2.add(f64x2.mul(f64x2.splat(d), xs), f64x2.splat(eyY)), f64x2.splat(f));
      let inside = i64x2.splat(-1);
      if (!flat) {
        const scale = f64x2.add(f64x2.add(f64x2.mul(f64x2.splat(g), xs), f64x2.splat(hyY)), f64x2.splat(i));
        sx = f64x2.div(sx, scale);
        sy = f64x2.div(sy, scale);
        inside = f64x2.gt(scale, zero);
      }
      const left = f64x2.floor(sx);
      const top = f64x2.floor(sy);
      inside = v128.and(inside, v128.and(f64x2.ge(left, zero), f64x2.ge(top, zero)));
      inside = v128.and(inside, v128.and(f64x2.lt(left, lastLeft), f64x2.lt(top, lastTop)));
      if (!v128.any_true(inside)) {
        store<u16>(row + x, empty);
        continue;
      }
      // Where it is outside, any pixel that is there will do: it is not used.
      const columns = i32x4.trunc_sat_f64x2_s_zero(v128.and(left, inside));
      const rows = i32x4.trunc_sat_f64x2_s_zero(v128.bitselect(top, firstNeeded, inside));
      const places = i32x4.add(i32x4.mul(rows, i32x4.splat(width)), columns);
      const one = image + <usize>i32x4.extract_lane(places, 0);
      const two = image + <usize>i32x4.extract_lane(places, 1);
      let bytes = v128.load16_lane(one, i32x4.splat(0), 0);
      bytes = v128.load16_lane(one + width, bytes, 1);
      bytes = v128.load16_lane(two, bytes, 2);
      bytes = v128.load16_lane(two + width, bytes, 3);
      const fx = f64x2.sub(sx, left);
      const fy = f64x2.sub(sy, top);
      const upper = mixed(numbers(bytes, 0, 4), numbers(bytes, 1, 5), fx);
      const lower = mixed(numbers(bytes, 2, 6), numbers(bytes, 3, 7), fx);
      const value = f64x2.add(mixed(upper, lower, fy), f64x2.splat(0.5));
      const whole = i32x4.trunc_sat_f64x2_s_zero(v128.bitselect(value, f64x2.splat(<f64>outside), inside));
      store<u16>(row + x, <u16>(i32x4.extract_lane(whole, 0) | (i32x4.extract_lane(whole, 1) << 8)));
    }
  }
}
