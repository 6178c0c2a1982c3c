import { combinedEstimate } from "../combined-share.ts";
import type { FrequencyTable, TableCell } from "../table.ts";

/**
 * A single-response table with two lines: the answers of a split, and the others.
 *
 * Formula: counts and shares are added; an interval is that of the sum (combinedEstimate).
 * Edge cases: a table without intervals gets none. Lines are named after their answers, joined by "+".
 *
 * @example mergedLines(table, ["once", "several"]).cells.map(({ code }) => code) // ["once+several", "no"]
 */
export function mergedLines(table: FrequencyTable, split: readonly string[]): FrequencyTable {
  const codes = table.cells.map(({ code }) => code);
  return { ...table, cells: twoLines(codes, split).map((line) => lineOf(table, line)) };
}

/** The answers of the two lines, each in the order of the question. */
export function twoLines(codes: readonly string[], split: readonly string[]): string[][] {
  const sides = [codes.filter((code) => split.includes(code)), codes.filter((code) => !split.includes(code))];
  return sides.filter((side) => side.length > 0);
}

export function lineCode(codes: readonly string[]): string {
  return codes.join("+");
}

function lineOf(table: FrequencyTable, codes: readonly string[]): TableCell {
  const within = table.cells.filter(({ code }) => codes.includes(code));
  const count = within.reduce((sum, cell) => sum + cell.count, 0);
  const { share, interval } = combinedEstimate(table, codes);
  return { code: lineCode(codes), count, share, ...(interval && { interval }) };
}
