import { chiSquareTail } from "./chi-square.ts";
import { incompleteBeta } from "./incomplete-beta.ts";
import { monotoneRoot } from "./monotone-root.ts";

/**
 * The probability that a variable of the F distribution is above x.
 *
 * Formula: I_{d₂/(d₂+d₁x)}(d₂/2, d₁/2).
 * Source: Abramowitz and Stegun 26.6.2. Degrees of freedom need not be whole (Rao–Scott's are not).
 * Edge cases: 1 at x ≤ 0; infinite d₂ is chi-square over its degrees of freedom.
 *
 * @example fTail(4, 2, 10) // 0.052922149401
 */
export function fTail(x: number, numerator: number, denominator: number): number {
  if (!(numerator > 0 && denominator > 0)) {
    throw new RangeError(`Degrees of freedom are positive, not ${numerator}, ${denominator}.`);
  }
  if (!(x > 0)) return 1;
  if (denominator === Infinity) return chiSquareTail(x * numerator, numerator);
  const sum = denominator + numerator * x;
  return incompleteBeta(denominator / sum, denominator / 2, numerator / 2, (numerator * x) / sum);
}

/**
 * The value below which a variable of the F distribution is with probability p.
 *
 * Formula: fTail solved numerically.
 * Edge cases: 0 at 0 and ∞ at 1; a p outside 0–1 throws.
 *
 * @example fQuantile(0.95, 2, 10) // 4.102821015129
 */
export function fQuantile(p: number, numerator: number, denominator: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`A probability is from 0 to 1, not ${p}.`);
  if (p === 0 || p === 1) return p === 0 ? 0 : Infinity;
  const above = (x: number) => 1 - p - fTail(x, numerator, denominator);
  let high = 2;
  while (above(high) < 0) high *= 2;
  return monotoneRoot(above, 0, high);
}
