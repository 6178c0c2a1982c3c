/**
 * Kish's effective number of respondents: how many equally weighted ones would be as sure.
 *
 * Formula: n_eff = (Σw)² / Σw².
 * Source: L. Kish, Survey Sampling (Wiley 1965), section 11.7; Kish, "Weighting for unequal P_i", Journal of Official
 * Statistics 8 (1992), 183–200.
 * Assumes weights that have nothing to do with the answers; where the margins explain the answers, raking does somewhat
 * better than this says.
 * Edge cases: no weights, or all zero, give 0. Equal weights give their number. A scale factor changes nothing.
 *
 * @example kishEffectiveSize([1, 1, 1, 3]) // (6)² / 12 = 3
 */
export function kishEffectiveSize(weights: Iterable<number>): number {
  let sum = 0;
  let squares = 0;
  for (const weight of weights) {
    sum += weight;
    squares += weight * weight;
  }
  return effectiveSizeOf(sum, squares);
}

/** The same from sums that were kept on the way: Σw and Σw². */
export function effectiveSizeOf(sum: number, squares: number): number {
  return squares === 0 ? 0 : (sum * sum) / squares;
}
