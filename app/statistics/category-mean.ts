import type { CellSample } from "./cell-sample.ts";
import { criticalValue } from "./critical-value.ts";
import { groupOf, massInGroup } from "./group.ts";
import type { NumberEstimate } from "./ratio-estimate.ts";
import { ScoreSums } from "./score-sums.ts";
import type { Tally } from "./tally.ts";

/**
 * The mean of a scale, from the tally of its question: 1 for "not at all" to 4 for "very".
 *
 * Formula: ȳ = Σ Σw(category)·s(category) / Σ Σw(category), with scores (s − ȳ)/Σw; the interval is ȳ ± t·se.
 * Source: as R's survey::svymean. Time goes with cells × categories.
 * Assumes that the steps of the scale are equally far apart, which is the analyst's decision.
 * Edge cases: a category without a number is outside this base, such as "never there"; nobody with a number gives NaN.
 * @param numbers per category what it counts as, or undefined
 * @param cells of the group; the whole sample without
 *
 * @example categoryMean(sample, tally, [1, 2, 3, 4]).estimate // 3.09
 */
export function categoryMean(
  sample: CellSample,
  tally: Tally,
  numbers: readonly (number | undefined)[],
  cells?: ArrayLike<number>,
  level = 0.95,
): NumberEstimate {
  if (tally.multiple) throw new RangeError("A multiple-response question is no scale.");
  const group = groupOf(sample, cells);
  const scored = tally.chosen.flatMap((mass, category) => {
    const number = numbers[category];
    return number === undefined ? [] : [{ number, mass: massInGroup(group, mass) }];
  });
  const n = scored.reduce((count, { mass }) => count + mass.total.n, 0);
  const weight = scored.reduce((total, { mass }) => total + mass.total.w, 0);
  const estimate = scored.reduce((total, { number, mass }) => total + number * mass.total.w, 0) / weight;
  const sums = new ScoreSums(sample);
  for (const { mass, number } of scored) {
    for (const [place, block] of group.blocks.entries()) {
      const [n, w, ww] = [mass.n[place] ?? 0, mass.w[place] ?? 0, mass.ww[place] ?? 0];
      sums.addToBlock(block, n, w, ww, (number - estimate) / weight);
    }
  }
  const se = weight > 0 ? Math.sqrt(sums.variance()) : Number.NaN;
  const half = (level === 0.95 ? sample.critical : criticalValue(sample, level)) * se;
  return {
    estimate,
    se,
    interval: { low: estimate - half, high: estimate + half },
    n,
    ...(!sample.isSimple && { df: sample.degreesOfFreedom }),
  };
}
