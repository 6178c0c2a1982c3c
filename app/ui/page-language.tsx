import { useLocation, useMatches } from "@remix-run/react";
import type { ReactNode } from "react";
import { I18nextProvider } from "react-i18next";
import { i18nFor } from "#app/i18n/i18n.ts";
import { isProductLanguage, type Language, languageOf, PRODUCT_LANGUAGES, pageLanguage } from "#app/i18n/language.ts";

/** A page is there in Swedish and English, unless its loader's data say `languages`. */
export function useOfferedLanguages(): readonly Language[] {
  const said = useMatches()
    .map(({ data }) => (data as { languages?: Language[] } | undefined)?.languages)
    .filter(Boolean);
  return said.at(-1) ?? PRODUCT_LANGUAGES;
}

/** The language of this page: what the address asks for, if the page is offered in it. */
export function usePageLanguage(): Language {
  const offered = useOfferedLanguages();
  return pageLanguage(offered, useLocation().search);
}

/** A part that is in the product's own languages alone, on a page that may be in another: in Swedish there, and it says so. */
export function InProductLanguage({ children }: { children: (language: Language) => ReactNode }) {
  const page = usePageLanguage();
  const { search } = useLocation();
  if (isProductLanguage(page)) return children(page);
  const language = languageOf(search);
  return (
    <div lang={language} dir="ltr">
      <I18nextProvider i18n={i18nFor(language)}>{children(language)}</I18nextProvider>
    </div>
  );
}
