import type { Interval } from "./table.ts";
import { Z95 } from "./z95.ts";

/**
 * Wilson's score interval for a share, with the effective number of respondents in place of their number.
 *
 * Formula, with z = 1.96 for 95 per cent:
 *   centre = (np + z²/2) / (n + z²),  half = z · √(np(1−p) + z²/4) / (n + z²).
 * Source: E. B. Wilson, JASA 22 (1927), 209–212; method 3 of R. G. Newcombe, Statistics in Medicine 17 (1998), 857–872;
 * with n_eff = n / deff as R's survey::svyciprop(method = "wilson").
 * Assumes a random sample. For an open link the interval says nothing, and none should be computed.
 * Edge cases: a share of 0 or 1 has its bound there and an honest other one (0 of 20 gives 0–16 %); an effective number
 * of 0 gives 0–1, nothing being known; n need not be whole.
 *
 * @example wilsonInterval(0.83, 305) // { low: 0.784, high: 0.868 }: 78–87 %
 */
export function wilsonInterval(share: number, effectiveBase: number, z = Z95): Interval {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`A share is from 0 to 1, not ${share}.`);
  if (!(effectiveBase >= 0)) throw new RangeError(`An effective number is not negative: ${effectiveBase}.`);
  if (effectiveBase === 0) return { low: 0, high: 1 };
  const square = z * z;
  const centre = (effectiveBase * share + square / 2) / (effectiveBase + square);
  const half = (z * Math.sqrt(effectiveBase * share * (1 - share) + square / 4)) / (effectiveBase + square);
  // The formula meets 0 and 1 exactly; floating point does not quite.
  const low = share === 0 ? 0 : Math.max(0, centre - half);
  const high = share === 1 ? 1 : Math.min(1, centre + half);
  return { low, high };
}
