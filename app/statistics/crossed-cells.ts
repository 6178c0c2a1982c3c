import type { CellCodes } from "./tally.ts";

export interface CrossedCells extends CellCodes {
  codes: Int32Array;
  /** Per variable, per cell its number: −1 for respondents who are in no category. */
  parts: Int32Array[];
}

/**
 * The design cells of a sample: those combinations of stratum, margins and breaks that occur, numbered as they come.
 *
 * Edge cases: a number below 0, "in no category", is a category of its own; no variables give one cell.
 * @param variables per variable, per respondent the number of a category; all of one length
 *
 * @example crossedCells([[0, 0, 1], [0, -1, 0]]) // codes [0, 1, 2], parts [[0, 0, 1], [0, -1, 0]]
 */
export function crossedCells(variables: readonly ArrayLike<number>[], size = variables[0]?.length ?? 0): CrossedCells {
  const codes = new Int32Array(size);
  const first: number[] = [];
  let count = size > 0 ? 1 : 0;
  if (size > 0) first.push(0);
  for (const variable of variables) {
    if (variable.length !== size) throw new RangeError(`A variable of ${variable.length} for ${size} respondents.`);
    const known = new Map<number, number>();
    const previous = count;
    first.length = 0;
    for (let row = 0; row < size; row++) {
      const key = (Math.max(-1, variable[row] ?? -1) + 1) * previous + (codes[row] ?? 0);
      let cell = known.get(key);
      if (cell === undefined) {
        cell = known.size;
        known.set(key, cell);
        first.push(row);
      }
      codes[row] = cell;
    }
    count = known.size;
  }
  const parts = variables.map((variable) => Int32Array.from(first, (row) => Math.max(-1, variable[row] ?? -1)));
  return { codes, count, parts };
}
