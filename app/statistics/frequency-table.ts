import { type Column, hasAnswer, sizeOf } from "./column.ts";
import { effectiveSizeOf } from "./kish-effective-size.ts";
import type { FrequencyTable, TableCell } from "./table.ts";
import { wilsonInterval } from "./wilson-interval.ts";

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
 * The weighted one-way table of a column, single or multiple response.
 *
 * Formula: share of c = Σw(respondents with c) / Σw(respondents with a valid answer); the effective base is Kish's, of the
 * weights of those respondents. In a multiple-response table the base is respondents, not choices.
 * Source: as survey::svymean of an indicator in R; intervals as wilsonInterval.
 * Assumes that a missing answer is no answer: item non-response and "don't know" are outside the base.
 * Edge cases: a base of 0 gives shares of 0 and no intervals; a category that nobody chose is there with 0. When every
 * weight in the base is 0 the shares are 0 too.
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
  options: TableOptions = {},
): FrequencyTable[] {
  const tallies = Array.from({ length: count }, () => new Tally(column.categories.length));
  const size = sizeOf(column);
  for (let row = 0; row < size; row++) {
    const tally = tallies[groups[row] ?? -1];
    if (!tally || !hasAnswer(column, row)) continue;
    const weight = options.weights ? (options.weights[row] ?? 0) : 1;
    tally.addRespondent(weight);
    if (column.kind === "single") tally.addChoice(column.codes[row] as number, weight);
    else tally.addChoices(column.chosen, row, weight);
  }
  return tallies.map((tally) => tally.toTable(column, options));
}

class Tally {
  private base = 0;
  private weight = 0;
  private squares = 0;
  private readonly counts: Float64Array;
  private readonly weights: Float64Array;

  constructor(categories: number) {
    this.counts = new Float64Array(categories);
    this.weights = new Float64Array(categories);
  }

  addRespondent(weight: number): void {
    this.base++;
    this.weight += weight;
    this.squares += weight * weight;
  }

  addChoice(category: number, weight: number): void {
    this.counts[category] = (this.counts[category] ?? 0) + 1;
    this.weights[category] = (this.weights[category] ?? 0) + weight;
  }

  addChoices(chosen: readonly ArrayLike<number>[], row: number, weight: number): void {
    for (let category = 0; category < chosen.length; category++) {
      if (chosen[category]?.[row] === 1) this.addChoice(category, weight);
    }
  }

  toTable({ kind, categories }: Column, { weights, intervals }: TableOptions): FrequencyTable {
    const effectiveBase = effectiveSizeOf(this.weight, this.squares);
    const cells = categories.map((code, category): TableCell => {
      // Sums of floating-point weights can end a hair above their total.
      const share = this.weight === 0 ? 0 : Math.min(1, (this.weights[category] ?? 0) / this.weight);
      const cell = { code, count: this.counts[category] ?? 0, share };
      return intervals && this.base > 0 ? { ...cell, interval: wilsonInterval(share, effectiveBase) } : cell;
    });
    return {
      base: this.base,
      effectiveBase,
      ...(weights ? { weight: this.weight } : {}),
      multiple: kind === "multiple",
      cells,
    };
  }
}
