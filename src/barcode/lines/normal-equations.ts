/** Weighted least squares, equation by equation. */
export interface NormalEquations {
  /** Adds: the sum of `factors` times the unknowns is `value`. */
  add(factors: ArrayLike<number>, value: number, weight: number): void;
  /** The unknowns; nothing where the equations leave them open. */
  solve(): Float64Array | undefined;
}

export const normalEquations = (unknowns: number): NormalEquations => {
  const columns = unknowns + 1;
  const rows = new Float64Array(unknowns * columns);
  return {
    add: (factors, value, weight) => {
      for (let row = 0; row < unknowns; row++) {
        const factor = weight * (factors[row] ?? 0);
        if (!factor) continue;
        for (let column = row; column < unknowns; column++)
          rows[row * columns + column] =
            (rows[row * columns + column] ?? 0) + factor * (factors[column] ?? 0);
        rows[row * columns + unknowns] = (rows[row * columns + unknowns] ?? 0) + factor * value;
      }
    },
    solve: () => {
      for (let row = 0; row < unknowns; row++)
        for (let column = 0; column < row; column++)
          rows[row * columns + column] = rows[column * columns + row] ?? 0;
      // Gauss without a search for pivots: the matrix is symmetric and positive.
      for (let pivot = 0; pivot < unknowns; pivot++) {
        const head = rows[pivot * columns + pivot] ?? 0;
        if (!(head > 1e-9)) return undefined;
        for (let row = 0; row < unknowns; row++) {
          const factor = (rows[row * columns + pivot] ?? 0) / head;
          if (row === pivot || !factor) continue;
          for (let column = pivot; column < columns; column++)
            rows[row * columns + column] =
              (rows[row * columns + column] ?? 0) - factor * (rows[pivot * columns + column] ?? 0);
        }
      }
      return Float64Array.from(
        {length: unknowns},
        (_, row) => (rows[row * columns + unknowns] ?? 0) / (rows[row * columns + row] ?? 0),
      );
    },
  };
};
