import { z } from "zod";
import { LANGUAGES, type Language } from "./language.ts";

/** Texts written by staff: Swedish always, other languages when somebody has written them. */
export type Localized = { sv: string } & Partial<Record<Language, string>>;

const text = z.string().min(1);
const others = LANGUAGES.filter((language) => language !== "sv");

export const LocalizedSchema = z.object({
  sv: text,
  ...(Object.fromEntries(others.map((language) => [language, text.optional()])) as Record<
    Exclude<Language, "sv">,
    z.ZodOptional<typeof text>
  >),
}) satisfies z.ZodType<Localized>;

/** The text in a language, or the Swedish one where it is missing. */
export function inWords(text: Localized, language: Language): string {
  return text[language] ?? text.sv;
}

/** The language that `inWords` answers in: the part of a page that shows it says so (ui/words.tsx). */
export function languageOfWords(text: Localized, language: Language): Language {
  return text[language] === undefined ? "sv" : language;
}

/** Several texts as one, in the languages of the product that all of them are in: words of two are never mixed in one. */
export function inOne(
  texts: readonly Localized[],
  join: (words: readonly string[], language: "sv" | "en") => string,
): Localized {
  const english = texts.flatMap(({ en }) => en ?? []);
  const swedish = texts.map(({ sv }) => sv);
  return { sv: join(swedish, "sv"), ...(english.length === texts.length && { en: join(english, "en") }) };
}

/** With a capital first letter, as at the beginning of a sentence or a line. */
export function capitalised(text: string, language: Language): string {
  return text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
}
