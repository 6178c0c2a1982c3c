import { cellSample } from "./cell-sample.ts";
import { type Column, sizeOf } from "./column.ts";
import { GrowingMass } from "./mass.ts";
import { shareTable } from "./share-table.ts";
import type { FrequencyTable } from "./table.ts";
import { tallyOf } from "./tally.ts";

export interface TableOptions {
  /** One per respondent; unweighted without. */
  weights?: ArrayLike<number>;
  /** Confidence intervals: for random samples only. */
  intervals?: boolean;
}

/** The groups of a break: per respondent the number of a group, or −1 for one in none. */
export interface Grouping {
  groups: ArrayLike<number>;
  count: number;
}

/**
 * The one-way table of a column, single or multiple response, of a sample without strata or calibration.
 *
 * Formula, source, assumptions and edge cases: those of shareTable.
 *
 * @example frequencyTable({ kind: "single", categories: ["yes", "no"], codes: [0, 0, 1, -1] }) // base 3, shares 0.67 and 0.33
 */
export function frequencyTable(column: Column, options: TableOptions = {}): FrequencyTable {
  const everyone = { groups: new Int8Array(sizeOf(column)), count: 1 };
  return groupedTables(column, everyone, options)[0] as FrequencyTable;
}

/** The same for each group of a break, in one pass over the respondents. */
export function groupedTables(
  column: Column,
  { groups, count }: Grouping,
  { weights, intervals = false }: TableOptions = {},
): FrequencyTable[] {
  // Those in no group are a cell of their own: they are part of the sample all the same.
  const cells = { codes: Int32Array.from(groups, (group) => (group < 0 ? count : group)), count: count + 1 };
  const respondents = new GrowingMass(cells.count);
  for (let row = 0; row < sizeOf(column); row++) respondents.add(cells.codes[row] ?? count, weights?.[row] ?? 1);
  const sample = cellSample({ respondents, isSimple: !weights });
  const tally = tallyOf(column, cells, weights);
  return Array.from({ length: count }, (_, group) => shareTable(sample, tally, { cells: [group], intervals }));
}
