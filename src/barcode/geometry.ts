/** A place in a picture: pixels from its top left corner. */
export interface Point {
  x: number;
  y: number;
}

/** Corners of a code: top left, top right, bottom right, bottom left as the code itself is read. */
export type Quad = readonly [Point, Point, Point, Point];

/** A projective map of the plane, row by row; the last of the nine numbers is the scale. */
export type Homography = readonly [number, number, number, number, number, number, number, number, number];

export const apply = (map: Homography, {x, y}: Point): Point => {
  const [a, b, c, d, e, f, g, h, i] = map;
  const scale = g * x + h * y + i;
  return {x: (a * x + b * y + c) / scale, y: (d * x + e * y + f) / scale};
};

export const center = (corners: readonly Point[]): Point => ({
  x: corners.reduce((sum, {x}) => sum + x, 0) / corners.length,
  y: corners.reduce((sum, {y}) => sum + y, 0) / corners.length,
});

/** Whether a point lies in a convex shape, whichever way round its corners go. */
export const contains = (corners: readonly Point[], {x, y}: Point): boolean => {
  const sides = corners.map((from, index) => {
    const to = corners[(index + 1) % corners.length] ?? from;
    return (to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x);
  });
  return sides.every(side => side >= 0) || sides.every(side => side <= 0);
};

/** The map that takes the corners of the unit square, from the top left clockwise, to these corners. */
export const squareToQuad = ([p0, p1, p2, p3]: Quad): Homography => {
  const [dx1, dx2, dx3] = [p1.x - p2.x, p3.x - p2.x, p0.x - p1.x + p2.x - p3.x];
  const [dy1, dy2, dy3] = [p1.y - p2.y, p3.y - p2.y, p0.y - p1.y + p2.y - p3.y];
  const area = dx1 * dy2 - dx2 * dy1;
  const g = (dx3 * dy2 - dx2 * dy3) / area;
  const h = (dx1 * dy3 - dx3 * dy1) / area;
  return [
    ...[p1.x - p0.x + g * p1.x, p3.x - p0.x + h * p3.x, p0.x],
    ...[p1.y - p0.y + g * p1.y, p3.y - p0.y + h * p3.y, p0.y],
    ...[g, h, 1],
  ] as unknown as Homography;
};

/** First the inner map, then the outer one. */
export const compose = (outer: Homography, inner: Homography): Homography =>
  Array.from({length: 9}, (_, index) => {
    const [row, column] = [Math.floor(index / 3) * 3, index % 3];
    return [0, 1, 2].reduce(
      (sum, step) => sum + (outer[row + step] ?? 0) * (inner[step * 3 + column] ?? 0),
      0,
    );
  }) as unknown as Homography;

/** The way back; nothing where the map lays the plane flat. */
export const inverse = ([a, b, c, d, e, f, g, h, i]: Homography): Homography | undefined => {
  const [p, q, r] = [e * i - f * h, f * g - d * i, d * h - e * g];
  const determinant = a * p + b * q + c * r;
  if (!determinant) return undefined;
  return [
    ...[p, c * h - b * i, b * f - c * e],
    ...[q, a * i - c * g, c * d - a * f],
    ...[r, b * g - a * h, a * e - b * d],
  ].map(value => value / determinant) as unknown as Homography;
};
