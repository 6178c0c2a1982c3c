import type { CellSample } from "./cell-sample.ts";
import { type Column, hasAnswer, sizeOf } from "./column.ts";
import { GrowingMass, type Mass } from "./mass.ts";
import { type ShareTableOptions, shareTable } from "./share-table.ts";
import type { FrequencyTable } from "./table.ts";
import type { CellCodes } from "./tally.ts";

/** Two questions counted against each other per design cell. Whoever has no valid answer to one of them is in none. */
export interface CrossTally {
  rows: readonly string[];
  columns: readonly string[];
  multiple: { rows: boolean; columns: boolean };
  /** Per row, per column. */
  joint: readonly (readonly Mass[])[];
  /** Those with a valid answer to both: in all, per row and per column. */
  answered: Mass;
  answeredPerRow: readonly Mass[];
  answeredPerColumn: readonly Mass[];
}

/** Counts two columns against each other, in one pass. Multiple response puts a respondent into several rows or columns. */
export function crossTally(rows: Column, columns: Column, cells: CellCodes, weights?: ArrayLike<number>): CrossTally {
  const mass = () => new GrowingMass(cells.count);
  const joint = rows.categories.map(() => columns.categories.map(mass));
  const answered = mass();
  const answeredPerRow = rows.categories.map(mass);
  const answeredPerColumn = columns.categories.map(mass);
  for (let respondent = 0; respondent < sizeOf(rows); respondent++) {
    const cell = cells.codes[respondent] ?? -1;
    if (cell < 0 || !hasAnswer(rows, respondent) || !hasAnswer(columns, respondent)) continue;
    const weight = weights ? (weights[respondent] ?? 0) : 1;
    const chosen = choicesOf(columns, respondent);
    answered.add(cell, weight);
    for (const column of chosen) answeredPerColumn[column]?.add(cell, weight);
    for (const row of choicesOf(rows, respondent)) {
      answeredPerRow[row]?.add(cell, weight);
      for (const column of chosen) joint[row]?.[column]?.add(cell, weight);
    }
  }
  const multiple = { rows: rows.kind === "multiple", columns: columns.kind === "multiple" };
  return {
    rows: rows.categories,
    columns: columns.categories,
    multiple,
    joint,
    answered,
    answeredPerRow,
    answeredPerColumn,
  };
}

function choicesOf(column: Column, respondent: number): number[] {
  if (column.kind === "single") return [column.codes[respondent] ?? 0];
  return column.chosen.flatMap((codes, category) => (codes[respondent] === 1 ? [category] : []));
}

/**
 * A cross table: per row a table of the columns, or per column a table of the rows.
 *
 * Formula: shares "row": of those in the row, how many are in each column; "column": of those in the column, in each row
 * (a table per column); "total": per row, in each column of everybody with both answers. Estimates are shareTable's: a row
 * is a group of the whole sample.
 * Source: as R's survey::svyby(svymean) and svytable.
 * Assumes and edge cases: as shareTable. The base of a row is those with a valid answer to both questions.
 *
 * @example crossTable(sample, crossTally(sexColumn, safeColumn, cells, weights), "row", { intervals: true })
 * // [{ code: "woman", table: … }, { code: "man", table: … }]
 */
export function crossTable(
  sample: CellSample,
  tally: CrossTally,
  shares: "row" | "column" | "total",
  options: ShareTableOptions = {},
): { code: string; table: FrequencyTable }[] {
  const { rows, columns, joint, multiple } = tally;
  if (shares === "column") {
    return columns.map((code, column) => {
      const chosen = joint.map((row) => row[column] as Mass);
      const answered = tally.answeredPerColumn[column] as Mass;
      return {
        code,
        table: shareTable(sample, { categories: rows, multiple: multiple.rows, answered, chosen }, options),
      };
    });
  }
  return rows.map((code, row) => {
    const chosen = joint[row] ?? [];
    const answered = shares === "total" ? tally.answered : (tally.answeredPerRow[row] as Mass);
    const ofRow = { categories: columns, multiple: multiple.columns, answered, chosen };
    return { code, table: shareTable(sample, ofRow, options) };
  });
}
