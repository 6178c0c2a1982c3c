import { type CellSample, withoutCorrection } from "./cell-sample.ts";
import { STATES } from "./column.ts";
import { groupOf, massInGroup } from "./group.ts";
import { effectiveSizeOf } from "./kish-effective-size.ts";
import type { Mass } from "./mass.ts";
import { ScoreSums } from "./score-sums.ts";
import { shareInGroup } from "./share-estimate.ts";
import type { IntervalOptions } from "./share-interval.ts";
import type { FrequencyTable, TableCell } from "./table.ts";
import { combinedMass, type Tally } from "./tally.ts";

export interface ShareTableOptions extends IntervalOptions {
  /** The cells of the group; the whole sample without. */
  cells?: ArrayLike<number>;
  /** Standard errors and intervals: for random samples only. */
  intervals?: boolean;
  /** Answers of a single-response question to take together, by their codes. */
  combinations?: readonly (readonly string[])[];
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
  const { cells, intervals = false, combinations } = options;
  const group = groupOf(sample, cells);
  const answered = massInGroup(group, tally.answered);
  const sums = new ScoreSums(sample);
  const between = sample.populations && withoutCorrection(sample);
  const base = answered.total;
  const effectiveBase = effectiveSizeOf(base.w, base.ww);
  const withInterval = intervals && base.n > 0;
  const lineOf = (mass: Mass): Omit<TableCell, "code"> => {
    const chosen = massInGroup(group, mass);
    if (!withInterval) {
      const { n, w } = chosen.total;
      return { count: n, share: base.w > 0 ? Math.min(1, w / base.w) : 0 };
    }
    const { count, share, se, effectiveN, interval } = shareInGroup(sample, chosen, answered, options, sums);
    const known = { count, share, interval, se, effectiveN };
    if (!between) return known;
    return { ...known, effectiveNBetween: shareInGroup(between, chosen, answered, options).effectiveN };
  };
  return {
    base: base.n,
    effectiveBase,
    ...(!sample.isSimple && { weight: base.w }),
    multiple: tally.multiple,
    cells: tally.chosen.map((mass, index) => ({ code: tally.categories[index] ?? "", ...lineOf(mass) })),
    ...(combinations && { combined: combinations.map((codes) => ({ codes, ...lineOf(combinedMass(tally, codes)) })) }),
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
