/** What stands in one cell of a data file; a date is 2026-11-16, or 2026-11. Hidden says nothing about why. */
export type Cell = string | number | { share: number } | { date: string } | typeof HIDDEN | null;

export const HIDDEN = Symbol("hidden");
/** How statistics offices write a figure that is not shown. */
export const HIDDEN_MARK = "..";

/**
 * Whether a spreadsheet would take a text for a formula. A number with its sign is left in peace: it does nothing, and
 * must stay a number.
 */
export function looksLikeFormula(text: string): boolean {
  if (!/^[\s]*[=+\-@＝＋－＠]/.test(text) && !/^[\t\r\n]/.test(text)) return false;
  return !/^\s*[-+]?\d+(?:[.,]\d+)?(?:[eE][-+]?\d+)?\s*%?$/.test(text);
}
