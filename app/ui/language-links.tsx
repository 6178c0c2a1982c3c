import { useLocation } from "@remix-run/react";
import { inLanguage, LANGUAGE_NAMES, LANGUAGES, languageOf } from "#app/i18n/language.ts";

/** A link to this very page in each other language, named in that language. */
export function LanguageLinks() {
  const { pathname, search } = useLocation();
  const current = languageOf(search);
  return LANGUAGES.filter((language) => language !== current).map((language) => (
    <a key={language} href={inLanguage(`${pathname}${search}`, language)} lang={language} hrefLang={language}>
      {LANGUAGE_NAMES[language]}
    </a>
  ));
}
