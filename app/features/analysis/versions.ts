import type { Variable } from "../question/question.schema.ts";
import { variablesOf } from "../question/types/register.ts";
import type { SurveyDocument } from "../survey/survey.schema.ts";

/**
 * One document for answers of all versions: the latest, with the answers that only an earlier version offered put last
 * in their question. Its questions are the variables that are stored: a grid has become its rows.
 * @param versions the latest first
 */
export function mergedDocument(versions: readonly [SurveyDocument, ...SurveyDocument[]]): SurveyDocument {
  const [latest, ...earlier] = versions;
  const sections = latest.sections.map((section) => ({
    ...section,
    questions: section.questions.flatMap(variablesOf).map((question) => withEarlierOptions(question, earlier)),
  }));
  return { ...latest, sections };
}

function withEarlierOptions(question: Variable, earlier: readonly SurveyDocument[]): Variable {
  if (!("options" in question)) return question;
  const options = [...question.options];
  for (const before of earlier.flatMap(allQuestions)) {
    if (before.id !== question.id || !("options" in before)) continue;
    options.push(...before.options.filter((option) => !options.some(({ code }) => code === option.code)));
  }
  return { ...question, options };
}

/** Every variable that is stored of a document's questions, in order. */
export function allQuestions(document: SurveyDocument): Variable[] {
  return document.sections.flatMap((section) => section.questions.flatMap(variablesOf));
}
