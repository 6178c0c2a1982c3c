import { NO_ANSWER } from "#app/statistics/column.ts";
import { CombinedAnswers } from "./combined-answers.ts";
import type { CountedAs } from "./countable.ts";
import type { CountedSurvey, CountedVariable } from "./counted-variables.ts";
import { stepOf } from "./number-steps.ts";
import { END_OF_FIELD } from "./packed-answers.ts";
import { hashed, WordTable } from "./word-table.ts";

/** So many of the choices of a multiple question are kept as bits of one number. */
export const BITS = 30;

const QUOTE = 34;
const COMMA = 44;
const COLON = 58;
const OPENING_BRACKET = 91;
const BACKSLASH = 92;
const CLOSING_BRACKET = 93;
const OPENING_BRACE = 123;
const CLOSING_BRACE = 125;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** What is unusual in a stored text is left to the slow way of reading. */
const UNUSUAL = -1;

/**
 * Turns the stored text of a respondent's answers into numbers, without making an object of any: at a million answers
 * those take more time than all the rest. A text that is not as we write it – spaces, escaped codes, answers within
 * answers – is read by JSON.parse, so that the numbers are always those of what the text says.
 */
export class AnswerReader {
  /**
   * Of the respondent last read. A single answer is the place of its category, or below 0 a state (column.ts); several
   * are a bit for each chosen category in as many numbers as they need, the first of them below 0 without valid answer.
   */
  readonly values: Int32Array;
  /** The place of the respondent's stratum among those that are known, or −1. */
  stratum = NO_ANSWER;
  /** Per variable the place of its first number in `values`. */
  readonly slots: readonly number[];

  private readonly ids: WordTable;
  private readonly codes: readonly WordTable[];
  private readonly meanings: readonly Int32Array[];
  private readonly isMultiple: readonly boolean[];
  private readonly countedAs: readonly (CountedAs | undefined)[];
  private readonly combined: CombinedAnswers;
  private readonly strata: WordTable | undefined;
  private readonly area: number;
  private areaWasTold = false;
  private hash = 0;

  constructor({ variables, strata }: Pick<CountedSurvey, "variables" | "strata">) {
    let width = 0;
    this.slots = variables.map((variable) => {
      const slot = width;
      width += slotsOf(variable);
      return slot;
    });
    this.values = new Int32Array(width);
    // A combined question is answered by nobody, even where an answer is stored under its id.
    this.ids = new WordTable(variables.map(({ id, combination }) => (combination ? "" : id)));
    this.codes = variables.map(({ categories, states }) => new WordTable([...categories, ...Object.keys(states)]));
    this.meanings = variables.map(({ categories, states }) =>
      Int32Array.from([...categories.keys(), ...Object.values(states)]),
    );
    this.isMultiple = variables.map(({ kind }) => kind === "multiple");
    this.countedAs = variables.map(({ countedAs }) => countedAs);
    this.combined = new CombinedAnswers(variables, this.slots);
    this.strata = strata && new WordTable(strata.map(({ key }) => key));
    this.area = variables.findIndex(({ isArea }) => isArea);
  }

  /** Reads a response, packed (packed-answers.ts), from one place of a text to another. @throws SyntaxError for no JSON */
  read(text: Uint8Array, from: number, to: number): void {
    let hash = 0;
    let place = from;
    for (; place < to && text[place] !== END_OF_FIELD; place++) hash = hashed(hash, text[place] ?? 0);
    this.begin();
    if (!this.readFast(text, place + 1, to)) {
      this.begin();
      const answers = JSON.parse(decoder.decode(text.subarray(place + 1, to)));
      for (const [id, answer] of Object.entries(answers)) this.take(id, answer);
    }
    if (this.area >= 0 && !this.areaWasTold) this.put(this.area, this.codes[this.area]?.find(text, from, place, hash));
    if (this.strata) this.stratum = this.strata.find(text, from, place, hash);
    this.combined.putInto(this.values);
  }

  private begin(): void {
    this.values.fill(NO_ANSWER);
    this.areaWasTold = false;
  }

  /** @returns whether all of it could be read so */
  private readFast(text: Uint8Array, from: number, to: number): boolean {
    if (text[from] !== OPENING_BRACE || text[to - 1] !== CLOSING_BRACE) return false;
    let place = from + 1;
    if (place === to - 1) return true;
    while (place < to) {
      if (text[place++] !== QUOTE) return false;
      const start = place;
      place = this.toEndOfWord(text, start, to);
      if (place === UNUSUAL) return false;
      const variable = this.ids.find(text, start, place, this.hash);
      if (text[++place] !== COLON) return false;
      place = this.readValue(variable, text, place + 1, to);
      if (place === UNUSUAL) return false;
      const next = text[place++];
      if (next === CLOSING_BRACE) return place === to;
      if (next !== COMMA) return false;
    }
    return false;
  }

  /** @returns the place after the value, or UNUSUAL */
  private readValue(variable: number, text: Uint8Array, from: number, to: number): number {
    if (variable >= 0) this.forget(variable);
    const first = text[from];
    if (first === QUOTE) {
      if (variable < 0 || this.isMultiple[variable]) return afterString(text, from + 1, to);
      if (this.countedAs[variable])
        return this.readCountedAs(variable, text, from, to, afterString(text, from + 1, to));
      return this.readCode(variable, text, from + 1, to);
    }
    if (first === OPENING_BRACKET) return this.readCodes(variable, text, from + 1, to);
    const end = afterNumber(text, from, to);
    return variable >= 0 && this.countedAs[variable] ? this.readCountedAs(variable, text, from, to, end) : end;
  }

  /** What is no alternative itself: a date, a number, own words. @returns the place after it */
  private readCountedAs(variable: number, text: Uint8Array, from: number, to: number, end: number): number {
    if (end !== UNUSUAL && end <= to)
      this.takeCountedAs(variable, JSON.parse(decoder.decode(text.subarray(from, end))));
    return end;
  }

  private takeCountedAs(variable: number, answer: unknown): void {
    const countedAs = this.countedAs[variable];
    const slot = this.slots[variable] ?? 0;
    if (countedAs?.kind === "date" && typeof answer === "string") this.takeDate(variable, answer);
    if (countedAs?.kind === "given" && typeof answer === "string" && answer !== "") this.values[slot] = 0;
    if (countedAs?.kind === "number" && typeof answer === "number") {
      const step = stepOf(answer, countedAs.steps, countedAs);
      if (step >= 0) this.values[slot] = step;
    }
  }

  /** As its day, its month or its year: whichever is counted. */
  private takeDate(variable: number, day: string): void {
    const codes = [10, 7, 4].map((length) => this.codeOf(variable, day.slice(0, length)));
    this.put(variable, Math.max(...codes));
  }

  private readCode(variable: number, text: Uint8Array, from: number, to: number): number {
    const place = this.toEndOfWord(text, from, to);
    if (place === UNUSUAL) return UNUSUAL;
    this.put(variable, this.codes[variable]?.find(text, from, place, this.hash));
    return place + 1;
  }

  private readCodes(variable: number, text: Uint8Array, from: number, to: number): number {
    const takes = variable >= 0 && (this.isMultiple[variable] ?? false);
    if (text[from] === CLOSING_BRACKET) {
      if (takes) this.choose(variable, -1, true);
      return from + 1;
    }
    let place = from;
    while (place < to) {
      if (text[place] !== QUOTE) return UNUSUAL;
      const start = place + 1;
      place = this.toEndOfWord(text, start, to);
      if (place === UNUSUAL) return UNUSUAL;
      if (takes) this.choose(variable, this.codes[variable]?.find(text, start, place, this.hash) ?? -1);
      const next = text[++place];
      place++;
      if (next === CLOSING_BRACKET) return place;
      if (next !== COMMA) return UNUSUAL;
    }
    return UNUSUAL;
  }

  /** The place of the quotation mark that ends a word without escapes; its hash is then known. */
  private toEndOfWord(text: Uint8Array, from: number, to: number): number {
    let hash = 0;
    for (let place = from; place < to; place++) {
      const byte = text[place] ?? 0;
      if (byte === QUOTE) {
        this.hash = hash;
        return place;
      }
      if (byte === BACKSLASH) return UNUSUAL;
      hash = hashed(hash, byte);
    }
    return UNUSUAL;
  }

  /** The slow way. */
  private take(id: string, answer: unknown): void {
    const variable = numberIn(this.ids, id);
    if (variable < 0) return;
    this.forget(variable);
    if (this.countedAs[variable]) this.takeCountedAs(variable, answer);
    else if (typeof answer === "string" && !this.isMultiple[variable])
      this.put(variable, this.codeOf(variable, answer));
    if (!Array.isArray(answer) || !this.isMultiple[variable]) return;
    if (answer.length === 0) this.choose(variable, -1, true);
    for (const code of answer) this.choose(variable, typeof code === "string" ? this.codeOf(variable, code) : -1);
  }

  private codeOf(variable: number, code: string): number {
    const codes = this.codes[variable];
    return codes ? numberIn(codes, code) : -1;
  }

  private put(variable: number, code = -1): void {
    if (code >= 0) this.values[this.slots[variable] ?? 0] = this.meanings[variable]?.[code] ?? NO_ANSWER;
  }

  /** What is told of a question last holds. */
  private forget(variable: number): void {
    if (variable === this.area) this.areaWasTold = true;
    const slot = this.slots[variable] ?? 0;
    const end = this.slots[variable + 1] ?? this.values.length;
    for (let place = slot; place < end; place++) this.values[place] = NO_ANSWER;
  }

  /** Nothing chosen of a list is an answer; something chosen that is all "don't know", or unknown, is not. */
  private choose(variable: number, code: number, isNothing = false): void {
    const meaning = code < 0 ? NO_ANSWER : (this.meanings[variable]?.[code] ?? NO_ANSWER);
    const first = this.slots[variable] ?? 0;
    const known = this.values[first] ?? NO_ANSWER;
    if (meaning < 0 && !isNothing) {
      if (known === NO_ANSWER) this.values[first] = meaning;
      return;
    }
    if (known < 0) {
      const end = this.slots[variable + 1] ?? this.values.length;
      for (let place = first; place < end; place++) this.values[place] = 0;
    }
    if (isNothing) return;
    const slot = first + Math.floor(meaning / BITS);
    this.values[slot] = (this.values[slot] ?? 0) | (1 << (meaning % BITS));
  }
}

/** How many numbers a variable's answer takes. */
export const slotsOf = ({ kind, categories }: CountedVariable): number =>
  kind === "multiple" ? Math.max(1, Math.ceil(categories.length / BITS)) : 1;

function numberIn(table: WordTable, word: string): number {
  const bytes = encoder.encode(word);
  return table.find(bytes, 0, bytes.length, bytes.reduce(hashed, 0));
}

function afterString(text: Uint8Array, from: number, to: number): number {
  for (let place = from; place < to; place++) {
    const byte = text[place];
    if (byte === QUOTE) return place + 1;
    if (byte === BACKSLASH) place++;
  }
  return UNUSUAL;
}

/** A number holds neither of these; whatever else has none of them either is not told apart, since it is not counted. */
function afterNumber(text: Uint8Array, from: number, to: number): number {
  for (let place = from; place < to; place++) {
    const byte = text[place];
    if (byte === COMMA || byte === CLOSING_BRACE) return place;
    if (byte === QUOTE || byte === OPENING_BRACE || byte === OPENING_BRACKET) return UNUSUAL;
  }
  return UNUSUAL;
}
