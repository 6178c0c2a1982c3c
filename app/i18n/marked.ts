import { LANGUAGES, type Language } from "./language.ts";
import { inWords, type Localized, languageOfWords } from "./localized.ts";

/**
 * A text of which parts are in another language than the rest, such as a Swedish place in an Arabic question: each of these
 * stands between noncharacters, which Unicode keeps for a program's own use, so that it goes through sentences, lists
 * and errors as any other text. ui/words.tsx makes elements with `lang` and `dir` of them.
 *
 *     marked({ sv: "Hestra" }, "ar")  →  <sv|Hestra>, with U+FDD0 for <, U+FDD1 for | and U+FDD2 for >
 */
const BEGIN = "\uFDD0";
const SAYS = "\uFDD1";
const END = "\uFDD2";
const PART = new RegExp(`(${BEGIN}[^${BEGIN}${SAYS}${END}]*${SAYS}[^${BEGIN}${SAYS}${END}]*${END})`);
const MARKS = new RegExp(`${BEGIN}[^${SAYS}]*${SAYS}|[${BEGIN}${SAYS}${END}]`, "g");

/** The text in a language, or the Swedish one where it is missing, marked as Swedish. Digits alone are in no language. */
export function marked(text: Localized, language: Language): string {
  const words = inWords(text, language);
  const own = languageOfWords(text, language);
  return own === language || !/\p{L}/u.test(words) ? words : `${BEGIN}${own}${SAYS}${words}${END}`;
}

/** A name, or a text that staff write in Swedish alone. */
export const markedSwedish = (text: string, language: Language): string => marked({ sv: text }, language);

export const isMarked = (text: string): boolean => text.includes(BEGIN);

/** The parts in order; one without `language` is in that of its surroundings. */
export function markedParts(text: string): { text: string; language?: Language }[] {
  // What a pattern with one group splits is by turns what stands between and what it matched.
  return text.split(PART).flatMap((part, at) => {
    if (part === "") return [];
    const [said, words] = at % 2 === 1 ? part.slice(1, -1).split(SAYS) : [];
    const language = LANGUAGES.find((candidate) => candidate === said);
    return words !== undefined && language ? { text: words, language } : { text: unmarked(part) };
  });
}

/** A name in whatever language. */
const NAMES = /Lyhörd/g;

/**
 * The one language that all words of a text are marked as, where there is such: what an attribute's element, a title or a
 * drawing says, since these have no parts. A name and digits are in no language.
 *
 *     languageOfMarked(`${marked({ sv: "Tyck till" }, "en")} – Lyhörd`)  →  "sv"
 */
export function languageOfMarked(text: string): Language | undefined {
  const spoken = markedParts(text).filter((part) => /\p{L}/u.test(part.text.replace(NAMES, "")));
  const [first] = spoken;
  return spoken.every(({ language }) => language === first?.language) ? first?.language : undefined;
}

/** Where there are no elements: titles and attributes. */
export const unmarked = (text: string): string => text.replace(MARKS, "");
