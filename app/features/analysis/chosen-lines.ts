import type { SurveyDocument } from "../survey/survey.schema.ts";
import type { LineOf } from "./chosen-classes.ts";
import { lineLabel } from "./class-labels.ts";
import type { CountableQuestion } from "./countable.ts";
import type { SurveyTables } from "./tables.ts";

/** The survey with the lines that its tables have as the alternatives of numbers, dates and places. */
export function withChosenLines(document: SurveyDocument, tables: SurveyTables | undefined): SurveyDocument {
  const linesOf = new Map(tables?.questions.map(({ questionId, lines }) => [questionId, lines]));
  const sections = document.sections.map((section) => ({
    ...section,
    questions: section.questions.map((question) =>
      "options" in question ? withLines(question, linesOf.get(question.id)) : question,
    ),
  }));
  return { ...document, sections };
}

/** The question with the lines that were chosen as its alternatives; as it is where every alternative is a line. */
export function withLines(question: CountableQuestion, lines: readonly LineOf[] | undefined): CountableQuestion {
  if (!lines) return question;
  const options = lines.map((line) => {
    const known = question.options.find(({ code }) => code === line.code);
    return known ?? { code: line.code, label: lineLabel(line, question), ...(question.ofPlaces && { quiet: true }) };
  });
  return { ...question, options: [...options, ...question.options.filter(({ state }) => state)] };
}
