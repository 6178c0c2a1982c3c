import { betaQuantile } from "./distributions/beta.ts";
import type { Interval } from "./table.ts";

/**
 * The "exact" interval of Clopper and Pearson for a share, which covers at least what it says, and mostly more.
 *
 * Formula: with x = n·p, low is the α/2 quantile of beta(x, n − x + 1) and high the 1 − α/2 quantile of beta(x + 1, n − x).
 * Source: C. J. Clopper and E. S. Pearson, Biometrika 26 (1934), 404–413; with an effective number as R's
 * survey::svyciprop(method = "beta"), after Korn and Graubard (1998).
 * Assumes a random sample.
 * Edge cases: a share of 0 or 1 has its bound there; an effective number of 0 gives 0–1; n need not be whole.
 *
 * @example clopperPearsonInterval(0, 20) // { low: 0, high: 0.168 }
 */
export function clopperPearsonInterval(share: number, effectiveBase: number, level = 0.95): Interval {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`A share is from 0 to 1, not ${share}.`);
  if (!(effectiveBase >= 0)) throw new RangeError(`An effective number is not negative: ${effectiveBase}.`);
  const alpha = 1 - level;
  const having = effectiveBase * share;
  const others = effectiveBase - having;
  return {
    low: having > 0 ? betaQuantile(alpha / 2, having, others + 1) : 0,
    high: others > 0 ? betaQuantile(1 - alpha / 2, having + 1, others) : 1,
  };
}
