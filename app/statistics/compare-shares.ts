import type { Interval } from "./table.ts";
import { wilsonInterval } from "./wilson-interval.ts";

/** A share from 0 to 1 and the effective number of respondents behind it. */
export interface EstimatedShare {
  share: number;
  effectiveBase: number;
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
 * Whether a share has changed between two independent random samples. This is the one place where it is decided.
 *
 * Formula: with d = p₂ − p₁ and the 95 per cent Wilson intervals (l₁, u₁) and (l₂, u₂), each with its effective number,
 *   low  = d − √((p₂ − l₂)² + (u₁ − p₁)²),  high = d + √((u₂ − p₂)² + (p₁ − l₁)²).
 * The change is certain when the interval does not reach 0. It is not adjusted for the number of comparisons: of forty
 * without any change, two are expected to come out as certain, and whoever shows many has to say so.
 * Source: method 10 of R. G. Newcombe, Statistics in Medicine 17 (1998), 873–890.
 * Assumes independent samples: never two groups that share respondents, never a group against the whole it is part of.
 * Edge cases: shares of 0 and 1, where the usual standard error is 0, get an honest interval; when one of the two has no
 * respondents nothing is certain.
 *
 * @example compareShares({ share: 0.82, effectiveBase: 317 }, { share: 0.83, effectiveBase: 305 }).verdict // no_certain_change
 */
export function compareShares(earlier: EstimatedShare, later: EstimatedShare): Comparison {
  const difference = later.share - earlier.share;
  const before = wilsonInterval(earlier.share, earlier.effectiveBase);
  const after = wilsonInterval(later.share, later.effectiveBase);
  const interval = {
    low: difference - Math.hypot(later.share - after.low, before.high - earlier.share),
    high: difference + Math.hypot(after.high - later.share, earlier.share - before.low),
  };
  return { difference, interval, verdict: verdictOf(interval, Math.min(earlier.effectiveBase, later.effectiveBase)) };
}

function verdictOf(interval: Interval, smallerBase: number): Verdict {
  if (smallerBase === 0) return "no_certain_change";
  if (interval.low > 0) return "certain_increase";
  return interval.high < 0 ? "certain_decrease" : "no_certain_change";
}
