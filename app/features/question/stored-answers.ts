import type { Answer } from "./question.schema.ts";

/**
 * The answers of one respondent as they are stored, {"A1":"very_safe",…}, by question. For reading very many: an object
 * for each would give the engine a new shape for every combination of skipped questions, and those take more memory than the answers.
 * An id is letters and digits, and within a text a quotation mark is escaped, so that `"id":` is a key wherever it stands.
 */
export function storedAnswers(stored: string): Map<string, Answer> {
  const flat = JSON.parse(`[${stored.slice(1, -1).replace(/"([A-Za-z]\w*)":/g, '"$1",')}]`) as unknown[];
  const answers = new Map<string, Answer>();
  for (let index = 0; index < flat.length; index += 2) answers.set(flat[index] as string, flat[index + 1] as Answer);
  return answers;
}
