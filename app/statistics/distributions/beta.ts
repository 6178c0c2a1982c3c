import { incompleteBeta, incompleteBetaTail } from "./incomplete-beta.ts";
import { monotoneRoot } from "./monotone-root.ts";

/**
 * The value below which a beta(a, b) variable is with probability p.
 *
 * Formula: the regularised incomplete beta function solved numerically.
 * Edge cases: 0 at 0 and 1 at 1; a p outside 0–1 throws.
 *
 * @example betaQuantile(0.025, 5, 6) // 0.1870860284474
 */
export function betaQuantile(p: number, a: number, b: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`A probability is from 0 to 1, not ${p}.`);
  if (p === 0 || p === 1) return p;
  const above = (x: number) => (p < 0.5 ? incompleteBeta(x, a, b) - p : 1 - p - incompleteBetaTail(x, a, b));
  return monotoneRoot(above, 0, 1);
}
