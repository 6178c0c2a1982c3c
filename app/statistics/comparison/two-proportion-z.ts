import { normalTail } from "../distributions/normal.ts";

/**
 * The two-proportion z-test: whether two groups of simple random samples differ.
 *
 * Formula: z = (x₁/n₁ − x₂/n₂) / √(p(1 − p)(1/n₁ + 1/n₂)) with p = (x₁ + x₂)/(n₁ + n₂); p-value two-sided. z² is Pearson's
 * chi-square of the two-by-two table.
 * Source: statsmodels' proportions_ztest; R's prop.test(correct = FALSE).
 * Assumes unweighted answers of different people. For rounds and groups of weighted samples: compareShares.
 * Edge cases: when all or none are, or a group is empty, nothing is known: z is 0 and the p-value 1.
 *
 * @example twoProportionZ({ count: 5, base: 83 }, { count: 12, base: 99 }) // z −1.4078, p 0.159
 */
export function twoProportionZ(
  one: { count: number; base: number },
  other: { count: number; base: number },
): { z: number; p: number } {
  const pooled = (one.count + other.count) / (one.base + other.base);
  const variance = pooled * (1 - pooled) * (1 / one.base + 1 / other.base);
  if (!(variance > 0) || variance === Infinity) return { z: 0, p: 1 };
  const z = (one.count / one.base - other.count / other.base) / Math.sqrt(variance);
  return { z, p: 2 * normalTail(Math.abs(z)) };
}
