import { incompleteGamma, incompleteGammaTail } from "./incomplete-gamma.ts";
import { monotoneRoot } from "./monotone-root.ts";

/**
 * The probability that a chi-square variable is above x.
 *
 * Formula: Q(ν/2, x/2), the upper incomplete gamma function.
 * Source: Abramowitz and Stegun 26.4.2. Degrees of freedom need not be whole.
 *
 * @example chiSquareTail(3.841458820694124, 1) // 0.05
 */
export function chiSquareTail(x: number, degrees: number): number {
  return incompleteGammaTail(degrees / 2, x / 2);
}

/**
 * The value below which a chi-square variable is with probability p.
 *
 * Formula: the distribution function solved numerically.
 * Edge cases: 0 at 0 and ∞ at 1; a p outside 0–1 throws.
 *
 * @example chiSquareQuantile(0.95, 1) // 3.841458820694124
 */
export function chiSquareQuantile(p: number, degrees: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`A probability is from 0 to 1, not ${p}.`);
  if (p === 0 || p === 1) return p === 0 ? 0 : Infinity;
  const above = (x: number) => (p < 0.5 ? incompleteGamma(degrees / 2, x / 2) - p : 1 - p - chiSquareTail(x, degrees));
  let high = degrees + 1;
  while (above(high) < 0) high *= 2;
  return monotoneRoot(above, 0, high);
}
