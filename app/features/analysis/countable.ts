import type { Option, QuestionOf, Variable } from "../question/question.schema.ts";
import type { SurveyDocument } from "../survey/survey.schema.ts";
import { dateSteps } from "./date-steps.ts";
import { numberSteps } from "./number-steps.ts";
import { allQuestions } from "./versions.ts";

/** How an answer without alternatives becomes one of a few. */
export type CountedAs =
  /** A day or a month: the day, month or year that it is in. */
  | { kind: "date"; steps: readonly string[] }
  /** A number: the step that it is in, by where the steps begin. */
  | { kind: "number"; steps: readonly number[]; minimum?: number; maximum?: number; whole: boolean }
  /** Own words: that there are any. */
  | { kind: "given" };

export type CountableQuestion = QuestionOf<"single" | "multiple" | "area"> &
  Pick<Variable, "partOf" | "ofPlaces"> & { countedAs?: CountedAs };

/** A survey as it is counted: what has no alternatives gets some, and what cannot be counted is left out. */
export function countableDocument(document: SurveyDocument): SurveyDocument {
  const sections = document.sections.map((section) => ({
    ...section,
    questions: allQuestions({ ...document, sections: [section] }).flatMap(countable),
  }));
  return { ...document, sections };
}

/**
 * Dates and numbers in steps that follow from the question alone, and of own words that somebody wrote any. Which steps are
 * shown as one alternative is chosen when they have been counted (chosen-classes.ts).
 */
export function countable(variable: Variable): CountableQuestion[] {
  switch (variable.type) {
    case "date":
      return [asSingle(variable, [], { kind: "date", steps: dateSteps(variable) })];
    case "number": {
      const { minimum, maximum, whole = false } = variable;
      const ends = { ...(minimum !== undefined && { minimum }), ...(maximum !== undefined && { maximum }), whole };
      return [asSingle(variable, [], { kind: "number", steps: numberSteps(ends), ...ends })];
    }
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

/** Its lines are chosen from what was counted: no two surveys need have the same. */
export const hasChosenLines = ({ countedAs, ofPlaces }: CountableQuestion): boolean =>
  countedAs?.kind === "date" || countedAs?.kind === "number" || ofPlaces === true;
