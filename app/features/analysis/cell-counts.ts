import { STATES } from "#app/statistics/column.ts";
import type { CountedTally } from "#app/statistics/tally.ts";
import type { CountedSurvey } from "./counted-variables.ts";
import type { SurveyAnswers } from "./survey-answers.ts";

/** A survey counted: respondents per design cell, and per cell how they answered each question. */
export interface CellCounts {
  survey: CountedSurvey;
  /** Per cell, per break the number of the answer, and behind them that of the stratum where strata are known. Always in the same order, however the answers came together. */
  cells: readonly (readonly number[])[];
  /** Everybody in a cell. */
  respondents: Int32Array;
  /** Per cell its number in the answers' own order. */
  numbers: readonly number[];
  /** Per variable. */
  tallies: readonly CountedTally[];
}

/** Adds up all weeks. Whole numbers: the order of weeks, rows and changes makes no difference. */
export function cellCounts(answers: SurveyAnswers): CellCounts {
  const { survey, cells, plan } = answers;
  const sums = new Int32Array(cells.size * plan.width);
  for (const { counts } of answers.allWeeks()) {
    const size = Math.min(counts.length, sums.length);
    for (let place = 0; place < size; place++) sums[place] = (sums[place] ?? 0) + (counts[place] ?? 0);
  }
  const numbers = cells.answers
    .map((_, cell) => cell)
    .filter((cell) => (sums[cell * plan.width] ?? 0) > 0)
    .sort((one, other) => compared(cells.answers[one] ?? [], cells.answers[other] ?? []));
  const counted = (offset: number) => {
    const counts = new Int32Array(numbers.length);
    for (let place = 0; place < counts.length; place++) {
      counts[place] = sums[(numbers[place] ?? 0) * plan.width + offset] ?? 0;
    }
    return counts;
  };
  return {
    survey,
    cells: numbers.map((cell) => cells.answers[cell] ?? []),
    respondents: counted(0),
    numbers,
    tallies: survey.variables.map((_, variable) => tallyOf(survey, variable, plan.offsets[variable] ?? 0, counted)),
  };
}

function tallyOf(
  { variables }: CountedSurvey,
  variable: number,
  offset: number,
  counted: (offset: number) => Int32Array,
): CountedTally {
  const { categories = [], kind } = variables[variable] ?? {};
  const first = offset + STATES.length + (kind === "multiple" ? 1 : 0);
  const chosen = categories.map((_, category) => counted(first + category));
  return {
    categories,
    multiple: kind === "multiple",
    chosen,
    answered: kind === "multiple" ? counted(first - 1) : sumOf(chosen),
    // A state is kept as the number −1 − its place.
    states: Object.fromEntries(STATES.map((state, place) => [state, counted(offset + STATES.length - 1 - place)])),
  };
}

function sumOf(all: readonly Int32Array[]): Int32Array {
  const sum = new Int32Array(all[0]?.length ?? 0);
  for (const one of all) {
    for (let cell = 0; cell < sum.length; cell++) sum[cell] = (sum[cell] ?? 0) + (one[cell] ?? 0);
  }
  return sum;
}

function compared(one: readonly number[], other: readonly number[]): number {
  const place = one.findIndex((number, index) => number !== other[index]);
  return place < 0 ? 0 : (one[place] ?? 0) - (other[place] ?? 0);
}
