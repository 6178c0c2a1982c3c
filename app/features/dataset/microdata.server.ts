import type { CsvFile } from "#app/platform/files/csv.server.ts";
import { FileFault, shortened } from "#app/platform/files/file-fault.ts";
import { GrowingNumbers } from "../analysis/growing-numbers.ts";
import type { CodedColumn, Microdata } from "./microdata.ts";
import { type Condition, columnsIn, holds, NotANumber } from "./microdata-filter.ts";
import { type MissingCodes, numberIn } from "./microdata-values.ts";

/** What is asked of a file; everything else in it is passed over. */
export interface WantedColumns {
  /** Answers and groups. */
  coded: readonly string[];
  /** Numbers; a missing one is NaN. */
  numeric: readonly string[];
  /** Numbers that nobody may lack: weights and the like, 0 or more. */
  measures: readonly string[];
  /** Columns with as many values as there are groups of rows: clusters. */
  keys: readonly string[];
  where?: Condition | undefined;
  missing: MissingCodes;
}

/** More different answers than a question has: it is a text or a number. */
const MOST_VALUES = 2000;

/**
 * Reads the columns that are asked for, one row at a time, into numbers. @throws FileFault naming row and column
 */
export async function readMicrodata(
  csv: CsvFile,
  wanted: WantedColumns,
  onRow: (row: number) => void = () => {},
): Promise<Microdata> {
  const place = (column: string) => placeOf(csv, column);
  const readers: RowReader[] = [
    ...unique(wanted.coded).map(
      (column) => new CodedReader(csv.file, column, place(column), wanted.missing, MOST_VALUES),
    ),
    ...unique(wanted.keys).map((column) => new CodedReader(csv.file, column, place(column), wanted.missing, Infinity)),
  ];
  const numeric = [
    ...unique(wanted.numeric).map((column) => new NumberReader(csv.file, column, place(column), wanted.missing, false)),
    ...unique(wanted.measures).map((column) => new NumberReader(csv.file, column, place(column), wanted.missing, true)),
  ];
  const filter = filterOf(csv, wanted);
  const domain = new GrowingNumbers(Int32Array);
  const rowNumbers = new GrowingNumbers(Int32Array);
  let size = 0;
  let unknown = 0;
  for await (const { row, cells } of csv.rows()) {
    for (const reader of [...readers, ...numeric]) reader.read(cells, row);
    const isIn = filter(cells, row);
    if (isIn === undefined) unknown++;
    domain.push(isIn ? 1 : 0);
    rowNumbers.push(row);
    size++;
    onRow(size);
  }
  if (size === 0) throw new FileFault(csv.file, "there are no rows below the header.");
  return {
    file: csv.file,
    size,
    rowNumbers: rowNumbers.finish(),
    inDomain: Uint8Array.from(domain.finish()),
    unknown,
    coded: new Map(
      readers.filter((reader) => reader instanceof CodedReader).map((reader) => [reader.column, reader.finish()]),
    ),
    numbers: new Map(numeric.map((reader) => [reader.column, reader.finish()])),
  };
}

interface RowReader {
  read(cells: readonly string[], row: number): void;
}

class CodedReader implements RowReader {
  private readonly codes = new GrowingNumbers(Int32Array);
  private readonly numbers = new Map<string, number>();

  constructor(
    private readonly file: string,
    readonly column: string,
    private readonly place: number,
    private readonly missing: MissingCodes,
    private readonly most: number,
  ) {}

  read(cells: readonly string[], row: number): void {
    const cell = cells[this.place]?.trim() ?? "";
    const kind = this.missing.kindOf(cell, this.column);
    this.codes.push(kind >= 0 ? -1 - kind : this.numberOf(cell, row));
  }

  private numberOf(cell: string, row: number): number {
    let number = this.numbers.get(cell);
    if (number === undefined) {
      number = this.numbers.size;
      if (number >= this.most) {
        const what = `there are more than ${this.most} different values; a question with answers to choose has fewer.`;
        throw new FileFault(this.file, what, { row, column: this.column });
      }
      this.numbers.set(cell, number);
    }
    return number;
  }

  finish(): CodedColumn {
    return { values: [...this.numbers.keys()], codes: this.codes.finish() };
  }
}

class NumberReader implements RowReader {
  private readonly numbers = new GrowingNumbers(Float64Array);

  constructor(
    private readonly file: string,
    readonly column: string,
    private readonly place: number,
    private readonly missing: MissingCodes,
    /** Whether a number has to be there, and not negative. */
    private readonly isMeasure: boolean,
  ) {}

  read(cells: readonly string[], row: number): void {
    const cell = cells[this.place]?.trim() ?? "";
    const isMissing = this.missing.kindOf(cell, this.column) >= 0;
    const fault = (what: string) => new FileFault(this.file, what, { row, column: this.column });
    if (isMissing && this.isMeasure) throw fault("a number is missing, and every row needs one.");
    const number = isMissing ? Number.NaN : numberIn(cell);
    if (number === undefined) throw fault(`“${cell.slice(0, 40)}” is no number.`);
    if (this.isMeasure && number < 0) throw fault(`${cell} is negative.`);
    this.numbers.push(number);
  }

  finish(): Float64Array {
    return this.numbers.finish();
  }
}

function filterOf(csv: CsvFile, { where, missing }: WantedColumns) {
  if (!where) return () => true;
  const places = new Map(columnsIn(where).map((column) => [column, placeOf(csv, column)]));
  return (cells: readonly string[], row: number): boolean | undefined => {
    try {
      return holds(where, (column) => {
        const cell = cells[places.get(column) ?? -1]?.trim() ?? "";
        return missing.kindOf(cell, column) >= 0 ? undefined : cell;
      });
    } catch (error) {
      if (!(error instanceof NotANumber)) throw error;
      throw new FileFault(csv.file, `“${error.value.slice(0, 40)}” is no number, and --where compares it with one.`, {
        row,
        column: error.column,
      });
    }
  };
}

/**
 * Where a column stands, by its header or by the code that a header begins with: edu1 for "edu1. What is the highest …".
 * @throws FileFault when it is not there, or twice
 */
export function placeOf({ file, columns }: Pick<CsvFile, "file" | "columns">, column: string): number {
  const begins = (header: string) => header.startsWith(`${column}. `) || header.startsWith(`${column}: `);
  const exact = columns.filter((header) => header === column);
  const found = exact.length > 0 ? exact : columns.filter(begins);
  if (found.length === 0) {
    const some = columns
      .slice(0, 12)
      .map((header) => shortened(header, 30))
      .join(", ");
    const more = columns.length > 12 ? ", …" : "";
    throw new FileFault(file, `there is no column “${shortened(column)}”. The columns are: ${some}${more}.`);
  }
  if (found.length > 1) throw new FileFault(file, `two columns are called “${shortened(column)}”.`);
  return columns.indexOf(found[0] ?? "");
}

const unique = (columns: readonly string[]) => [...new Set(columns)];
