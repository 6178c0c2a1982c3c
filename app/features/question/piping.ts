import type { Language } from "#app/i18n/language.ts";
import type { Localized } from "#app/i18n/localized.ts";

/** In a text: {G3|där du bor} stands for the answer in words, or for what follows the line when there is none. */
const PLACEHOLDER = /\{([A-Za-z][A-Za-z0-9_]*)\|([^{}|]*)\}/g;

/** The ids of the answers that a text speaks of, in any of its languages. */
export function pipedIds(text: Localized): string[] {
  const found = Object.values(text).flatMap((words) => [...words.matchAll(PLACEHOLDER)].map(([, id = ""]) => id));
  return [...new Set(found)];
}

/** Braces that stand for no answer: residents would read them as they are. */
export const hasLooseBraces = (words: string): boolean => /[{}]/.test(words.replace(PLACEHOLDER, ""));

/** The text with the answers in words; without an answer, with what the author wrote instead. */
export function filled(text: Localized, wordsOf: (id: string, language: Language) => string | undefined): Localized {
  if (!Object.values(text).some((words) => words.includes("{"))) return text;
  const entries = Object.entries(text).map(([language, words]) => [
    language,
    words.replace(PLACEHOLDER, (_, id: string, otherwise: string) => wordsOf(id, language as Language) ?? otherwise),
  ]);
  return Object.fromEntries(entries) as Localized;
}

/** The text as it stands where there is no one who answered: in results and files. */
export const withoutAnswers = (text: Localized): Localized => filled(text, () => undefined);
