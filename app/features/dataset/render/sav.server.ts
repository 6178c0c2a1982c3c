import type { RawColumn, RawResponse } from "../raw-columns.ts";

/** A column and how many bytes its longest text takes; 0 where it holds numbers. */
export interface SavVariable {
  column: RawColumn;
  width: number;
}

export interface SavFile {
  label: string;
  variables: readonly SavVariable[];
  cases: number;
}

/** A text of more bytes than this is kept in several pieces of so many. */
const PIECE = 255;
/** By so much the declared width of a text shrinks per piece. */
const DECLARED_PIECE = 252;
const LONGEST_TEXT = 32_767;
const LONGEST_LABEL = 255;
const LONGEST_VALUE_LABEL = 120;
const MOST_MISSING = 3;
/** Instead of how many missing values are listed: all from one to another are. */
const MISSING_RANGE = -2;
/** Print formats by their numbers: letters, figures, 2026/11/16 and NOV 2026. */
const FORMATS = { text: 1, number: 5, day: 39, month: 28 };
const WIDTHS = { day: 10, month: 8 };
/** Dates are seconds since the first day of the Gregorian calendar's eve. */
const FIRST_DATE = Date.UTC(1582, 9, 14);
const BIAS = 100;
const UTF_8 = 65_001;

/**
 * A system file of SPSS (as described in PSPP's developer's guide, "System File Format"), in UTF-8 and with bytecode
 * compression, as it is being made: one case at a time.
 */
export async function* savFile(file: SavFile, responses: AsyncIterable<RawResponse>): AsyncGenerator<Buffer> {
  const variables = file.variables.map((variable, index) => new Variable(variable, index));
  yield Buffer.concat([header(file, variables), ...variables.map((variable) => variable.records())]);
  let position = 1;
  for (const variable of variables) {
    yield variable.valueLabels(position);
    position += variable.elements;
  }
  yield extensions(variables, file.variables);
  const compressor = new Compressor();
  for await (const response of responses) {
    for (const variable of variables) variable.write(response, compressor);
    const full = compressor.take();
    if (full) yield full;
  }
  yield compressor.finish();
}

class Variable {
  readonly width: number;
  readonly pieces: number;
  /** Of eight bytes each. */
  readonly elements: number;
  private readonly numbers: ReadonlyMap<unknown, number> | undefined;

  constructor(
    private readonly variable: SavVariable,
    private readonly index: number,
  ) {
    this.width = Math.min(variable.width, LONGEST_TEXT);
    this.pieces = this.width > PIECE ? Math.ceil(this.width / DECLARED_PIECE) : 1;
    this.elements = Array.from({ length: this.pieces }, (_, piece) => this.elementsOf(piece)).reduce((a, b) => a + b);
    const { values } = variable.column;
    this.numbers = values && new Map(values.map(({ code, number }) => [code, number]));
  }

  /** Eight letters at most; the real name is told in an extension. */
  shortName(piece = 0): string {
    return `${piece === 0 ? "V" : "W"}${(this.index * 200 + piece).toString(36).toUpperCase().padStart(6, "0")}`;
  }

  private declaredWidth(piece: number): number {
    return piece < this.pieces - 1 ? PIECE : this.width - piece * DECLARED_PIECE;
  }

  private elementsOf(piece: number): number {
    return this.width === 0 ? 1 : Math.ceil(this.declaredWidth(piece) / 8);
  }

  records(): Buffer {
    return Buffer.concat(Array.from({ length: this.pieces }, (_, piece) => this.record(piece)));
  }

  private record(piece: number): Buffer {
    const { column } = this.variable;
    const width = this.width === 0 ? 0 : this.declaredWidth(piece);
    const missing = this.missing();
    const format = formatOf(column, width);
    const label = cut(column.label, LONGEST_LABEL);
    return Buffer.concat([
      int32(2, width, 1, missing.count, format, format),
      padded(this.shortName(piece), 8),
      int32(label.length),
      roundedUp(label, 4),
      ...missing.numbers.map(float64),
      ...Array.from({ length: this.elementsOf(piece) - 1 }, () => continuation),
    ]);
  }

  /** "Don't know" and the like: three at most one by one, more of them from the first to the last where no answer lies between. */
  private missing(): { count: number; numbers: number[] } {
    const values = this.variable.column.values ?? [];
    const numbers = values.filter(({ isMissing }) => isMissing).map(({ number }) => number);
    const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
    const isApart = values.every(({ number, isMissing }) => isMissing || number < low || number > high);
    if (numbers.length > MOST_MISSING && isApart) return { count: MISSING_RANGE, numbers: [low, high] };
    const listed = numbers.slice(0, MOST_MISSING);
    return { count: listed.length, numbers: listed };
  }

  valueLabels(position: number): Buffer {
    const { values } = this.variable.column;
    if (!values || values.length === 0) return Buffer.alloc(0);
    const labels = values.map(({ number, label }) => {
      const text = cut(label, LONGEST_VALUE_LABEL);
      return Buffer.concat([float64(number), roundedUp(Buffer.concat([Buffer.from([text.length]), text]), 8)]);
    });
    return Buffer.concat([int32(3, labels.length), ...labels, int32(4, 1, position)]);
  }

  /** Measure, width and alignment, for each piece. */
  display(): number[] {
    const { values, isText } = this.variable.column;
    const measure = values || isText ? 1 : 3;
    return Array.from({ length: this.pieces }, () => [measure, isText ? 24 : 8, isText ? 0 : 1]).flat();
  }

  write(response: RawResponse, out: Compressor): void {
    const answer = this.variable.column.read(response);
    if (this.width === 0) {
      const number = this.numbers ? this.numbers.get(answer) : this.variable.column.date ? secondsOf(answer) : answer;
      if (typeof number === "number") out.number(number);
      else out.missing();
      return;
    }
    const bytes = cut(answer === null ? "" : String(answer), this.width);
    for (let piece = 0; piece < this.pieces; piece++) {
      out.text(bytes.subarray(piece * PIECE, (piece + 1) * PIECE), this.elementsOf(piece));
    }
  }
}

function formatOf({ values, date }: RawColumn, width: number): number {
  if (width > 0) return (FORMATS.text << 16) | (width << 8);
  if (date) return (FORMATS[date] << 16) | (WIDTHS[date] << 8);
  return (FORMATS.number << 16) | (8 << 8) | (values ? 0 : 2);
}

/** Of a day, or of a month's first: 2026-11-16 is 14 014 166 400. */
const secondsOf = (date: string | number | null) =>
  typeof date === "string" ? (Date.parse(date) - FIRST_DATE) / 1000 : null;

/** Commands of one byte, eight at a time, each eight followed by what they could not say themselves. */
class Compressor {
  private commands: number[] = [];
  private data: Buffer[] = [];
  private ready: Buffer[] = [];
  private size = 0;

  number(value: number): void {
    if (Number.isInteger(value) && value >= 1 - BIAS && value <= 251 - BIAS) this.command(value + BIAS);
    else this.command(253, float64(value));
  }

  missing(): void {
    this.command(255);
  }

  text(bytes: Buffer, elements: number): void {
    for (let element = 0; element < elements; element++) {
      const eight = bytes.subarray(element * 8, element * 8 + 8);
      if (eight.every((byte) => byte === 32)) this.command(254);
      else this.command(253, padded(eight, 8));
    }
  }

  private command(command: number, data?: Buffer): void {
    this.commands.push(command);
    if (data) this.data.push(data);
    if (this.commands.length === 8) this.flush();
  }

  private flush(): void {
    const block = Buffer.concat([Buffer.from(this.commands), ...this.data]);
    this.ready.push(block);
    this.size += block.length;
    this.commands = [];
    this.data = [];
  }

  /** What is ready, when it is worth handing on. */
  take(): Buffer | undefined {
    if (this.size < 64 * 1024) return undefined;
    const full = Buffer.concat(this.ready);
    this.ready = [];
    this.size = 0;
    return full;
  }

  finish(): Buffer {
    if (this.commands.length > 0) {
      this.commands.push(...Array<number>(8 - this.commands.length).fill(0));
      this.flush();
    }
    return Buffer.concat(this.ready);
  }
}

function header({ label, cases }: SavFile, variables: Variable[]): Buffer {
  const elements = variables.reduce((sum, variable) => sum + variable.elements, 0);
  return Buffer.concat([
    padded("$FL2", 4),
    padded("@(#) SPSS DATA FILE Lyhord", 60),
    int32(2, elements, 1, 0, cases),
    float64(BIAS),
    // No time of its own: the same answers are the same file.
    padded("01 Jan 70", 9),
    padded("00:00:00", 8),
    padded(cut(label, 64), 64),
    Buffer.alloc(3),
  ]);
}

function extensions(variables: Variable[], columns: readonly SavVariable[]): Buffer {
  const names = uniqueNames(columns.map(({ column }) => column.name));
  const longNames = variables.map((variable, index) => `${variable.shortName()}=${names[index]}`).join("\t");
  const long = variables.filter(({ pieces }) => pieces > 1);
  const widths = long
    .map((variable) => `${variable.shortName()}=${String(variable.width).padStart(5, "0")}\0\t`)
    .join("");
  return Buffer.concat([
    extension(3, 4, int32(1, 0, 0, -1, 1, 1, 2, UTF_8)),
    extension(4, 8, Buffer.concat([-Number.MAX_VALUE, Number.MAX_VALUE, -1.7976931348623155e308].map(float64))),
    extension(11, 4, int32(...variables.flatMap((variable) => variable.display()))),
    extension(13, 1, Buffer.from(longNames)),
    ...(widths ? [extension(14, 1, Buffer.from(widths))] : []),
    extension(20, 1, Buffer.from("UTF-8")),
    int32(999, 0),
  ]);
}

const extension = (kind: number, size: number, data: Buffer) =>
  Buffer.concat([int32(7, kind, size, data.length / size), data]);

const RESERVED = new Set(["all", "and", "by", "eq", "ge", "gt", "le", "lt", "ne", "not", "or", "to", "with"]);

/** Letters, digits and _; different whatever their case; no words of the command language. */
function uniqueNames(wanted: string[]): string[] {
  const used = new Set<string>(RESERVED);
  return wanted.map((name) => {
    const base = name
      .replace(/[^A-Za-z0-9_]/g, "_")
      .replace(/^[^A-Za-z]/, "v$&")
      .slice(0, 60);
    let free = base;
    for (let number = 2; used.has(free.toLowerCase()); number++) free = `${base}_${number}`;
    used.add(free.toLowerCase());
    return free;
  });
}

const continuation = Buffer.concat([int32(2, -1, 0, 0, 0, 0), Buffer.alloc(8, " ")]);

/** At most so many bytes of UTF-8, without cutting a letter in two. */
function cut(text: string, most: number): Buffer {
  const bytes = Buffer.from(text);
  if (bytes.length <= most) return bytes;
  let end = most;
  while (end > 0 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end -= 1;
  return bytes.subarray(0, end);
}

function padded(content: string | Buffer, length: number): Buffer {
  const bytes = Buffer.alloc(length, " ");
  Buffer.from(content).copy(bytes);
  return bytes;
}

const roundedUp = (bytes: Buffer, to: number) => padded(bytes, Math.ceil(bytes.length / to) * to);

function int32(...values: number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, index) => {
    bytes.writeInt32LE(value, index * 4);
  });
  return bytes;
}

function float64(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleLE(value);
  return bytes;
}
