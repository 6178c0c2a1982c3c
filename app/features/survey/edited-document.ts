import type { Language } from "#app/i18n/language.ts";
import type { Question } from "../question/question.schema.ts";
import { retitled, withChoices } from "./builder.ts";
import { allQuestionIds } from "./changes.ts";
import type { SurveyDocument } from "./survey.schema.ts";
import { TITLE_MAXIMUM } from "./survey-forms.schema.ts";

/** What the page of a survey says of its document. */
export interface DocumentFields {
  title: string;
  purpose: string;
  minutes: number;
  languages: readonly Language[];
  chosen: readonly string[];
  /** By key of the section, as they were sent. */
  titles: ReadonlyMap<string, string>;
  places: ReadonlyMap<string, string>;
}

/** Fields whose names begin with a word and end with the key of a section: title-trygghet. */
export function fieldsBySection(form: FormData, word: string): Map<string, string> {
  const fields = [...form].filter(([name, value]) => name.startsWith(`${word}-`) && typeof value === "string");
  return new Map(
    fields.map(([name, value]) => [name.slice(word.length + 1), String(value).trim().slice(0, TITLE_MAXIMUM)]),
  );
}

/** The stored document as the page would have it. */
export function editedDocument(
  stored: SurveyDocument,
  bank: readonly Question[],
  fields: DocumentFields,
): SurveyDocument {
  const { title, purpose, minutes, languages, chosen, titles } = fields;
  const places = new Map(
    [...fields.places].flatMap(([key, typed]) => (/^\d{1,3}$/.test(typed) ? [[key, Number(typed)] as const] : [])),
  );
  const choices = { chosen: new Set(chosen), titles, places };
  return {
    ...withChoices(stored, bank, choices),
    title: retitled(stored.title, title),
    purpose: retitled(stored.purpose, purpose),
    minutes,
    languages: [...new Set<Language>(["sv", ...languages])],
  };
}

/** What a colleague has saved in the meantime and this page does not have, for whoever has to choose. */
export type Difference =
  | { kind: "questionThere" | "questionHere"; words: string }
  | { kind: "titleThere" | "purposeThere" | "sectionThere"; words: string };

export function differences(stored: SurveyDocument, typed: SurveyDocument): Difference[] {
  const found: Difference[] = [];
  if (stored.title.sv !== typed.title.sv) found.push({ kind: "titleThere", words: stored.title.sv });
  if (stored.purpose.sv !== typed.purpose.sv) found.push({ kind: "purposeThere", words: stored.purpose.sv });
  const [there, here] = [allQuestionIds(stored), allQuestionIds(typed)];
  for (const [id, words] of there) if (!here.has(id)) found.push({ kind: "questionThere", words });
  for (const [id, words] of here) if (!there.has(id)) found.push({ kind: "questionHere", words });
  const titles = new Set(typed.sections.map(({ title }) => title.sv));
  for (const { title } of stored.sections)
    if (!titles.has(title.sv)) found.push({ kind: "sectionThere", words: title.sv });
  return found;
}
