import { CsvError, parse } from "csv-parse";
import { FileFault } from "./file-fault.ts";
import { type Encoding, encodingOf, openText } from "./text.server.ts";

export interface CsvRow {
  /** As a spreadsheet counts: the first row below the header is row 2. */
  row: number;
  cells: string[];
}

export interface CsvFile {
  file: string;
  columns: string[];
  /** Reads from the beginning each time, one row at a time; rows without any value are passed over. */
  rows(): AsyncGenerator<CsvRow>;
}

const DELIMITERS = [",", ";", "\t", "|"] as const;
/** All of them: files that were put together of two have both. */
const LINE_ENDS = ["\r\n", "\n", "\r"];
/** What Excel writes above the header when it has to tell the separator: sep=; */
const SEPARATOR_LINE = /^\s*"?sep=(.)"?\s*$/i;
/** So much of a file is looked at to see what separates its columns. */
const SAMPLE_CHARACTERS = 20_000;
const LONGEST_CELL = 1_000_000;

/**
 * A CSV file as Excel, Google, LimeSurvey or a script writes it: UTF-8, UTF-16 or Windows-1252, separated by comma,
 * semicolon, tab or bar.
 * @throws FileFault when it is no such file, now or while rows are read
 */
export async function openCsv(file: string): Promise<CsvFile> {
  // To be certain of it, the whole file is gone through.
  const encoding = await encodingOf(file);
  const delimiter = await delimiterOf(file, encoding);
  const source: Source = { file, encoding, delimiter };
  const columns = await headerOf(source);
  if (columns.every((column) => column === "")) throw new FileFault(file, "there is no header row.");
  return { file, columns, rows: () => rowsOf(source, columns.length) };
}

interface Source {
  file: string;
  encoding: Encoding;
  delimiter: string;
}

async function headerOf(source: Source): Promise<string[]> {
  for await (const { cells } of records(source)) {
    if (!isBlank(cells)) return cells.map((cell) => cell.trim());
  }
  return [];
}

const isBlank = (cells: readonly string[]) => cells.every((cell) => cell.trim() === "");

async function* rowsOf(source: Source, width: number): AsyncGenerator<CsvRow> {
  let isHeader = true;
  for await (const record of records(source)) {
    if (isBlank(record.cells)) continue;
    if (isHeader) {
      isHeader = false;
    } else if (record.cells.length !== width) {
      const what = `there are ${record.cells.length} cells where the header has ${width}.`;
      throw new FileFault(source.file, what, { row: record.row });
    } else {
      yield record;
    }
  }
}

async function* records({ file, encoding, delimiter }: Source): AsyncGenerator<CsvRow> {
  const text = openText(file, encoding);
  const parser = text.pipe(
    parse({
      delimiter,
      record_delimiter: LINE_ENDS,
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: LONGEST_CELL,
    }),
  );
  text.on("error", (error) => parser.destroy(error));
  let row = 0;
  try {
    for await (const cells of parser) {
      row += 1;
      if (row > 1 || !SEPARATOR_LINE.test((cells as string[]).join(delimiter))) yield { row, cells: cells as string[] };
    }
  } catch (error) {
    if (error instanceof CsvError) throw new FileFault(file, plainly(error), { row: row + 1 });
    throw error;
  } finally {
    text.destroy();
  }
}

function plainly({ code }: CsvError): string {
  if (code === "CSV_QUOTE_NOT_CLOSED") return "a quotation mark is opened and never closed.";
  if (code === "CSV_MAX_RECORD_SIZE") return "the row is longer than a million characters.";
  return "the row cannot be told apart into cells.";
}

/** The separator that gives the first row the most cells, and the same number in the rows below it. */
async function delimiterOf(file: string, encoding: Encoding): Promise<string> {
  let sample = "";
  const text = openText(file, encoding);
  for await (const part of text) {
    sample += part;
    if (sample.length > SAMPLE_CHARACTERS) break;
  }
  text.destroy();
  const [firstLine = ""] = sample.split(/\r?\n/, 1);
  const told = firstLine.match(SEPARATOR_LINE)?.[1];
  if (told !== undefined && isDelimiter(told)) return told;
  sample = sample.replace(/^(\s*\r?\n)+/, "");
  const widths = DELIMITERS.map((delimiter) => [delimiter, evenWidth(sample, delimiter)] as const);
  return widths.reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

const isDelimiter = (sign: string) => DELIMITERS.some((delimiter) => delimiter === sign);

/** How many cells the header has, when at least half of the sampled rows have as many. */
function evenWidth(sample: string, delimiter: string): number {
  const counts: number[] = [];
  let cells = 1;
  let quoted = false;
  // Empty lines between the rows say nothing of their width.
  for (const character of sample.replace(/(\r?\n)(\s*\r?\n)+/g, "\n")) {
    if (character === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (character === delimiter) cells += 1;
    else if (character === "\n") {
      counts.push(cells);
      cells = 1;
    }
  }
  const [header = cells, ...rows] = counts;
  return rows.filter((width) => width === header).length * 2 >= rows.length ? header : 0;
}
