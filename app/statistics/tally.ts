import { type AnswerState, type Column, hasAnswer, STATES, sizeOf, stateIndex } from "./column.ts";
import { GrowingMass, type Mass, massOf } from "./mass.ts";

/**
 * One question counted per design cell. A design cell is a stratum crossed with the categories of the calibration
 * margins ("not in the margin" being one) and with whatever the tables are broken down by: every respondent is in one.
 */
export interface Tally {
  categories: readonly string[];
  multiple: boolean;
  /** Those with a valid answer. */
  answered: Mass;
  /** Per category those who gave it. */
  chosen: readonly Mass[];
  /** Per state, per cell: how many have no valid answer for that reason. */
  states?: Readonly<Partial<Record<AnswerState, ArrayLike<number>>>>;
}

/** The same in whole numbers, for those who keep count themselves and add and remove respondents one by one. */
export interface CountedTally extends Omit<Tally, "answered" | "chosen"> {
  /** Per cell. */
  answered: ArrayLike<number>;
  /** Per category, per cell. */
  chosen: readonly ArrayLike<number>[];
}

/** Per respondent the number of a design cell, below 0 for one who is in none, and how many cells there are. */
export interface CellCodes {
  codes: ArrayLike<number>;
  count: number;
}

/**
 * Counts a column per design cell, in one pass.
 *
 * @param weights per respondent; everybody counts as 1 without
 * @example tallyOf({ kind: "single", categories: ["yes", "no"], codes: [0, 1, -1] }, { codes: [0, 0, 0], count: 1 })
 * // answered.n [2], chosen n [1] and [1], states.no_answer [1]
 */
export function tallyOf(column: Column, { codes, count }: CellCodes, weights?: ArrayLike<number>): Tally {
  const answered = new GrowingMass(count);
  const chosen = column.categories.map(() => new GrowingMass(count));
  const states = STATES.map(() => new Float64Array(count));
  for (let row = 0; row < sizeOf(column); row++) {
    const cell = codes[row] ?? -1;
    if (cell < 0) continue;
    if (!hasAnswer(column, row)) {
      const counts = states[stateIndex(column, row)] as Float64Array;
      counts[cell] = (counts[cell] ?? 0) + 1;
      continue;
    }
    const weight = weights ? (weights[row] ?? 0) : 1;
    answered.add(cell, weight);
    if (column.kind === "single") chosen[column.codes[row] as number]?.add(cell, weight);
    else
      for (const [category, mass] of chosen.entries()) if (column.chosen[category]?.[row] === 1) mass.add(cell, weight);
  }
  return {
    categories: column.categories,
    multiple: column.kind === "multiple",
    answered,
    chosen,
    states: Object.fromEntries(STATES.map((state, index) => [state, states[index]])),
  };
}

/** A tally of counts as one of masses. @param weights per cell, the weight that all its respondents have */
export function weightedTally(tally: CountedTally, weights?: ArrayLike<number>): Tally {
  return {
    ...tally,
    answered: massOf(tally.answered, weights),
    chosen: tally.chosen.map((counts) => massOf(counts, weights)),
  };
}

/** Those who gave any of some answers to a single-response question: "very safe" and "rather safe". */
export function combinedMass({ categories, multiple, answered, chosen }: Tally, codes: readonly string[]): Mass {
  if (multiple) throw new RangeError("Answers of a multiple-response question overlap and cannot be added.");
  const sum = new GrowingMass(answered.n.length);
  for (const [category, mass] of chosen.entries()) {
    if (!codes.includes(categories[category] ?? "")) continue;
    for (let cell = 0; cell < sum.n.length; cell++) sum.addMass(cell, mass);
  }
  return sum;
}
