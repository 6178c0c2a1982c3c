import { kishEffectiveSize } from "./kish-effective-size.ts";

/**
 * Kish's design effect of weights: how many times the variance grows because the weights differ.
 *
 * Formula: deff = n / n_eff = n · Σw² / (Σw)², which is 1 + the squared coefficient of variation of the weights.
 * Source and assumptions: as kishEffectiveSize.
 * Edge cases: equal weights give 1; no weights, or all zero, give 1, since nothing has grown.
 *
 * @example designEffect([1, 1, 1, 3]) // 4 / 3 = 1.333
 */
export function designEffect(weights: ArrayLike<number> & Iterable<number>): number {
  const effective = kishEffectiveSize(weights);
  return effective === 0 ? 1 : weights.length / effective;
}
