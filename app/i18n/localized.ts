import type { Language } from "./language.ts";

/** Texts written by staff: Swedish always, other languages when somebody has written them. */
export type Localized = { sv: string } & Partial<Record<Language, string>>;

/** The text in a language, or the Swedish one where it is missing. */
export function inWords(text: Localized, language: Language): string {
  return text[language] ?? text.sv;
}

/** With a capital first letter, as at the beginning of a sentence or a line. */
export function capitalised(text: string, language: Language): string {
  return text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
}
