import { useTranslation } from "react-i18next";
import { directionOf, type Language } from "#app/i18n/language.ts";
import { type Localized, languageOfWords } from "#app/i18n/localized.ts";
import { isMarked, languageOfMarked, marked, markedParts } from "#app/i18n/marked.ts";

/** The attributes of a part of the page whose language may be another than the page's. */
export function languageMark(text: Localized, language: Language): { lang?: Language; dir?: "ltr" | "rtl" } {
  return attributesOf(languageOfWords(text, language), language);
}

/** The attributes of an element whose own attributes hold marked words, or that cannot have parts: an option, a title. */
export function markOf(text: string, around: Language): { lang?: Language; dir?: "ltr" | "rtl" } {
  return attributesOf(languageOfMarked(text) ?? around, around);
}

function attributesOf(own: Language, around: Language) {
  if (own === around) return {};
  const dir = directionOf(own);
  return { lang: own, ...(dir === directionOf(around) ? {} : { dir }) };
}

/** A text of staff's in the page's language; where it is missing, the Swedish one, marked as Swedish for those who listen. */
export function Words({ of, language }: { of: Localized; language: Language }) {
  return <Marked>{marked(of, language)}</Marked>;
}

/** A sentence of which parts may be in another language (i18n/marked.ts): they say so. */
export function Marked({ children }: { children: string }) {
  return isMarked(children) ? <Parts>{children}</Parts> : children;
}

function Parts({ children }: { children: string }) {
  const around = useTranslation().i18n.language as Language;
  return markedParts(children).map(({ text, language }, index) =>
    language && language !== around ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence are nothing but their places
      <span key={index} {...attributesOf(language, around)}>
        {text}
      </span>
    ) : (
      text
    ),
  );
}
