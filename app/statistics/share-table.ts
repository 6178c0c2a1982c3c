import type { CellSample } from "./cell-sample.ts";
import { STATES } from "./column.ts";
import { effectiveSizeOf } from "./kish-effective-size.ts";
import { allCells, shareEstimate, summed } from "./share-estimate.ts";
import { criticalValue, type IntervalOptions } from "./share-interval.ts";
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
 * Edge cases: a base of 0 gives shares of 0 and no intervals; a category that nobody chose is there with 0.
 *
 * @example shareTable(sample, tally, { cells: cellsOfWomen, intervals: true }).cells[0].interval
 */
export function shareTable(sample: CellSample, tally: Tally, options: ShareTableOptions = {}): FrequencyTable {
  const { cells = allCells(sample), intervals = false } = options;
  const base = summed(tally.answered, cells);
  const effectiveBase = effectiveSizeOf(base.w, base.ww);
  const critical = options.critical ?? criticalValue(sample, options.level);
  const withInterval = intervals && base.n > 0;
  const lines = tally.chosen.map((chosen, index): TableCell => {
    const code = tally.categories[index] ?? "";
    if (!withInterval) {
      const { n, w } = summed(chosen, cells);
      return { code, count: n, share: base.w > 0 ? Math.min(1, w / base.w) : 0 };
    }
    const estimate = shareEstimate(sample, chosen, tally.answered, cells, { ...options, critical });
    const { count, share, se, effectiveN, interval } = estimate;
    return { code, count, share, interval, se, effectiveN };
  });
  return {
    base: base.n,
    effectiveBase,
    multiple: tally.multiple,
    cells: lines,
    deff: effectiveBase > 0 ? base.n / effectiveBase : 1,
    ...(withInterval && { df: sample.isSimple ? Infinity : sample.degreesOfFreedom }),
    ...(tally.states && { states: statesIn(tally.states, cells) }),
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
