import { type Cell, HIDDEN, HIDDEN_MARK, looksLikeFormula } from "../cell.ts";

/** How a CSV file is written. */
export interface CsvDialect {
  delimiter: string;
  decimal: string;
  /** Tells Excel that the file is UTF-8. */
  mark: string;
  /** What delimits for a program that was told something else: Excel asks the computer's region, not the file. */
  otherDelimiter: string;
}

/** What Excel in Sweden opens by a double click. */
export const SWEDISH_EXCEL: CsvDialect = { delimiter: ";", decimal: ",", mark: "\ufeff", otherDelimiter: "," };
/** RFC 4180, for programs. */
export const PLAIN: CsvDialect = { delimiter: ",", decimal: ".", mark: "", otherDelimiter: ";" };

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

function csvText(cell: Cell, { decimal, otherDelimiter }: CsvDialect): string {
  if (cell === null) return "";
  if (cell === HIDDEN) return HIDDEN_MARK;
  if (typeof cell === "number") return String(cell).replace(".", decimal);
  if (typeof cell === "object" && "date" in cell) return cell.date;
  // Percent to a hundredth: more says nothing, and floating point's last digits frighten.
  if (typeof cell === "object") return String(Math.round(cell.share * 10_000) / 100).replace(".", decimal);
  return shownAsText(cell, otherDelimiter);
}

const LINES = /(?<=[\r\n])/;

/**
 * An apostrophe makes a spreadsheet show a text instead of working it out. Every part has one where it needs it: to a
 * program that was told another delimiter than the file's a quotation mark is no end of a cell, and each line is a row.
 */
function shownAsText(text: string, otherDelimiter: string): string {
  return text
    .split(LINES)
    .map((line, row) =>
      line
        .split(otherDelimiter)
        .map((part, column) => {
          const isFormula = row + column === 0 ? looksLikeFormula(text) : mayBeFormula(column === 0 ? line : part);
          return isFormula ? `'${part}` : part;
        })
        .join(otherDelimiter),
    )
    .join("");
}

/** Of a row or a cell that another program sees, which may take quotation marks before it away with the others of the file. */
const mayBeFormula = (text: string) =>
  text.trim() !== "" && (looksLikeFormula(text) || looksLikeFormula(text.replace(/^[\s"]*"/, "")));

function quoted(text: string, { delimiter }: CsvDialect): string {
  const needsQuotes = /["\r\n]|^\s|\s$/.test(text) || text.includes(delimiter);
  return needsQuotes ? `"${text.replaceAll('"', '""')}"` : text;
}
