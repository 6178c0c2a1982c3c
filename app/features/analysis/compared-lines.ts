import { categoriesOf } from "./merged-categories.ts";
import { headlinesAsked, type OptionQuestion } from "./question-result.ts";

/** The headlines of a question, or every answer of one that has none. Merged lines leave the main headline alone. */
export function comparedLines(question: OptionQuestion) {
  const headlines = headlinesAsked(question);
  const [main] = headlines;
  if (main) {
    const told = question.sensitive ? [main] : headlines;
    return told.map(({ codes, label }) => ({ key: codes.join("+"), codes, label }));
  }
  return categoriesOf(question).map(({ code, label }) => ({ key: code, codes: [code], label }));
}
