import { directionOf, type Language } from "#app/i18n/language.ts";
import { inWords, type Localized, languageOfWords } from "#app/i18n/localized.ts";

/** The attributes of a part of the page whose language may be another than the page's. */
export function languageMark(text: Localized, language: Language): { lang?: Language; dir?: "ltr" | "rtl" } {
  const own = languageOfWords(text, language);
  return own === language ? {} : { lang: own, dir: directionOf(own) };
}

/** A text of staff's in the page's language; where it is missing, the Swedish one, marked as Swedish for those who listen. */
export function Words({ of, language }: { of: Localized; language: Language }) {
  const mark = languageMark(of, language);
  return mark.lang ? <span {...mark}>{inWords(of, language)}</span> : inWords(of, language);
}
