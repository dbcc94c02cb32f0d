/** An equation between unknowns: the sum of `factors` times them is `value`. */
export interface Equation {
  factors: readonly number[];
  value: number;
}

/** One row minus so many times another one. */
const without = (row: readonly number[], other: readonly number[], factor: number): number[] =>
  row.map((value, at) => value - factor * (other[at] ?? 0));

/** The unknowns that fulfil the equations best, in the sense of least squares; nothing where they leave them open. */
export const leastSquares = (equations: readonly Equation[], unknowns: number): number[] | undefined => {
  const product = (row: number, column: number): number =>
    equations.reduce(
      (sum, {factors, value}) =>
        sum + (factors[row] ?? 0) * (column < unknowns ? (factors[column] ?? 0) : value),
      0,
    );
  let rows = Array.from({length: unknowns}, (_, row) =>
    Array.from({length: unknowns + 1}, (__, column) => product(row, column)),
  );
  const solved: number[][] = [];
  for (let column = 0; column < unknowns; column++) {
    const size = (row: readonly number[]): number => Math.abs(row[column] ?? 0);
    const pivot = rows.reduce((best, row) => (size(row) > size(best) ? row : best), []);
    const head = pivot[column] ?? 0;
    if (!(Math.abs(head) > 1e-12)) return undefined;
    const unit = pivot.map(value => value / head);
    const clear = (row: readonly number[]): number[] => without(row, unit, row[column] ?? 0);
    rows = rows.filter(row => row !== pivot).map(clear);
    solved.forEach((row, at) => (solved[at] = clear(row)));
    solved.push(unit);
  }
  return solved.map(row => row[unknowns] ?? 0);
};
