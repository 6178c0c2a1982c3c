import type { TFunction } from "i18next";
import { translator } from "#app/i18n/i18n.ts";
import type { Language } from "#app/i18n/language.ts";
import type { Localized } from "#app/i18n/localized.ts";
import { inWords } from "#app/i18n/localized.ts";
import type { Wording } from "../analysis/wording.ts";

/** A language and its texts: those of reports, and those of results, which pages and reports share. */
export interface Words {
  language: Language;
  t: TFunction<"report">;
  results: Wording;
  /** A text of staff's own in the language, as the beginning of a line. */
  label(text: Localized): string;
}

export function wordsIn(language: Language): Words {
  return {
    language,
    t: translator(language, "report"),
    results: { t: translator(language, "analysis"), language },
    label: (text) => capitalised(inWords(text, language)),
  };
}

/** A text of its own as a part of a sentence: "Torgdialog" → "torgdialog", but "SCB:s" stays. */
export function inSentence(text: string): string {
  const isAbbreviation = /^\p{Lu}[\p{Lu}\d]/u.test(text);
  return isAbbreviation ? text : text.charAt(0).toLocaleLowerCase("sv") + text.slice(1);
}

export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase("sv") + text.slice(1);
}
