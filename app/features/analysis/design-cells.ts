import type { CountedSurvey } from "./counted-variables.ts";

/** Before every category: the four states of no valid answer. */
const STATES = 4;

/**
 * The cells that respondents of a survey are in: alike in sex, age and area – that is in everything that tables are
 * weighted and broken down by. Only cells that somebody is in have a number, in the order of their coming.
 */
export class DesignCells {
  /** Per cell, per break: the answer, as a respondent's numbers have it. */
  readonly answers: number[][] = [];
  private readonly numbers = new Map<number, number>();
  private readonly slots: number[];
  private readonly steps: number[];

  constructor({ variables, breaks }: CountedSurvey, slots: readonly number[]) {
    this.slots = breaks.map(({ variable }) => slots[variable] ?? 0);
    let step = 1;
    this.steps = breaks.map(({ variable }) => {
      const own = step;
      step *= STATES + (variables[variable]?.categories.length ?? 0);
      return own;
    });
  }

  get size(): number {
    return this.answers.length;
  }

  /** The cell of a respondent, by his or her numbers. */
  of(values: Int32Array): number {
    let key = 0;
    for (let index = 0; index < this.slots.length; index++) {
      key += (this.steps[index] ?? 0) * ((values[this.slots[index] ?? 0] ?? 0) + STATES);
    }
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const number = this.answers.push(this.slots.map((slot) => values[slot] ?? 0)) - 1;
    this.numbers.set(key, number);
    return number;
  }
}
