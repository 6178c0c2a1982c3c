/** How much each neighbour counts: 1 each, or together 1, with or without PySAL's variance. */
export type SpatialWeights = "binary" | "row_standardised" | "row_standardised_pysal";

export interface GetisOrdOptions {
  weights: SpatialWeights;
  /** Whether a place counts as its own neighbour: Gi* with, Gi without. */
  star: boolean;
}

/**
 * Getis and Ord's local statistic, standardised: whether high or low values gather about a place.
 *
 * Formula, with weights w of the neighbours j, W = Σw and S = Σw²:
 *   Gi*:  z = (Σ w·x_j − W·x̄) / (s · √((n·S − W²) / (n − 1))),  x̄ and s² = Σx²/n − x̄² over all n places, i among them;
 *   Gi:   the same with i left out everywhere: x̄ and s² over the other n − 1, and √(((n − 1)·S − W²) / (n − 2)).
 * Row-standardised weights are 1/k for each of k neighbours, in Gi* with the place itself as one of them. Where all
 * neighbours weigh the same, as here, they give the same z as binary ones. PySAL puts W for S in both, which is the same
 * for binary weights only; with row-standardised ones its z is nearer to 0, and is there to compare with.
 * Source: J. K. Ord and A. Getis, Geographical Analysis 27 (1995), 286–306; as spdep::localG, and PySAL's G_Local.
 * Assumes values that would be spread at random over the places if nothing gathered them, and enough neighbours (eight or
 * so) for z to be near normal. As many places are looked at, some are far out by chance: adjust for that.
 * Edge cases: NaN, nothing being known, where all values are equal, where a place has no neighbours (Gi), and where
 * everybody is everybody's neighbour.
 *
 * @param neighboursOf the numbers of a place's neighbours, itself not among them
 * @returns one z per place: above 1.96 high values gather, below −1.96 low ones, for a single place at 95 per cent
 * @example getisOrd([1, 1, 9, 9], (i) => [[1], [0], [3], [2]][i], { weights: "binary", star: true }) // [-1.73, -1.73, 1.73, 1.73]
 */
export function getisOrd(
  values: ArrayLike<number>,
  neighboursOf: (place: number) => readonly number[],
  { weights, star }: GetisOrdOptions,
): Float64Array {
  const { sum, squares } = sumsOf(values);
  const z = new Float64Array(values.length);
  for (let place = 0; place < values.length; place++) {
    const own = values[place] ?? 0;
    const neighbours = neighboursOf(place);
    const others = neighbours.reduce((total, other) => total + (values[other] ?? 0), 0);
    const near = star ? { sum: others + own, count: neighbours.length + 1 } : { sum: others, count: neighbours.length };
    const all = star
      ? { sum, squares, count: values.length }
      : { sum: sum - own, squares: squares - own * own, count: values.length - 1 };
    const weight = weights === "binary" ? 1 : 1 / near.count;
    z[place] = standardised(near, all, weight, weights === "row_standardised_pysal" ? 1 : weight * weight * near.count);
  }
  return z;
}

interface Near {
  sum: number;
  count: number;
}

function standardised(near: Near, all: Near & { squares: number }, weight: number, squaredWeights: number): number {
  const mean = all.sum / all.count;
  const variance = all.squares / all.count - mean * mean;
  const total = weight * near.count;
  const spread = (all.count * squaredWeights - total * total) / (all.count - 1);
  // Equal values leave a hair of variance in floating point, which would be divided by.
  const isConstant = variance <= 1e-12 * (all.squares / all.count);
  if (near.count === 0 || isConstant || !(spread > 1e-12 * total)) return Number.NaN;
  return (weight * near.sum - total * mean) / Math.sqrt(variance * spread);
}

function sumsOf(values: ArrayLike<number>) {
  let sum = 0;
  let squares = 0;
  for (let place = 0; place < values.length; place++) {
    const value = values[place] ?? 0;
    sum += value;
    squares += value * value;
  }
  return { sum, squares };
}
