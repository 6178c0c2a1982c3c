/**
 * Weights cut off at a smallest and a largest one, what is cut being spread over the others.
 *
 * Formula: weights outside are set to the bound; the sum of what that took away (or, below 0, added) is divided equally
 * over the weights that were within. With `strict` that is repeated until all are within.
 * Source: as R's survey::trimWeights; F. Potter, Proceedings of the Survey Research Methods Section, ASA (1990), 225–230.
 * Assumes that the margins may be missed somewhat: rake again with `bounds` to keep both.
 * Edge cases: without `strict` a weight may end outside when others are spread onto it. When no weight is within there is
 * nobody to spread over, and the sum changes. Weights of 0, which stand for nobody, stay 0.
 *
 * @example trimWeights([1, 1, 1, 9], { lowest: 0, highest: 6 }) // [2, 2, 2, 6]
 */
export function trimWeights(
  weights: ArrayLike<number>,
  { lowest, highest, strict = false }: { lowest: number; highest: number; strict?: boolean },
): Float64Array {
  if (!(lowest <= highest)) throw new RangeError(`Weights cannot be from ${lowest} to ${highest}.`);
  let trimmed = Float64Array.from(weights);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const outside = trimmed.map((weight) => (weight !== 0 && (weight < lowest || weight > highest) ? 1 : 0));
    const within = trimmed.reduce((count, weight, index) => count + (weight !== 0 && !outside[index] ? 1 : 0), 0);
    if (!outside.includes(1)) break;
    const cut = trimmed.map((weight) => (weight === 0 ? 0 : Math.min(highest, Math.max(lowest, weight))));
    const spread = trimmed.reduce((sum, weight, index) => sum + weight - (cut[index] ?? 0), 0) / Math.max(1, within);
    trimmed = cut.map((weight, index) => (weight !== 0 && !outside[index] ? weight + spread : weight));
    if (!strict || within === 0) break;
  }
  return trimmed;
}

const MOST_ROUNDS = 1000;
