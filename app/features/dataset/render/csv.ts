import { type Cell, HIDDEN, HIDDEN_MARK, looksLikeFormula } from "../cell.ts";

/** How a CSV file is written. */
export interface CsvDialect {
  delimiter: string;
  decimal: string;
  /** Tells Excel that the file is UTF-8. */
  mark: string;
  /** Where a program that was told another delimiter begins a row or a cell: Excel asks the computer's region, not the file. */
  begins: RegExp;
}

/** What Excel in Sweden opens by a double click. */
export const SWEDISH_EXCEL: CsvDialect = { delimiter: ";", decimal: ",", mark: "\ufeff", begins: /(?<=[\r\n,])/ };
/** RFC 4180, for programs. */
export const PLAIN: CsvDialect = { delimiter: ",", decimal: ".", mark: "", begins: /(?<=[\r\n;])/ };

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

function csvText(cell: Cell, { decimal, begins }: CsvDialect): string {
  if (cell === null) return "";
  if (cell === HIDDEN) return HIDDEN_MARK;
  if (typeof cell === "number") return String(cell).replace(".", decimal);
  if (typeof cell === "object" && "date" in cell) return cell.date;
  // Percent to a hundredth: more says nothing, and floating point's last digits frighten.
  if (typeof cell === "object") return String(Math.round(cell.share * 10_000) / 100).replace(".", decimal);
  return shownAsText(cell, begins);
}

/**
 * An apostrophe makes a spreadsheet show a text instead of working it out. Every part has one where it needs it: to a
 * program that was told another delimiter than the file's a quotation mark is no end of a cell, and each line is a row.
 */
function shownAsText(text: string, begins: RegExp): string {
  return text
    .split(begins)
    .map((part, index) => {
      // Quotation marks before it are taken away with the others of the file.
      const begun = part.replace(/^[\s"]*"/, "").replace(/[\r\n;,]+$/, "");
      const isOne = index === 0 ? looksLikeFormula(text) : looksLikeFormula(begun);
      return isOne ? `'${part}` : part;
    })
    .join("");
}

function quoted(text: string, { delimiter }: CsvDialect): string {
  const needsQuotes = /["\r\n]|^\s|\s$/.test(text) || text.includes(delimiter);
  return needsQuotes ? `"${text.replaceAll('"', '""')}"` : text;
}
