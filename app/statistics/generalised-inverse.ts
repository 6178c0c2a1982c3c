const TOLERANCE = 1e-10;

/**
 * A generalised inverse of a symmetric, positive semi-definite matrix: one that solves A·x = b whenever that can be
 * solved, also where columns follow from each other, as the categories of several margins do.
 *
 * Formula: Gauss–Jordan sweeps, leaving out every pivot that has lost all but 1e-10 of what it was, which is a column
 * that the earlier ones already hold.
 * Source: J. H. Goodnight, "A tutorial on the SWEEP operator", The American Statistician 33 (1979), 149–158.
 * @param matrix row by row, size × size; it is not changed
 *
 * @example generalisedInverse(Float64Array.of(2, 2, 2, 2), 2) // [0.5, 0, 0, 0]
 */
export function generalisedInverse(matrix: Float64Array, size: number): Float64Array {
  const swept = matrix.slice();
  const at = (row: number, column: number) => swept[row * size + column] ?? 0;
  const used: number[] = [];
  for (let k = 0; k < size; k++) {
    const pivot = at(k, k);
    if (!(pivot > TOLERANCE * (matrix[k * size + k] ?? 0))) continue;
    used.push(k);
    for (let row = 0; row < size; row++) {
      if (row === k) continue;
      const factor = at(row, k) / pivot;
      for (let column = 0; column < size; column++) {
        if (column !== k) swept[row * size + column] = at(row, column) - factor * at(k, column);
      }
      swept[row * size + k] = -factor;
    }
    for (let column = 0; column < size; column++) {
      if (column !== k) swept[k * size + column] = at(k, column) / pivot;
    }
    swept[k * size + k] = 1 / pivot;
  }
  return onlyUsed(swept, size, used);
}

function onlyUsed(swept: Float64Array, size: number, used: readonly number[]): Float64Array {
  const inverse = new Float64Array(size * size);
  for (const row of used) {
    for (const column of used) inverse[row * size + column] = swept[row * size + column] ?? 0;
  }
  return inverse;
}
