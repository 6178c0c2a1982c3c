import { normalQuantile } from "./distributions/normal.ts";
import { studentQuantile } from "./distributions/student-t.ts";
import type { Interval } from "./table.ts";
import { wilsonInterval } from "./wilson-interval.ts";

/** A share from 0 to 1 and how sure it is. */
export interface EstimatedShare {
  share: number;
  /** How many of a simple random sample would be as sure of it: from the linearised variance where there is one. */
  effectiveBase: number;
  /** Of the design, when weighted: intervals are Student's. Normal ones without. */
  degreesOfFreedom?: number;
}

export type Verdict = "certain_increase" | "certain_decrease" | "no_certain_change";

export interface Comparison {
  /** Later minus earlier, from −1 to 1. */
  difference: number;
  /** 95 per cent, of the difference, from −1 to 1. */
  interval: Interval;
  verdict: Verdict;
}

/**
 * Whether a share differs between two random samples, or two groups of one. This is the one place where it is decided.
 *
 * Formula: with d = p₂ − p₁, the 95 per cent Wilson intervals (l₁, u₁) and (l₂, u₂), each with its effective number (and,
 * weighted, Student's t), and the correlation r of the two estimates,
 *   low  = d − √((p₂ − l₂)² − 2r(p₂ − l₂)(u₁ − p₁) + (u₁ − p₁)²),  high = d + √((u₂ − p₂)² − 2r(u₂ − p₂)(p₁ − l₁) + (p₁ − l₁)²).
 * The change is certain when the interval does not reach 0. It is not adjusted for the number of comparisons: of forty
 * without any change, two are expected to come out as certain, and whoever shows many has to say so.
 * Source: method 10 of R. G. Newcombe, Statistics in Medicine 17 (1998), 873–890; with correlation G. Y. Zou and
 * A. Donner, Statistics in Medicine 27 (2008), 1693–1702.
 * Assumes different people: never two groups that share respondents, never a group against the whole it is part of. Two
 * rounds are independent; two groups of one weighted sample are not (compareGroups). No finite population correction.
 * Edge cases: shares of 0 and 1, where the usual standard error is 0, get an honest interval; when one of the two has no
 * respondents, or no degrees of freedom, nothing is certain.
 *
 * @example compareShares({ share: 0.82, effectiveBase: 317 }, { share: 0.83, effectiveBase: 305 }).verdict // no_certain_change
 */
export function compareShares(earlier: EstimatedShare, later: EstimatedShare, correlation = 0): Comparison {
  const interval = differenceInterval(earlier, later, { correlation });
  const isKnown = earlier.effectiveBase > 0 && later.effectiveBase > 0;
  return {
    difference: later.share - earlier.share,
    interval,
    verdict: isKnown ? verdictOf(interval) : "no_certain_change",
  };
}

/** What the interval of a difference says. */
export function verdictOf({ low, high }: Interval): Verdict {
  if (low > 0) return "certain_increase";
  return high < 0 ? "certain_decrease" : "no_certain_change";
}

/** The interval of compareShares at any level of error: 0.05 is 95 per cent. */
export function differenceInterval(
  earlier: EstimatedShare,
  later: EstimatedShare,
  { error = 0.05, correlation = 0 }: { error?: number; correlation?: number } = {},
): Interval {
  const difference = later.share - earlier.share;
  const before = intervalOf(earlier, error);
  const after = intervalOf(later, error);
  const reach = (one: number, other: number) => Math.sqrt(one * one - 2 * correlation * one * other + other * other);
  return {
    low: difference - reach(later.share - after.low, before.high - earlier.share),
    high: difference + reach(after.high - later.share, earlier.share - before.low),
  };
}

function intervalOf({ share, effectiveBase, degreesOfFreedom = Infinity }: EstimatedShare, error: number): Interval {
  if (degreesOfFreedom < 1) return { low: 0, high: 1 };
  // From the lower tail, where a small error is not rounded away.
  const critical =
    degreesOfFreedom === Infinity ? -normalQuantile(error / 2) : -studentQuantile(error / 2, degreesOfFreedom);
  return wilsonInterval(share, effectiveBase, critical);
}
