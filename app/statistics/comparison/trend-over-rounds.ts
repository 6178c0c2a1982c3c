import { type EstimatedShare, type Verdict, verdictOf } from "../compare-shares.ts";
import { normalQuantile, normalTail } from "../distributions/normal.ts";
import { studentQuantile, studentTail } from "../distributions/student-t.ts";
import type { Interval } from "../table.ts";
import { Z95 } from "../z95.ts";

export interface Round extends EstimatedShare {
  /** When, in any unit: 2024, 2026. */
  at: number;
}

export interface Trend {
  /** Change of the share per unit of time: 0.01 is one percentage point a year. */
  slope: number;
  se: number;
  interval: Interval;
  /** Of the slope being 0, two-sided. */
  p: number;
  verdict: Verdict;
}

/**
 * The straight trend of a share over the rounds of a survey, and whether it is certain.
 *
 * Formula: weighted least squares with weights 1/v, v = p(1 − p)/n_eff:  slope = Σ(t − t̄)(p − p̄)/v / Σ(t − t̄)²/v with
 * means weighted alike, se = 1/√(Σ(t − t̄)²/v); the interval and p-value with Student's t on the fewest degrees of freedom
 * of the rounds, normal when unweighted.
 * Source: fixed-effect meta-regression, M. Borenstein et al., Introduction to Meta-Analysis (2009), chapter 20; in R
 * glm(p ~ t, weights = 1/v) with dispersion 1.
 * Assumes independent random samples, and a trend that is straight as far as it goes: of three rounds up and down says
 * nothing. The finite population correction has no place between rounds.
 * Edge cases: a share of 0 or 1 has the variance of Agresti and Coull's (p·n + z²/2)/(n + z²), since 0 would be infinitely
 * certain. Rounds without answers are left out. Fewer than two points in time give undefined; two are the difference of
 * two rounds, without Newcombe's care for small shares: use compareShares for those.
 *
 * @example trendOverRounds([{ at: 2022, share: 0.30, effectiveBase: 400 }, { at: 2024, share: 0.34, effectiveBase: 400 },
 *   { at: 2026, share: 0.40, effectiveBase: 400 }]) // slope 0.025 a year, 0.008 to 0.041: certain increase
 */
export function trendOverRounds(rounds: readonly Round[]): Trend | undefined {
  const known = rounds
    .filter(({ effectiveBase }) => effectiveBase > 0)
    .map((round) => ({ ...round, weight: 1 / varianceOf(round) }));
  const total = known.reduce((sum, { weight }) => sum + weight, 0);
  const time = known.reduce((sum, { weight, at }) => sum + weight * at, 0) / total;
  const mean = known.reduce((sum, { weight, share }) => sum + weight * share, 0) / total;
  const spread = known.reduce((sum, { weight, at }) => sum + weight * (at - time) ** 2, 0);
  if (!(spread > 0)) return undefined;
  const slope = known.reduce((sum, { weight, at, share }) => sum + weight * (at - time) * (share - mean), 0) / spread;
  const se = 1 / Math.sqrt(spread);
  const degrees = Math.min(...known.map(({ degreesOfFreedom = Infinity }) => degreesOfFreedom));
  if (degrees < 1)
    return { slope, se, interval: { low: -Infinity, high: Infinity }, p: 1, verdict: "no_certain_change" };
  const isNormal = degrees === Infinity;
  const reach = (isNormal ? normalQuantile(0.975) : studentQuantile(0.975, degrees)) * se;
  const size = Math.abs(slope / se);
  const interval = { low: slope - reach, high: slope + reach };
  return {
    slope,
    se,
    interval,
    p: 2 * (isNormal ? normalTail(size) : studentTail(size, degrees)),
    verdict: verdictOf(interval),
  };
}

function varianceOf({ share, effectiveBase }: EstimatedShare): number {
  if (share > 0 && share < 1) return (share * (1 - share)) / effectiveBase;
  const square = Z95 * Z95;
  const adjusted = (share * effectiveBase + square / 2) / (effectiveBase + square);
  return (adjusted * (1 - adjusted)) / (effectiveBase + square);
}
