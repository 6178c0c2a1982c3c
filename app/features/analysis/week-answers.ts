import { BITS, slotsOf } from "./answer-reader.ts";
import type { CountedSurvey } from "./counted-variables.ts";
import { GrowingNumbers } from "./growing-numbers.ts";

const STATES = 4;

/** Where the counts of a cell stand, one after another: the same for all weeks of a survey. */
export class CountPlan {
  /** How many counts a cell has; the first is of everybody in it. */
  readonly width: number;
  /** Per variable where its counts begin: four states, for several choices how many answered, then the categories. */
  readonly offsets: readonly number[];
  /** Per variable the count of the answer 0, so that an answer's count is so many places from it, a state's before. */
  readonly zeros: Int32Array;
  /** Per variable of several choices how many there are; 0 for one of a single answer. */
  readonly choices: Int32Array;

  /** @param slots per variable the place of its first number in a respondent's values */
  constructor(
    readonly survey: CountedSurvey,
    readonly slots: readonly number[],
  ) {
    let width = 1;
    this.offsets = survey.variables.map(({ kind, categories }) => {
      const offset = width;
      width += STATES + (kind === "multiple" ? 1 : 0) + categories.length;
      return offset;
    });
    this.width = width;
    this.zeros = Int32Array.from(this.offsets, (offset) => offset + STATES);
    this.choices = Int32Array.from(survey.variables, ({ kind, categories }) =>
      kind === "multiple" ? categories.length : 0,
    );
  }
}

/** All answers of one week: counted per cell, and as columns for questions that nobody has asked yet. */
export class WeekAnswers {
  /** Of the change counter that these answers are as of. */
  counter = 0;
  /** Per cell, its counts as the plan has them. */
  counts = new Int32Array(0);
  /** Per respondent the cell. */
  readonly cells = new GrowingNumbers(Int32Array);
  /** Per number of a respondent's values; undefined for those that the cell tells. */
  readonly columns: readonly (GrowingNumbers | undefined)[];

  constructor(private readonly plan: CountPlan) {
    const { variables, breaks } = plan.survey;
    this.columns = variables.flatMap((variable, index) => {
      if (breaks.some((one) => one.variable === index)) return [undefined];
      const small = variable.categories.length < 128 ? Int8Array : Int16Array;
      const type = variable.kind === "multiple" ? Int32Array : small;
      return Array.from(
        { length: slotsOf(variable) },
        () => new GrowingNumbers<Int8Array | Int16Array | Int32Array>(type),
      );
    });
  }

  get size(): number {
    return this.cells.length;
  }

  get bytes(): number {
    return this.columns.reduce((sum, column) => sum + (column?.bytes ?? 0), this.cells.bytes + this.counts.byteLength);
  }

  add(values: Int32Array, cell: number): void {
    this.count(values, cell, 1);
    this.cells.push(cell);
    for (let slot = 0; slot < this.columns.length; slot++) this.columns[slot]?.push(values[slot] ?? 0);
  }

  /** Takes away one respondent who answered so; who among those alike does not matter. @returns whether there was one */
  remove(values: Int32Array, cell: number): boolean {
    for (let row = 0; row < this.size; row++) {
      if (this.cells.at(row) !== cell || !this.isAlike(row, values)) continue;
      this.count(values, cell, -1);
      this.cells.removeAt(row);
      for (const column of this.columns) column?.removeAt(row);
      return true;
    }
    return false;
  }

  private isAlike(row: number, values: Int32Array): boolean {
    for (let slot = 0; slot < this.columns.length; slot++) {
      const column = this.columns[slot];
      if (column && column.at(row) !== values[slot]) return false;
    }
    return true;
  }

  private count(values: Int32Array, cell: number, by: 1 | -1): void {
    const { width, zeros, slots, choices } = this.plan;
    const start = cell * width;
    if (start + width > this.counts.length) this.grow(start + width);
    this.bump(start, by);
    for (let index = 0; index < zeros.length; index++) {
      const zero = start + (zeros[index] ?? 0);
      const slot = slots[index] ?? 0;
      const value = values[slot] ?? 0;
      const chosen = choices[index] ?? 0;
      if (chosen === 0 || value < 0) this.bump(zero + value, by);
      else this.countChoices(zero, values, slot, chosen, by);
    }
  }

  private countChoices(zero: number, values: Int32Array, slot: number, categories: number, by: 1 | -1): void {
    this.bump(zero, by);
    for (let category = 0; category < categories; category++) {
      const bits = values[slot + Math.floor(category / BITS)] ?? 0;
      if (bits & (1 << (category % BITS))) this.bump(zero + 1 + category, by);
    }
  }

  private bump(place: number, by: 1 | -1): void {
    this.counts[place] = (this.counts[place] ?? 0) + by;
  }

  private grow(needed: number): void {
    const larger = new Int32Array(Math.max(needed, this.counts.length * 2));
    larger.set(this.counts);
    this.counts = larger;
  }
}
