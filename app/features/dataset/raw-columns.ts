import type { Language } from "#app/i18n/language.ts";
import { inWords } from "#app/i18n/localized.ts";
import type { Answer, Option, Variable } from "../question/question.schema.ts";
import type { Cell } from "./cell.ts";

/** One respondent as stored: nothing in it says who, when or in what order. */
export interface RawResponse {
  stratum: string | null;
  week: string;
  mode: string;
  answers: ReadonlyMap<string, Answer>;
}

/** What an answer alternative is in a statistics program. */
export interface RawValue {
  number: number;
  code: string;
  label: string;
  /** "Don't know" and the like: no point on the scale. */
  isMissing: boolean;
}

/** A column of a file with raw answers. */
export interface RawColumn {
  /** In a statistics program. */
  name: string;
  label: string;
  /** Alternatives; the cell holds the code of one. */
  values?: RawValue[];
  isText: boolean;
  /** The cell holds a day (2026-11-16) or a month (2026-11), which programs know as a date. */
  date?: "day" | "month";
  read(response: RawResponse): string | number | null;
}

export interface RawWords {
  language: Language;
  week: string;
  mode: string;
  stratum: string;
  modes: Readonly<Record<string, string>>;
  yes: string;
  no: string;
}

/**
 * Week, way of answering and area, then a column per question, row of a grid or place of a ranking. Where several may be
 * chosen there is one per alternative.
 */
export function rawColumns(questions: readonly Variable[], words: RawWords): RawColumn[] {
  const modes = Object.entries(words.modes).map(([code, label], index) => value(index + 1, code, label));
  return [
    { name: "week", label: words.week, isText: true, read: ({ week }) => week },
    { name: "mode", label: words.mode, isText: false, values: modes, read: ({ mode }) => mode },
    { name: "stratum", label: words.stratum, isText: true, read: ({ stratum }) => stratum },
    ...questions.flatMap((question) => questionColumns(question, words)),
  ];
}

const value = (number: number, code: string, label: string, isMissing = false): RawValue => ({
  number,
  code,
  label,
  isMissing,
});

function questionColumns(question: Variable, words: RawWords): RawColumn[] {
  const { id } = question;
  const label = labelOf(question, words.language);
  switch (question.type) {
    case "multiple":
      return question.options.map((option) => choiceColumn(id, label, option, words));
    case "single":
    case "area":
      return [{ name: id, label, isText: false, values: valuesOf(question.options, words), read: answerTo(id) }];
    case "date":
      return [{ name: id, label, isText: false, date: question.precision, read: answerTo(id) }];
    default:
      return [{ name: id, label, isText: question.type === "text", read: answerTo(id) }];
  }
}

const labelOf = ({ id, text, partOf }: Variable, language: Language) =>
  [partOf ? `${id}. ${inWords(partOf.text, language)}` : id, inWords(text, language)].join(partOf ? " – " : ". ");

function answerTo(id: string): RawColumn["read"] {
  return ({ answers }) => {
    const answer = answers.get(id);
    return Array.isArray(answer) ? null : (answer ?? null);
  };
}

/** Points of a scale are their own numbers; what has none is numbered after them, or from one. */
function valuesOf(options: readonly Option[], { language }: RawWords): RawValue[] {
  const own = options.flatMap((option) => (option.value === undefined ? [] : [option.value]));
  let next = Math.max(0, ...own);
  return options.map(({ code, label, state, value: number }) => {
    if (number === undefined) next += 1;
    return value(number ?? next, code, inWords(label, language), state !== undefined);
  });
}

/** Whether one alternative of several was chosen; nothing where the question was skipped. */
function choiceColumn(id: string, label: string, option: Option, words: RawWords): RawColumn {
  return {
    name: `${id}_${option.code}`,
    label: `${label} – ${inWords(option.label, words.language)}`,
    isText: false,
    values: [value(0, "no", words.no), value(1, "yes", words.yes)],
    read: ({ answers }) => {
      const chosen = answers.get(id);
      return Array.isArray(chosen) ? (chosen.includes(option.code) ? "yes" : "no") : null;
    },
  };
}

/** What reads a column's cells in words, as a spreadsheet shows them. */
export function inWordsOf({ values, date, read }: RawColumn): (response: RawResponse) => Cell {
  if (date) return (response) => asDate(read(response));
  if (!values) return read;
  const labels = new Map<unknown, string>(values.map(({ code, label }) => [code, label]));
  return (response) => {
    const answer = read(response);
    return answer === null ? null : (labels.get(answer) ?? String(answer));
  };
}

const asDate = (stored: string | number | null): Cell => (typeof stored === "string" ? { date: stored } : stored);
