import { z } from "zod";

/**
 * BCP 47. Easy Swedish (lättläst) has no tag of its own, so it is Swedish with a private subtag: screen readers and
 * browsers take it for what it is.
 */
export const LANGUAGES = ["sv", "en", "fi", "ar", "uk", "so", "sv-x-lattlast", "sma"] as const;
export const LanguageSchema = z.enum(LANGUAGES);
export type Language = z.infer<typeof LanguageSchema>;

/** The whole product speaks these: staff's pages, reports and files too. The others are for residents' pages alone. */
export const PRODUCT_LANGUAGES = ["sv", "en"] as const satisfies readonly Language[];
export const ProductLanguageSchema = z.enum(PRODUCT_LANGUAGES);
export type ProductLanguage = z.infer<typeof ProductLanguageSchema>;

/** Those whose texts somebody has to review before they are offered. */
export type ReviewedLanguage = Exclude<Language, ProductLanguage>;
export const isProductLanguage = (language: Language): language is ProductLanguage =>
  (PRODUCT_LANGUAGES as readonly Language[]).includes(language);
export const REVIEWED_LANGUAGES = LANGUAGES.filter((language) => !isProductLanguage(language)) as ReviewedLanguage[];

/** Each language's name in itself. */
export const LANGUAGE_NAMES: Record<Language, string> = {
  sv: "Svenska",
  en: "English",
  fi: "Suomi",
  ar: "العربية",
  uk: "Українська",
  so: "Soomaali",
  "sv-x-lattlast": "Lättläst svenska",
  sma: "Åarjelsaemien",
};

export const directionOf = (language: Language): "ltr" | "rtl" => (language === "ar" ? "rtl" : "ltr");

const PARAMETER = "lang";

const askedOf = (url: string | URL) => new URL(url, "http://x").searchParams.get(PARAMETER);

/** Swedish unless the address says otherwise: no cookie and no guess from the browser, so a link shows what it showed. */
export function languageOf(url: string | URL): ProductLanguage {
  const asked = askedOf(url);
  return PRODUCT_LANGUAGES.find((language) => language === asked) ?? "sv";
}

/**
 * The language of a page that is offered in more than the product's own. What the address asks for and the page is not
 * offered in, such as one whose approval was withdrawn, is Swedish.
 */
export function pageLanguage(offered: readonly Language[], url: string | URL): Language {
  const asked = askedOf(url);
  return offered.find((language) => language === asked) ?? languageOf(url);
}

/** The language that an address asks for, for addresses that follow from it: whether a page speaks it, the page says. */
export function askedLanguage(url: string | URL): Language {
  const asked = askedOf(url);
  return LANGUAGES.find((language) => language === asked) ?? "sv";
}

/** The same address in a language. Takes and gives paths such as /gnosjo?x=1. */
export function inLanguage(href: string, language: Language): string {
  const url = new URL(href, "http://x");
  if (language === "sv") url.searchParams.delete(PARAMETER);
  else url.searchParams.set(PARAMETER, language);
  return `${url.pathname}${url.search}${url.hash}`;
}
