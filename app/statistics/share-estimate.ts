import type { CellSample } from "./cell-sample.ts";
import { effectiveSizeOf } from "./kish-effective-size.ts";
import type { Mass } from "./mass.ts";
import { ScoreSums } from "./score-sums.ts";
import { criticalValue, type IntervalOptions, shareInterval } from "./share-interval.ts";
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
 * scores (1 − p)/Σw and −p/Σw. effectiveN = p(1−p)/v; Kish's (Σw)²/Σw² where p is 0 or 1 or v is 0, and in a simple
 * unweighted sample the base itself. The interval is shareInterval's.
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
  cells: ArrayLike<number> = allCells(sample),
  options: IntervalOptions = {},
): ShareEstimate {
  const base = summed(answered, cells);
  const having_ = summed(having, cells);
  const share = base.w > 0 ? Math.min(1, having_.w / base.w) : 0;
  const sums = new ScoreSums(sample);
  if (base.w > 0) addShareScores(sums, having, answered, cells, share, base.w);
  const variance = share === 0 || share === 1 ? 0 : sums.variance();
  const effectiveBase = effectiveSizeOf(base.w, base.ww);
  const effectiveN = sample.isSimple ? base.n : variance > 0 ? (share * (1 - share)) / variance : effectiveBase;
  const critical = options.critical ?? criticalValue(sample, options.level);
  return {
    share,
    count: having_.n,
    base: base.n,
    variance,
    se: Math.sqrt(variance),
    effectiveN,
    effectiveBase,
    interval: shareInterval({ share, effectiveN, base: base.n }, sample, { ...options, critical }),
  };
}

/** Adds the scores of a share, times a sign, so that differences of shares in one sample can be put together. */
export function addShareScores(
  sums: ScoreSums,
  having: Mass,
  answered: Mass,
  cells: ArrayLike<number>,
  share: number,
  weight: number,
  sign = 1,
): void {
  const yes = (sign * (1 - share)) / weight;
  const no = (-sign * share) / weight;
  for (let index = 0; index < cells.length; index++) {
    const cell = cells[index] ?? 0;
    const n = having.n[cell] ?? 0;
    const others = (answered.n[cell] ?? 0) - n;
    const [w, ww] = [having.w[cell] ?? 0, having.ww[cell] ?? 0];
    if (n > 0) sums.add(cell, n, w, ww, yes);
    if (others > 0) sums.add(cell, others, (answered.w[cell] ?? 0) - w, (answered.ww[cell] ?? 0) - ww, no);
  }
}

export function summed({ n, w, ww }: Mass, cells: ArrayLike<number>) {
  const sums = { n: 0, w: 0, ww: 0 };
  for (let index = 0; index < cells.length; index++) {
    const cell = cells[index] ?? 0;
    sums.n += n[cell] ?? 0;
    sums.w += w[cell] ?? 0;
    sums.ww += ww[cell] ?? 0;
  }
  return sums;
}

const every = new WeakMap<CellSample, Int32Array>();

/** The numbers of all cells: the group that is everybody. */
export function allCells(sample: CellSample): Int32Array {
  const known = every.get(sample) ?? Int32Array.from({ length: sample.cells }, (_, cell) => cell);
  every.set(sample, known);
  return known;
}
