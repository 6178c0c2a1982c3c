import { formatNumber, formatPercent } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/i18n.ts";
import type { Language } from "#app/i18n/language.ts";
import type { DocumentCell } from "./document.ts";

/** What stands in a cell, the same in every format. A hidden value is said, not left blank. */
export function cellText(cell: DocumentCell, language: Language): string {
  if ("text" in cell) return cell.text;
  if ("number" in cell) return formatNumber(cell.number, language);
  if ("percent" in cell) return formatPercent(cell.percent, language);
  if ("hidden" in cell) return translator(language, "report")("hidden");
  return "–";
}
