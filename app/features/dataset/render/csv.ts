import { type Cell, HIDDEN, HIDDEN_MARK, looksLikeFormula } from "../cell.ts";

/** How a CSV file is written. */
export interface CsvDialect {
  delimiter: string;
  decimal: string;
  /** Tells Excel that the file is UTF-8. */
  mark: string;
}

/** What Excel in Sweden opens by a double click. */
export const SWEDISH_EXCEL: CsvDialect = { delimiter: ";", decimal: ",", mark: "\ufeff" };
/** RFC 4180, for programs. */
export const PLAIN: CsvDialect = { delimiter: ",", decimal: ".", mark: "" };

/** A CSV file, line by line, the header first. */
export async function* csvLines(
  header: readonly string[],
  rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>,
  dialect: CsvDialect,
): AsyncGenerator<string> {
  yield dialect.mark + csvLine(header, dialect);
  for await (const row of rows) yield csvLine(row, dialect);
}

export function csvLine(cells: readonly Cell[], dialect: CsvDialect): string {
  return `${cells.map((cell) => quoted(csvText(cell, dialect), dialect)).join(dialect.delimiter)}\r\n`;
}

function csvText(cell: Cell, { decimal }: CsvDialect): string {
  if (cell === null) return "";
  if (cell === HIDDEN) return HIDDEN_MARK;
  if (typeof cell === "number") return String(cell).replace(".", decimal);
  if (typeof cell === "object" && "date" in cell) return cell.date;
  // Percent to a hundredth: more says nothing, and floating point's last digits frighten.
  if (typeof cell === "object") return String(Math.round(cell.share * 10_000) / 100).replace(".", decimal);
  return shownAsText(cell);
}

/**
 * An apostrophe makes a spreadsheet show a text instead of working it out. Every line has one where it needs it: to a
 * program that was told another delimiter than the file's a quotation mark is no beginning, and each line is a row.
 */
function shownAsText(text: string): string {
  return text
    .split(/(?<=[\r\n])/)
    .map((line, index) => {
      const isOne = index === 0 ? looksLikeFormula(text) : line.trim() !== "" && looksLikeFormula(line);
      return isOne ? `'${line}` : line;
    })
    .join("");
}

function quoted(text: string, { delimiter }: CsvDialect): string {
  const needsQuotes = /["\r\n]|^\s|\s$/.test(text) || text.includes(delimiter);
  return needsQuotes ? `"${text.replaceAll('"', '""')}"` : text;
}
