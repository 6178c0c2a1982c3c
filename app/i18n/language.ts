import { z } from "zod";

export const LANGUAGES = ["sv", "en"] as const;
export const LanguageSchema = z.enum(LANGUAGES);
export type Language = z.infer<typeof LanguageSchema>;

/** Each language's name in itself. */
export const LANGUAGE_NAMES: Record<Language, string> = { sv: "Svenska", en: "English" };

const PARAMETER = "lang";

/** Swedish unless the address says otherwise: no cookie and no guess from the browser, so a link shows what it showed. */
export function languageOf(url: string | URL): Language {
  const asked = new URL(url, "http://x").searchParams.get(PARAMETER);
  return LANGUAGES.find((language) => language === asked) ?? "sv";
}

/** The same address in a language. Takes and gives paths such as /gnosjo?x=1. */
export function inLanguage(href: string, language: Language): string {
  const url = new URL(href, "http://x");
  if (language === "sv") url.searchParams.delete(PARAMETER);
  else url.searchParams.set(PARAMETER, language);
  return `${url.pathname}${url.search}${url.hash}`;
}
