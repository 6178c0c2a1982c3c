import type { Language } from "#app/i18n/language.ts";
import type { Localized } from "#app/i18n/localized.ts";
import type { SurveyDocument } from "./survey.schema.ts";

type Node = { [key: string]: unknown };

/** Words for results: residents never see them, and staff read them in the product's own languages. */
const NOT_FOR_RESIDENTS = new Set(["headlines", "headline"]);

const isLocalized = (value: unknown): value is Localized =>
  typeof value === "object" && value !== null && typeof (value as Node).sv === "string";

/** Every text of a survey that a resident reads, in the order of the pages. */
export function surveyTexts({ title, purpose, sections }: Pick<SurveyDocument, "title" | "purpose" | "sections">) {
  return localizedIn([title, purpose, sections]);
}

/** Every text below a value, whatever its shape: a type of question that comes tomorrow is translated, too. */
export function localizedIn(value: unknown): Localized[] {
  if (isLocalized(value)) return [value];
  if (Array.isArray(value)) return value.flatMap(localizedIn);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, below]) => (NOT_FOR_RESIDENTS.has(key) ? [] : localizedIn(below)));
}

/** The same value with every text put through a function. */
export function mapTexts<Value>(value: Value, change: (text: Localized) => Localized): Value {
  if (isLocalized(value)) return change(value) as Value;
  if (Array.isArray(value)) return value.map((below) => mapTexts(below, change)) as Value;
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, below]) => [
    key,
    NOT_FOR_RESIDENTS.has(key) ? below : mapTexts(below, change),
  ]);
  return Object.fromEntries(entries) as Value;
}

/** How many texts of a survey are missing in a language. */
export function countMissing(document: SurveyDocument, language: Language): number {
  return textsToTranslate(document, language).filter(({ translation }) => !translation).length;
}

/** A Swedish text, once however often it occurs: the five answers of a scale are translated for all its questions. */
export interface TextToTranslate {
  swedish: string;
  english: string | undefined;
  translation: string | undefined;
}

export function textsToTranslate(document: SurveyDocument, language: Language): TextToTranslate[] {
  const found = new Map<string, TextToTranslate>();
  for (const text of surveyTexts(document)) {
    const known = found.get(text.sv);
    const here = { swedish: text.sv, english: text.en, translation: text[language] };
    // Missing in one place is missing: what was filled in elsewhere is offered there by the page.
    if (!known) found.set(text.sv, here);
    else if (!here.translation) found.set(text.sv, { ...known, translation: undefined });
  }
  return [...found.values()];
}

/** The document with texts in a language, by the Swedish ones. An empty text takes the translation away. */
export function withTranslations(
  document: SurveyDocument,
  language: Exclude<Language, "sv">,
  translations: ReadonlyMap<string, string>,
): SurveyDocument {
  return mapTexts(document, (text) => {
    const translation = translations.get(text.sv);
    if (translation === undefined) return text;
    const { [language]: _, ...others } = text;
    return translation === "" ? (others as Localized) : { ...text, [language]: translation };
  });
}

/** Translations that have been published, by the Swedish text: what staff wrote once is offered where it fits again. */
export function knownTranslations(documents: readonly SurveyDocument[], language: Language): Map<string, string> {
  const known = new Map<string, string>();
  for (const text of documents.flatMap(surveyTexts)) {
    const translation = text[language];
    if (translation && !known.has(text.sv)) known.set(text.sv, translation);
  }
  return known;
}
