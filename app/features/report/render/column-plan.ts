import type { Language } from "#app/i18n/language.ts";
import { cellText } from "../cell-text.ts";
import type { DocumentTable } from "../document.ts";

export interface PlannedColumn {
  /** By its longest text, in signs. */
  weight: number;
  /** Takes a part of what the others leave, by its weight; else it is as wide as it needs and never wraps. */
  grows: boolean;
}

const LEAST = 5;
const MOST = { text: 60, number: 20, percent: 20 };
/** Columns of words up to this never wrap. */
const NARROW = 18;
/** A bar beside a number. */
const BAR = 13;

/** How wide the columns of a table want to be: long texts wrap rather than push figures away. */
export function planColumns({ columns, rows }: DocumentTable, language: Language): PlannedColumn[] {
  const weights = columns.map(({ label, kind }, column) => {
    const cells = rows.flatMap((row) => (row[column] ? [row[column]] : []));
    const longest = Math.max(label.length, ...cells.map((cell) => cellText(cell, language).length));
    const bar = cells.some((cell) => "bar" in cell) ? BAR : 0;
    return bar + Math.min(MOST[kind], Math.max(LEAST, longest));
  });
  const grows = columns.map(({ kind }, column) => kind === "text" && (weights[column] ?? 0) > NARROW);
  if (!grows.includes(true)) grows[0] = true;
  return weights.map((weight, column) => ({ weight, grows: grows[column] ?? false }));
}
