/**
 * Respondents added up per design cell: how many they are, the sum of their weights and the sum of the squares. That is
 * all that shares and their linearised variances need, so that nobody has to be looked at twice.
 */
export interface Mass {
  n: ArrayLike<number>;
  w: ArrayLike<number>;
  ww: ArrayLike<number>;
}

/** A mass that can still be added to. */
export class GrowingMass implements Mass {
  readonly n: Float64Array;
  readonly w: Float64Array;
  readonly ww: Float64Array;

  constructor(cells: number) {
    this.n = new Float64Array(cells);
    this.w = new Float64Array(cells);
    this.ww = new Float64Array(cells);
  }

  add(cell: number, weight: number): void {
    this.n[cell] = (this.n[cell] ?? 0) + 1;
    this.w[cell] = (this.w[cell] ?? 0) + weight;
    this.ww[cell] = (this.ww[cell] ?? 0) + weight * weight;
  }

  addMass(cell: number, { n, w, ww }: Mass, from = cell): void {
    this.n[cell] = (this.n[cell] ?? 0) + (n[from] ?? 0);
    this.w[cell] = (this.w[cell] ?? 0) + (w[from] ?? 0);
    this.ww[cell] = (this.ww[cell] ?? 0) + (ww[from] ?? 0);
  }
}

/**
 * The mass of counted respondents who all have the weight of their cell, which is so after raking from equal weights
 * per stratum: whole numbers are enough to keep, and new weights need no new counting.
 *
 * @example massOf([2, 1], [1.5, 3]) // n [2, 1], w [3, 3], ww [4.5, 9]
 */
export function massOf(counts: ArrayLike<number>, weights?: ArrayLike<number>): Mass {
  const w = new Float64Array(counts.length);
  const ww = new Float64Array(counts.length);
  for (let cell = 0; cell < counts.length; cell++) {
    const weight = weights ? (weights[cell] ?? 0) : 1;
    const sum = (counts[cell] ?? 0) * weight;
    w[cell] = sum;
    ww[cell] = sum * weight;
  }
  return { n: counts, w, ww };
}

/** The same respondents with each cell's weights multiplied by its factor. */
export function scaledMass({ n, w, ww }: Mass, factors: ArrayLike<number>): Mass {
  return {
    n,
    w: Float64Array.from(w, (sum, cell) => sum * (factors[cell] ?? 1)),
    ww: Float64Array.from(ww, (sum, cell) => sum * (factors[cell] ?? 1) ** 2),
  };
}
