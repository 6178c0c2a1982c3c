import type { FrequencyTable } from "./table.ts";

/**
 * The share of respondents within some categories of a single-response table, such as "very safe" and "rather safe".
 *
 * Formula: the sum of the categories' shares.
 * Edge cases: a code that the table has not counts as 0; an empty table gives 0. Shares of a multiple-response table
 * overlap and cannot be added: it throws.
 *
 * @example combinedShare(table, ["very_safe", "rather_safe"]) // 0.38 + 0.45 = 0.83
 */
export function combinedShare({ multiple, cells }: FrequencyTable, codes: readonly string[]): number {
  if (multiple) throw new RangeError("Shares of a multiple-response table overlap.");
  const sum = cells.reduce((total, cell) => (codes.includes(cell.code) ? total + cell.share : total), 0);
  return Math.min(1, sum);
}
