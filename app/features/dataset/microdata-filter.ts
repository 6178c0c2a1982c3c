import { numberIn } from "./microdata-values.ts";

/** A condition on a row: "age>=16 and sex=1". */
export type Condition =
  | { kind: "compare"; column: string; operator: Operator; values: readonly string[] }
  | { kind: "not"; of: Condition }
  | { kind: "and" | "or"; of: readonly Condition[] };

type Operator = "=" | "!=" | "<" | "<=" | ">" | ">=" | "in";

/**
 * Reads a condition: comparisons (= != < <= > >=), `in (…)`, `and`, `or`, `not` and parentheses. A column stands before the
 * sign and a value behind it; names and texts with spaces or signs stand in quotation marks: "Ålder (år)" >= 16.
 */
export function parseCondition(text: string): { ok: true; condition: Condition } | { ok: false; reason: string } {
  try {
    return { ok: true, condition: new Parser(tokensOf(text)).whole() };
  } catch (error) {
    if (error instanceof SyntaxError) return { ok: false, reason: error.message };
    throw error;
  }
}

/** The columns that a condition looks at. */
export function columnsIn(condition: Condition): string[] {
  if (condition.kind === "compare") return [condition.column];
  if (condition.kind === "not") return columnsIn(condition.of);
  return [...new Set(condition.of.flatMap(columnsIn))];
}

/** What stands in a column of a row; undefined for a missing value. */
export type ValueOf = (column: string) => string | undefined;

/**
 * Whether a row meets a condition; undefined where that hangs on a missing value, as in SQL: neither "age < 65" nor
 * "not age < 65" holds for somebody whose age is not known.
 * @throws NotANumber when a text is asked to be smaller or larger than a number
 */
export function holds(condition: Condition, valueIn: ValueOf): boolean | undefined {
  if (condition.kind === "compare") return compares(condition, valueIn(condition.column));
  if (condition.kind === "not") {
    const inner = holds(condition.of, valueIn);
    return inner === undefined ? undefined : !inner;
  }
  const decisive = condition.kind === "or";
  let unknown = false;
  for (const part of condition.of) {
    const result = holds(part, valueIn);
    if (result === decisive) return decisive;
    if (result === undefined) unknown = true;
  }
  return unknown ? undefined : !decisive;
}

export class NotANumber extends Error {
  constructor(
    readonly column: string,
    readonly value: string,
  ) {
    super(`“${value}” is no number`);
  }
}

function compares({ column, operator, values }: Extract<Condition, { kind: "compare" }>, cell: string | undefined) {
  if (cell === undefined) return undefined;
  if (operator === "=" || operator === "in") return values.some((value) => isSame(cell, value));
  if (operator === "!=") return !values.some((value) => isSame(cell, value));
  const [one, other] = [numberIn(cell), numberIn(values[0] ?? "")];
  if (one === undefined || other === undefined)
    throw new NotANumber(column, one === undefined ? cell : (values[0] ?? ""));
  if (operator === "<") return one < other;
  if (operator === "<=") return one <= other;
  return operator === ">" ? one > other : one >= other;
}

/** 1, 1.0 and 1,0 are the same; texts are when their letters are. */
function isSame(cell: string, value: string): boolean {
  if (cell === value) return true;
  const [one, other] = [numberIn(cell), numberIn(value)];
  return one !== undefined && one === other;
}

interface Token {
  kind: "word" | "quoted" | "sign" | "end";
  text: string;
}

const TOKEN = /\s*(?:(<=|>=|!=|<>|==|[=<>(),])|"((?:[^"]|"")*)"|'((?:[^']|'')*)'|`([^`]*)`|([^\s=<>!(),"'`]+))/uy;

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.trimEnd().length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (!match) throw new SyntaxError(`it cannot be read from “${text.slice(at).trim()}” on`);
    const [, sign, double, single, back, word] = match;
    if (sign !== undefined) tokens.push({ kind: "sign", text: sign });
    else if (word !== undefined) tokens.push({ kind: "word", text: word });
    else
      tokens.push({
        kind: "quoted",
        text: double?.replaceAll('""', '"') ?? single?.replaceAll("''", "'") ?? back ?? "",
      });
  }
  return tokens;
}

const SIGNS: Record<string, Operator> = {
  "=": "=",
  "==": "=",
  "!=": "!=",
  "<>": "!=",
  "<": "<",
  "<=": "<=",
  ">": ">",
  ">=": ">=",
};
const WORDS = new Set(["and", "or", "not", "in"]);
/** Deeper than anybody writes, and shallow enough for the stack. */
const DEEPEST = 100;

class Parser {
  private at = 0;
  private depth = 0;
  constructor(private readonly tokens: readonly Token[]) {}

  whole(): Condition {
    const condition = this.alternatives();
    if (this.next.kind !== "end") throw new SyntaxError(`“${this.next.text}” is not expected there`);
    return condition;
  }

  private alternatives(): Condition {
    const parts = [this.conjunction()];
    while (this.takes("or")) parts.push(this.conjunction());
    return parts.length === 1 ? (parts[0] as Condition) : { kind: "or", of: parts };
  }

  private conjunction(): Condition {
    const parts = [this.single()];
    while (this.takes("and")) parts.push(this.single());
    return parts.length === 1 ? (parts[0] as Condition) : { kind: "and", of: parts };
  }

  private single(): Condition {
    if (++this.depth > DEEPEST) throw new SyntaxError("it is nested too deeply");
    try {
      if (this.takes("not")) return { kind: "not", of: this.single() };
      if (!this.takesSign("(")) return this.comparison();
      const inner = this.alternatives();
      this.expectSign(")");
      return inner;
    } finally {
      this.depth--;
    }
  }

  private comparison(): Condition {
    const column = this.name("a column");
    if (this.takes("in")) return { kind: "compare", column, operator: "in", values: this.list() };
    if (this.takes("not")) {
      if (!this.takes("in")) throw new SyntaxError("“in” is expected after “not”");
      return { kind: "not", of: { kind: "compare", column, operator: "in", values: this.list() } };
    }
    const operator = this.next.kind === "sign" ? SIGNS[this.next.text] : undefined;
    if (!operator) throw new SyntaxError(`a comparison is expected after “${column}”`);
    this.at++;
    return { kind: "compare", column, operator, values: [this.name(`a value after ${operator}`)] };
  }

  private list(): string[] {
    this.expectSign("(");
    const values = [this.name("a value")];
    while (this.takesSign(",")) values.push(this.name("a value"));
    this.expectSign(")");
    return values;
  }

  private name(what: string): string {
    const { kind, text } = this.next;
    const isWord = kind === "word" && !WORDS.has(text.toLowerCase());
    if (!isWord && kind !== "quoted") {
      throw new SyntaxError(
        kind === "end" ? `it ends where ${what} is expected` : `${what} is expected instead of “${text}”`,
      );
    }
    this.at++;
    return text;
  }

  private takes(word: string): boolean {
    const found = this.next.kind === "word" && this.next.text.toLowerCase() === word;
    if (found) this.at++;
    return found;
  }

  private takesSign(sign: string): boolean {
    const found = this.next.kind === "sign" && this.next.text === sign;
    if (found) this.at++;
    return found;
  }

  private expectSign(sign: string): void {
    if (!this.takesSign(sign)) throw new SyntaxError(`“${sign}” is missing`);
  }

  private get next(): Token {
    return this.tokens[this.at] ?? { kind: "end", text: "" };
  }
}
