import type { Texts } from "./i18n.ts";
import type { Language } from "./language.ts";

/** Where the texts are that residents meet on their way through a survey. */
export const RESIDENT_NAMESPACES = ["common", "survey", "question", "journey", "public"] as const;

/** Texts of pages that are not for residents on their way through a survey, by the beginnings of their keys. */
const NOT_FOR_THE_SURVEY =
  /^public\.(start|find|search|all|how|accessibility|status|known|report|supervisor|tested|stated)/;

const PLURAL = /_(zero|one|two|few|many|other)$/;

/** The key that a page asks for: a plural form without its form. */
export const askedKey = (key: string): string => key.replace(PLURAL, "");

/** All texts by key, survey.fault.tooMany; those that have not been written are left out. */
export function textsOf(texts: Texts, prefix = ""): Map<string, string> {
  const flat = new Map<string, string>();
  for (const [key, value] of Object.entries(texts)) {
    if (typeof value !== "string")
      for (const [below, text] of textsOf(value, `${prefix}${key}.`)) flat.set(below, text);
    else if (value.trim() !== "") flat.set(prefix + key, value);
  }
  return flat;
}

/** The Swedish texts that a language for residents has to say. */
export function sourceTexts(swedish: { [Namespace in (typeof RESIDENT_NAMESPACES)[number]]: Texts }) {
  const all = RESIDENT_NAMESPACES.flatMap((namespace) => [...textsOf({ [namespace]: swedish[namespace] })]);
  return new Map(all.filter(([key]) => !NOT_FOR_THE_SURVEY.test(key)));
}

/**
 * Which Swedish texts a language lacks. A text with plural forms has all those that the language knows (CLDR): Arabic six,
 * Ukrainian four, and none is filled in by another.
 */
export function missingKeys(
  source: ReadonlyMap<string, string>,
  texts: ReadonlyMap<string, string>,
  language: Language,
): string[] {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const asked = [...new Set([...source.keys()].map(askedKey))];
  return asked.filter((key) => !texts.has(key) && !forms.every((form) => texts.has(`${key}_${form}`)));
}
