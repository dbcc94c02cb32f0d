/** The upper half of a vector in the lower one. */
export function upper(lanes: v128): v128 {
  return v128.shuffle<u64>(lanes, lanes, 1, 1);
}

/** Four brightnesses as 32-bit integers, of as many bytes. */
export function widened(bytes: v128): v128 {
  return i32x4.extend_low_i16x8_u(i16x8.extend_low_i8x16_u(bytes));
}

/** Four columns of four rows, as rows. */
export function storeTurned(a: v128, b: v128, c: v128, d: v128, to: usize, step: usize): void {
  const ab = v128.shuffle<u32>(a, b, 0, 4, 1, 5);
  const cd = v128.shuffle<u32>(c, d, 0, 4, 1, 5);
  const abHigh = v128.shuffle<u32>(a, b, 2, 6, 3, 7);
  const cdHigh = v128.shuffle<u32>(c, d, 2, 6, 3, 7);
  v128.store(to, v128.shuffle<u64>(ab, cd, 0, 2));
  v128.store(to + step, v128.shuffle<u64>(ab, cd, 1, 3));
  v128.store(to + 2 * step, v128.shuffle<u64>(abHigh, cdHigh, 0, 2));
  v128.store(to + 3 * step, v128.shuffle<u64>(abHigh, cdHigh, 1, 3));
}

/** Four rows side by side as single-precision numbers, four lanes a column; past the last row it is repeated. */
export function interleaveRows(image: usize, width: i32, height: i32, top: i32, line: usize): void {
  const first = image + <usize>top * width;
  const second = image + <usize>min(top + 1, height - 1) * width;
  const third = image + <usize>min(top + 2, height - 1) * width;
  const fourth = image + <usize>min(top + 3, height - 1) * width;
  for (let x: usize = 0; x < <usize>width; x += 4) {
    let rows = v128.load32_zero(first + x);
    rows = v128.load32_lane(second + x, rows, 1);
    rows = v128.load32_lane(third + x, rows, 2);
    rows = v128.load32_lane(fourth + x, rows, 3);
    const columns = v128.shuffle<u8>(rows, rows, 0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15);
    const left = i16x8.extend_low_i8x16_u(columns);
    const right = i16x8.extend_high_i8x16_u(columns);
    const to = line + x * 16;
    v128.store(to, f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_u(left)));
    v128.store(to + 16, f32x4.convert_i32x4_s(i32x4.extend_high_i16x8_u(left)));
    v128.store(to + 32, f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_u(right)));
    v128.store(to + 48, f32x4.convert_i32x4_s(i32x4.extend_high_i16x8_u(right)));
  }
}
