/** Marks a respondent without a valid answer: skipped, "don't know", not applicable. */
export const NO_ANSWER = -1;

/** One question's answers, a small number per respondent instead of a text. */
export type Column = SingleColumn | MultipleColumn;

export interface SingleColumn {
  kind: "single";
  /** What the numbers stand for. */
  categories: readonly string[];
  /** Per respondent the index of a category, or NO_ANSWER. */
  codes: ArrayLike<number>;
}

export interface MultipleColumn {
  kind: "multiple";
  categories: readonly string[];
  /** Per respondent 1 with a valid answer, which may be to have chosen nothing of the list, else 0. */
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
