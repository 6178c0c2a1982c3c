import { differenceInterval, type EstimatedShare } from "../compare-shares.ts";

const SMALLEST = 1e-15;

/**
 * The p-value that belongs to compareShares: how much error one would have to allow for the difference to be certain. It is
 * under 0.05 exactly where the verdict is that something has changed, so that the two never contradict each other; it is
 * there to be adjusted for many comparisons.
 *
 * Formula: the error at which the interval of the difference begins or ends at 0, found by halving.
 * Edge cases: 1 when there is no difference or nothing is known; never under 1e-15.
 *
 * @example differencePValue({ share: 0.31, effectiveBase: 350 }, { share: 0.39, effectiveBase: 345 }) // 0.0266
 */
export function differencePValue(earlier: EstimatedShare, later: EstimatedShare, correlation = 0): number {
  if (!(earlier.effectiveBase > 0 && later.effectiveBase > 0) || earlier.share === later.share) return 1;
  const isCertain = (error: number) => {
    const { low, high } = differenceInterval(earlier, later, { error, correlation });
    return low > 0 || high < 0;
  };
  if (isCertain(SMALLEST)) return SMALLEST;
  let [low, high] = [Math.log(SMALLEST), 0];
  for (let step = 0; step < 50; step++) {
    const middle = (low + high) / 2;
    if (isCertain(Math.exp(middle))) high = middle;
    else low = middle;
  }
  return Math.exp(high);
}
