import { linearisedVariance } from "./linearised-variance.ts";
import type { RowDesign } from "./row-design.ts";

/**
 * The design effect of a mean: how many times larger its variance is than in a simple random sample of the same size.
 *
 * Formula: v / (S²/n), or with a population N, v / (S²/n · (1 − n/N)); S² = n/(n−1) · Σw(y − ȳ)²/Σw.
 * Source: L. Kish, Survey Sampling (1965), section 8.2; as R's survey::svymean with deff = "replace", or with deff = TRUE,
 * where N is Σw.
 * Assumes at least two respondents.
 * Edge cases: everybody alike, so that both variances are 0, gives NaN. Respondents with weight 0 are not counted in n.
 *
 * @example meanDesignEffect([1, 2, 3], { weights: [1, 1, 1] }) // 1
 */
export function meanDesignEffect(values: ArrayLike<number>, design: RowDesign, population?: number): number {
  const { weights } = design;
  let [n, sum, total] = [0, 0, 0];
  for (let row = 0; row < values.length; row++) {
    const weight = weights[row] ?? 0;
    if (weight > 0) n++;
    sum += weight;
    total += weight * (values[row] ?? 0);
  }
  const mean = total / sum;
  let squares = 0;
  for (let row = 0; row < values.length; row++) squares += (weights[row] ?? 0) * ((values[row] ?? 0) - mean) ** 2;
  const spread = ((n / (n - 1)) * squares) / sum;
  const correction = population === undefined ? 1 : 1 - n / population;
  const scores = Float64Array.from(values, (value) => (value - mean) / sum);
  return linearisedVariance(scores, design) / ((spread / n) * correction);
}
