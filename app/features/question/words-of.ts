import { formatList } from "#app/i18n/format.ts";
import type { Language } from "#app/i18n/language.ts";
import type { Answers, Question } from "./question.schema.ts";
import { describeAnswer, storedIds } from "./types/register.ts";

/** The types whose answers can be told in another text: in words that the survey's author wrote, in every language. */
const TOLD: readonly Question["type"][] = ["single", "multiple", "scale", "area", "number", "date"];

/** Own words are never told: they have one language whatever the page has, and could say anything in a heading. */
export const canBeTold = ({ type }: Question): boolean => TOLD.includes(type);

/** The answer to a question in running text, or undefined without one. */
export function tellAnswer(question: Question, answers: Answers, language: Language): string | undefined {
  const [id = ""] = storedIds(question);
  const closed = answers[id] === undefined ? {} : { [id]: answers[id] };
  const lines = describeAnswer(question, closed, language);
  return lines.length > 0 ? formatList(lines, language) : undefined;
}
