import type { CellSample } from "./cell-sample.ts";
import { STATES } from "./column.ts";
import { groupOf, massInGroup } from "./group.ts";
import { effectiveSizeOf } from "./kish-effective-size.ts";
import { ScoreSums } from "./score-sums.ts";
import { shareInGroup } from "./share-estimate.ts";
import type { IntervalOptions } from "./share-interval.ts";
import type { FrequencyTable, TableCell } from "./table.ts";
import type { Tally } from "./tally.ts";

export interface ShareTableOptions extends IntervalOptions {
  /** The cells of the group; the whole sample without. */
  cells?: ArrayLike<number>;
  /** Standard errors and intervals: for random samples only. */
  intervals?: boolean;
}

/**
 * The one-way table of a question in a group, single or multiple response, from its tally alone.
 *
 * Formula: per category shareEstimate; in a multiple-response table each category is a share of its own of the
 * respondents. Time goes with cells × categories, not with respondents.
 * Source: as survey::svymean of indicators in R, intervals as svyciprop.
 * Assumes that a missing answer is no answer: item non-response and "don't know" are outside the base, counted in
 * `states`.
 * Edge cases: a base of 0 gives shares of 0 and no intervals; a category that nobody chose is there with 0. When every
 * weight in the base is 0 the shares are 0 too.
 *
 * @example shareTable(sample, tally, { cells: cellsOfWomen, intervals: true }).cells[0].interval
 */
export function shareTable(sample: CellSample, tally: Tally, options: ShareTableOptions = {}): FrequencyTable {
  const { cells, intervals = false } = options;
  const group = groupOf(sample, cells);
  const answered = massInGroup(group, tally.answered);
  const sums = new ScoreSums(sample);
  const base = answered.total;
  const effectiveBase = effectiveSizeOf(base.w, base.ww);
  const withInterval = intervals && base.n > 0;
  const lines = tally.chosen.map((mass, index): TableCell => {
    const code = tally.categories[index] ?? "";
    const chosen = massInGroup(group, mass);
    if (!withInterval) {
      const { n, w } = chosen.total;
      return { code, count: n, share: base.w > 0 ? Math.min(1, w / base.w) : 0 };
    }
    const estimate = shareInGroup(sample, chosen, answered, options, sums);
    const { count, share, se, effectiveN, interval } = estimate;
    return { code, count, share, interval, se, effectiveN };
  });
  return {
    base: base.n,
    effectiveBase,
    ...(!sample.isSimple && { weight: base.w }),
    multiple: tally.multiple,
    cells: lines,
    deff: effectiveBase > 0 ? base.n / effectiveBase : 1,
    ...(withInterval && !sample.isSimple && { df: sample.degreesOfFreedom }),
    ...(tally.states && { states: statesIn(tally.states, group.cells) }),
  };
}

function statesIn(states: NonNullable<Tally["states"]>, cells: ArrayLike<number>): FrequencyTable["states"] {
  return Object.fromEntries(
    STATES.flatMap((state) => {
      const counts = states[state];
      if (!counts) return [];
      let sum = 0;
      for (let index = 0; index < cells.length; index++) sum += counts[cells[index] ?? 0] ?? 0;
      return [[state, sum]];
    }),
  );
}
