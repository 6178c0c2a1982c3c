import type { CountedSurvey } from "./counted-variables.ts";

/** Before every category: the four states of no valid answer. */
const STATES = 4;

/**
 * The cells that respondents of a survey are in: alike in sex, age and area – that is in everything that tables are
 * weighted and broken down by – and in the stratum that they were drawn from, where strata are known. Only cells that somebody is in have a number, in the order of their coming.
 */
export class DesignCells {
  /** Per cell, per break: the answer, as a respondent's numbers have it; behind them the stratum. */
  readonly answers: number[][] = [];
  private readonly numbers = new Map<number, number>();
  private readonly slots: number[];
  private readonly steps: number[];

  private readonly stratumStep: number;

  constructor({ variables, breaks, strata }: CountedSurvey, slots: readonly number[]) {
    this.slots = breaks.map(({ variable }) => slots[variable] ?? 0);
    let step = 1;
    this.steps = breaks.map(({ variable }) => {
      const own = step;
      step *= STATES + (variables[variable]?.categories.length ?? 0);
      return own;
    });
    this.stratumStep = strata ? step : 0;
  }

  get size(): number {
    return this.answers.length;
  }

  /** The cell of a respondent, by his or her numbers and stratum. */
  of(values: Int32Array, stratum: number): number {
    let key = this.stratumStep * (stratum + 1);
    for (let index = 0; index < this.slots.length; index++) {
      key += (this.steps[index] ?? 0) * ((values[this.slots[index] ?? 0] ?? 0) + STATES);
    }
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const answers = this.slots.map((slot) => values[slot] ?? 0);
    const number = this.answers.push(this.stratumStep > 0 ? [...answers, stratum] : answers) - 1;
    this.numbers.set(key, number);
    return number;
  }
}
