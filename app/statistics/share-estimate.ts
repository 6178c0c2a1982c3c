import type { CellSample } from "./cell-sample.ts";
import { effectiveNumber } from "./effective-number.ts";
import { type GroupMass, groupOf, massInGroup } from "./group.ts";
import { effectiveSizeOf } from "./kish-effective-size.ts";
import type { Mass } from "./mass.ts";
import { ScoreSums } from "./score-sums.ts";
import { type IntervalOptions, shareInterval } from "./share-interval.ts";
import type { Interval } from "./table.ts";

/** A share in a random sample, and how sure it is. */
export interface ShareEstimate {
  /** From 0 to 1. */
  share: number;
  /** Unweighted: those with the answer, and those with any. */
  count: number;
  base: number;
  variance: number;
  se: number;
  /** How many of a simple random sample would be as sure. */
  effectiveN: number;
  /** Kish's effective number of the base. */
  effectiveBase: number;
  interval: Interval;
}

/**
 * The share of a group that is something, with its standard error and interval under the design.
 *
 * Formula: p = Σw(those who are) / Σw(those with an answer), over the cells of the group; its variance v by ScoreSums with
 * scores (1 − p)/Σw and −p/Σw. effectiveN is effectiveNumber's, and in a simple unweighted sample the base itself. The interval is shareInterval's.
 * Source: R's survey::svymean and svyciprop; E. L. Korn and B. I. Graubard, Survey Methodology 24 (1998), 193–201.
 * Assumes that everybody in the numerator is in the denominator too.
 * Edge cases: nobody with an answer, or only with weight 0, gives a share of 0, no effective number and 0–1.
 * @param cells of the group; the whole sample without
 *
 * @example
 * const sample = cellSample({ respondents: massOf([4]), isSimple: true });
 * shareEstimate(sample, massOf([1]), massOf([4])) // share 0.25, effectiveN 4, 4.6–69.9 %
 */
export function shareEstimate(
  sample: CellSample,
  having: Mass,
  answered: Mass,
  cells?: ArrayLike<number>,
  options: IntervalOptions = {},
): ShareEstimate {
  const group = groupOf(sample, cells);
  return shareInGroup(sample, massInGroup(group, having), massInGroup(group, answered), options);
}

/** shareEstimate for callers that make many of one group. @param sums to work with, for not making new ones each time */
export function shareInGroup(
  sample: CellSample,
  having: GroupMass,
  answered: GroupMass,
  options: IntervalOptions = {},
  sums = new ScoreSums(sample),
): ShareEstimate {
  const base = answered.total;
  const share = base.w > 0 ? Math.min(1, having.total.w / base.w) : 0;
  let variance = 0;
  if (share > 0 && share < 1) {
    sums.reset();
    addShareScores(sums, having, answered);
    variance = sums.variance();
  }
  const effectiveBase = effectiveSizeOf(base.w, base.ww);
  const effectiveN = sample.isSimple ? base.n : effectiveNumber(share, variance, effectiveBase);
  return {
    share,
    count: having.total.n,
    base: base.n,
    variance,
    se: Math.sqrt(variance),
    effectiveN,
    effectiveBase,
    interval: shareInterval({ share, effectiveN, base: base.n }, sample, options),
  };
}

/**
 * Adds the scores of a share, times a sign: the difference of two groups that share nobody is the one minus the other.
 * Both masses are of one group.
 */
export function addShareScores(sums: ScoreSums, having: GroupMass, answered: GroupMass, sign = 1): void {
  const weight = answered.total.w;
  const share = having.total.w / weight;
  const yes = (sign * (1 - share)) / weight;
  const no = (-sign * share) / weight;
  const { blocks } = answered.group;
  for (let place = 0; place < blocks.length; place++) {
    const block = blocks[place] ?? 0;
    const n = having.n[place] ?? 0;
    const w = having.w[place] ?? 0;
    const ww = having.ww[place] ?? 0;
    const others = (answered.n[place] ?? 0) - n;
    if (n > 0) sums.addToBlock(block, n, w, ww, yes);
    if (others > 0) sums.addToBlock(block, others, (answered.w[place] ?? 0) - w, (answered.ww[place] ?? 0) - ww, no);
  }
}
