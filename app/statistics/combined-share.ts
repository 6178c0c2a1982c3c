import type { CombinedCell, FrequencyTable } from "./table.ts";

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

/**
 * The same with its standard error, effective number and interval, which shareTable has worked out when it was asked to
 * take these answers together (`combinations`).
 *
 * Edge cases: undefined where it was not asked; the order of the codes does not matter.
 *
 * @example combinedCell(table, ["very_safe", "rather_safe"])?.interval // { low: 0.78, high: 0.87 }
 */
export function combinedCell({ combined }: FrequencyTable, codes: readonly string[]): CombinedCell | undefined {
  return combined?.find(
    (cell) => cell.codes.length === codes.length && codes.every((code) => cell.codes.includes(code)),
  );
}
