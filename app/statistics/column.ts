/** Marks a respondent without a valid answer: the question was skipped. */
export const NO_ANSWER = -1;
/** Answers that are no point on the scale have numbers of their own, so that they can be counted apart. */
export const DONT_KNOW = -2;
export const PREFER_NOT = -3;
export const NOT_APPLICABLE = -4;

/** Why somebody has no valid answer to a question; all are outside the base of its table. */
export type AnswerState = "no_answer" | "dont_know" | "prefer_not" | "not_applicable";

/** The state of a number below 0 is STATES[−1 − number]. */
export const STATES: readonly AnswerState[] = ["no_answer", "dont_know", "prefer_not", "not_applicable"];

/** One question's answers, a small number per respondent instead of a text. */
export type Column = SingleColumn | MultipleColumn;

export interface SingleColumn {
  kind: "single";
  /** What the numbers stand for. */
  categories: readonly string[];
  /** Per respondent the index of a category, or below 0 the number of a state. */
  codes: ArrayLike<number>;
}

export interface MultipleColumn {
  kind: "multiple";
  categories: readonly string[];
  /** Per respondent 1 with a valid answer, which may be to have chosen nothing of the list; 0, or a state, without. */
  answered: ArrayLike<number>;
  /** Per category, per respondent: 1 when chosen. */
  chosen: readonly ArrayLike<number>[];
}

export function sizeOf(column: Column): number {
  return column.kind === "single" ? column.codes.length : column.answered.length;
}

export function hasAnswer(column: Column, row: number): boolean {
  return column.kind === "single" ? (column.codes[row] ?? NO_ANSWER) >= 0 : column.answered[row] === 1;
}

/** Which of STATES somebody without a valid answer is in. */
export function stateIndex(column: Column, row: number): number {
  const number = (column.kind === "single" ? column.codes[row] : column.answered[row]) ?? NO_ANSWER;
  return number < 0 ? Math.min(-1 - number, STATES.length - 1) : 0;
}
