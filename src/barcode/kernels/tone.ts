const black: i32 = 512;

function luma(pixels: v128): v128 {
  const weights = i16x8(306, 601, 117, 0, 306, 601, 117, 0);
  const left = i32x4.dot_i16x8_s(i16x8.extend_low_i8x16_u(pixels), weights);
  const right = i32x4.dot_i16x8_s(i16x8.extend_high_i8x16_u(pixels), weights);
  const sums = i32x4.add(
    v128.shuffle<u32>(left, right, 0, 2, 4, 6),
    v128.shuffle<u32>(left, right, 1, 3, 5, 7),
  );
  return i32x4.shr_s(i32x4.add(sums, i32x4.splat(black)), 10);
}

function onWhite(pixel: usize): u8 {
  const value =
    (306 * <i32>load<u8>(pixel) + 601 * <i32>load<u8>(pixel, 1) + 117 * <i32>load<u8>(pixel, 2) + 512) >> 10;
  const opacity = <i32>load<u8>(pixel, 3);
  if (opacity == 255) return <u8>value;
  return <u8>(255 + <i32>floor((<f64>(value - 255) * <f64>opacity) / 255.0 + 0.5));
}

/** Luma of `count` pixels of red, green, blue and opacity; writes up to 16 bytes more. */
export function grey(rgba: usize, to: usize, count: i32): void {
  const opaque = i32x4.splat(0xff000000);
  for (let at = 0; at < count; at += 16) {
    const from = rgba + ((<usize>at) << 2);
    const a = v128.load(from);
    const b = v128.load(from, 16);
    const c = v128.load(from, 32);
    const d = v128.load(from, 48);
    const all = v128.and(v128.and(a, b), v128.and(c, d));
    if (i32x4.all_true(i32x4.eq(v128.and(all, opaque), opaque))) {
      const left = i16x8.narrow_i32x4_s(luma(a), luma(b));
      const right = i16x8.narrow_i32x4_s(luma(c), luma(d));
      v128.store(to + at, i8x16.narrow_i16x8_u(left, right));
    } else for (let pixel = 0; pixel < 16; pixel++) store<u8>(to + at + pixel, onWhite(from + 4 * pixel));
  }
}

/** Replaces each byte by that of a table of 256; writes up to 16 bytes more. */
export function look(image: usize, to: usize, count: i32, table: usize): void {
  for (let at = 0; at < count; at += 16) {
    const values = v128.load(image + at);
    let found = i8x16.swizzle(v128.load(table), values);
    for (let part: i32 = 16; part < 256; part += 16)
      found = v128.or(
        found,
        i8x16.swizzle(v128.load(table + part), i8x16.sub(values, i8x16.splat(<i8>part))),
      );
    v128.store(to + at, found);
  }
}
