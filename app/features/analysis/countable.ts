import { formatPeriod } from "#app/i18n/format.ts";
import { LANGUAGES } from "#app/i18n/language.ts";
import type { Localized } from "#app/i18n/localized.ts";
import type { Option, QuestionOf, Variable } from "../question/question.schema.ts";
import type { SurveyDocument } from "../survey/survey.schema.ts";
import { allQuestions } from "./versions.ts";

/** How an answer without alternatives becomes one of a few. */
export type CountedAs =
  /** A day or a month, as its month. */
  | { kind: "month" }
  /** A number, as the step from `minimum` that it is in: 0 for the first `width`. */
  | { kind: "step"; minimum: number; width: number; steps: number; perClass: number; whole: boolean }
  /** Own words: that there are any. */
  | { kind: "given" };

export type CountableQuestion = QuestionOf<"single" | "multiple" | "area"> &
  Pick<Variable, "partOf"> & { countedAs?: CountedAs };

/** Longer than ten years of months says nothing in a chart. */
const MOST_MONTHS = 120;
const MOST_STEPS = 120;
const MOST_CLASSES = 12;

/** A survey as it is counted: what has no alternatives gets some, and what cannot be counted is left out. */
export function countableDocument(document: SurveyDocument): SurveyDocument {
  const sections = document.sections.map((section) => ({
    ...section,
    questions: allQuestions({ ...document, sections: [section] }).flatMap(countable),
  }));
  return { ...document, sections };
}

/**
 * Dates by month where it is known between which days they are, numbers in classes where both ends are known, and of
 * own words that somebody wrote any. The classes do not depend on the answers: rounds can be compared, and tables that
 * move while a survey is open tell nothing by moving their limits.
 */
export function countable(variable: Variable): CountableQuestion[] {
  switch (variable.type) {
    case "date": {
      const months = monthsBetween(variable.earliest, variable.latest);
      return months.length > 0 ? [asSingle(variable, months.map(monthOption), { kind: "month" })] : [];
    }
    case "number":
      return inClasses(variable);
    case "text":
      // The words to "something else, namely" are told of by how many chose it.
      if (variable.id.includes("__")) return [];
      return [asSingle(variable, [{ code: "given", label: variable.text }], { kind: "given" })];
    default:
      return [variable];
  }
}

function asSingle(variable: Variable, options: Option[], countedAs: CountedAs): CountableQuestion {
  const { id, text, hint, partOf } = variable;
  return { id, type: "single", text, options, countedAs, ...(hint && { hint }), ...(partOf && { partOf }) };
}

/** Of the form 2026-03, both ends included; none when an end is missing or they are too many. */
function monthsBetween(earliest = "", latest = ""): string[] {
  const [from, to] = [earliest, latest].map((day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1);
  if (!earliest || !latest || from === undefined || to === undefined || to - from >= MOST_MONTHS) return [];
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => {
    const [year, month] = [Math.floor((from + index) / 12), ((from + index) % 12) + 1];
    return `${year}-${String(month).padStart(2, "0")}`;
  });
}

const inEveryLanguage = (wordsIn: (language: (typeof LANGUAGES)[number]) => string): Localized =>
  Object.fromEntries(LANGUAGES.map((language) => [language, wordsIn(language)])) as Localized;

const monthOption = (month: string): Option => ({
  code: month,
  label: inEveryLanguage((language) => formatPeriod(month, language)),
});

function inClasses(variable: Extract<Variable, { type: "number" }>): CountableQuestion[] {
  const { minimum, maximum, whole } = variable;
  if (minimum === undefined || maximum === undefined || maximum <= minimum) return [];
  const first = Math.floor(minimum);
  const width = niceWidth((maximum - first + 1) / MOST_STEPS);
  const perClass = Math.max(1, Math.round(niceWidth((maximum - first + 1) / MOST_CLASSES) / width));
  const steps = Math.floor((maximum - first) / width) + 1;
  const options = Array.from({ length: Math.ceil(steps / perClass) }, (_, index): Option => {
    const from = first + index * perClass * width;
    const to = Math.min(maximum, from + perClass * width - 1);
    const isOne = whole && from === to;
    // Without decimals 0–9 and 10–19; with them the next class begins where this one ends.
    const label = isOne ? String(from) : `${from}–${whole ? to : Math.min(maximum, from + perClass * width)}`;
    return { code: `from_${index}`, label: { sv: label } };
  });
  return [asSingle(variable, options, { kind: "step", minimum: first, width, steps, perClass, whole: whole ?? false })];
}

/** The least of 1, 2, 5, 10, 20, 50 … that is not below. */
function niceWidth(least: number): number {
  let width = 1;
  for (let index = 0; width < least; index++) width *= index % 3 === 1 ? 2.5 : 2;
  return width;
}
