import {upper, widened} from './lanes';

/** What is made of a pixel and its window: the kinds of `src/barcode/filters/local.ts`. */
const sauvola: i32 = 0;
const darkerThanAround: i32 = 1;

/** Four columns' sums of brightness and of its squares, a row lower. */
function slide(columns: usize, squares: usize, entering: v128, leaving: v128): void {
  const change = i32x4.sub(entering, leaving);
  v128.store(columns, i32x4.add(v128.load(columns), change));
  v128.store(squares, i32x4.add(v128.load(squares), i32x4.mul(change, i32x4.add(entering, leaving))));
}

/** Two pixels: true where white, or their new brightness. */
function made(kind: i32, value: v128, sum: v128, square: v128, count: v128, setting: f64): v128 {
  const pixels = f64x2.convert_low_i32x4_s(count);
  const mean = f64x2.div(f64x2.convert_low_i32x4_s(sum), pixels);
  const own = f64x2.convert_low_i32x4_s(value);
  if (kind == darkerThanAround) return v128.not(f64x2.lt(own, f64x2.sub(mean, f64x2.splat(setting))));
  const variance = f64x2.sub(f64x2.div(f64x2.convert_low_i32x4_s(square), pixels), f64x2.mul(mean, mean));
  const deviation = f64x2.sqrt(variance);
  if (kind == sauvola) {
    const contrast = f64x2.sub(f64x2.mul(deviation, f64x2.splat(1.0 / 128.0)), f64x2.splat(1));
    const level = f64x2.mul(mean, f64x2.add(f64x2.splat(1), f64x2.mul(f64x2.splat(setting), contrast)));
    return v128.not(f64x2.le(own, level));
  }
  const lifted = f64x2.div(
    f64x2.mul(f64x2.splat(60), f64x2.sub(own, mean)),
    f64x2.max(deviation, f64x2.splat(6)),
  );
  return i32x4.trunc_sat_f64x2_s_zero(f64x2.add(f64x2.splat(128), lifted));
}

function four(
  kind: i32,
  value: v128,
  sums: usize,
  squares: usize,
  span: usize,
  counts: v128,
  setting: f64,
): v128 {
  const sum = i32x4.sub(v128.load(sums + span), v128.load(sums));
  const square = i32x4.sub(v128.load(squares + span), v128.load(squares));
  const low = made(kind, value, sum, square, counts, setting);
  const high = made(kind, upper(value), upper(sum), upper(square), upper(counts), setting);
  return kind <= darkerThanAround
    ? v128.shuffle<u32>(low, high, 0, 2, 4, 6)
    : v128.shuffle<u64>(low, high, 0, 2);
}

/**
 * A pixel by its own brightness and that of the window of `2 · radius + 1` pixels around it.
 * `scratch` holds five rows of `width + 2 · radius + 32` integers, all 0. Writes up to 16 bytes more.
 */
export function local(
  image: usize,
  to: usize,
  width: i32,
  height: i32,
  scratch: usize,
  kind: i32,
  radius: i32,
  setting: f64,
): void {
  const row = <usize>(width + 2 * radius + 32) * 4;
  const columns = scratch;
  const squares = scratch + row;
  const counts = scratch + 2 * row;
  // Sums of all columns before one, over `radius` columns of nothing; the window's is the difference of two of them.
  const sumsBefore = scratch + 3 * row;
  const squaresBefore = scratch + 4 * row;
  const span = <usize>(2 * radius + 1) * 4;
  for (let x = 0; x < width; x++)
    store<i32>(counts + ((<usize>x) << 2), min(x + radius, width - 1) - max(x - radius, 0) + 1);
  for (let y = -radius; y < height; y++) {
    const entering = y + radius;
    const leaving = y - radius - 1;
    if (entering < height || leaving >= 0) {
      const next = image + <usize>entering * width;
      const last = image + <usize>leaving * width;
      for (let x: usize = 0; x < <usize>width; x += 4)
        slide(
          columns + x * 4,
          squares + x * 4,
          entering < height ? widened(v128.load32_zero(next + x)) : i32x4.splat(0),
          leaving >= 0 ? widened(v128.load32_zero(last + x)) : i32x4.splat(0),
        );
    }
    if (y < 0) continue;
    let sum = 0;
    let square = 0;
    const start = (<usize>(radius + 1)) << 2;
    for (let x: usize = 0; x < (<usize>width) << 2; x += 4) {
      sum += load<i32>(columns + x);
      square += load<i32>(squares + x);
      store<i32>(sumsBefore + start + x, sum);
      store<i32>(squaresBefore + start + x, square);
    }
    for (let x = (<usize>width) << 2; x < (<usize>(width + radius)) << 2; x += 4) {
      store<i32>(sumsBefore + start + x, sum);
      store<i32>(squaresBefore + start + x, square);
    }
    const rows = i32x4.splat(min(entering, height - 1) - max(leaving, -1));
    const offset = <usize>y * width;
    for (let x: usize = 0; x < <usize>width; x += 4) {
      const at = x * 4;
      const pixels = four(
        kind,
        widened(v128.load32_zero(image + offset + x)),
        sumsBefore + at,
        squaresBefore + at,
        span,
        i32x4.mul(v128.load(counts + at), rows),
        setting,
      );
      const halves = i16x8.narrow_i32x4_s(pixels, pixels);
      const bytes =
        kind <= darkerThanAround
          ? i8x16.narrow_i16x8_s(halves, halves)
          : i8x16.narrow_i16x8_u(halves, halves);
      v128.store32_lane(to + offset + x, bytes, 0);
    }
  }
}
