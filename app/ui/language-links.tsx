import { useLocation, useMatches } from "@remix-run/react";
import { Fragment } from "react";
import {
  directionOf,
  inLanguage,
  isProductLanguage,
  LANGUAGE_NAMES,
  type Language,
  PRODUCT_LANGUAGES,
} from "#app/i18n/language.ts";
import { EnterButton } from "./enter-button.tsx";
import { useOfferedLanguages, usePageLanguage } from "./page-language.tsx";

/**
 * This very page in each other language that it is offered in, named in that language. On a page whose route's handle
 * names a `languageForm` the links are buttons that send that form (as `to`), so that what was chosen there is kept –
 * unless the page is shown without its form, because it could not be shown itself.
 */
export function LanguageLinks({ formless = false }: { formless?: boolean }) {
  const { pathname, search } = useLocation();
  const form = useMatches()
    .map(({ handle }) => (handle as { languageForm?: string } | undefined)?.languageForm)
    .find(Boolean);
  const current = usePageLanguage();
  const others = useOfferedLanguages().filter((language) => language !== current);
  const hrefIn = (language: Language) => inLanguage(`${pathname}${search}`, language);
  if (form && !formless) return <LanguageButtons form={form} languages={others} hrefIn={hrefIn} />;
  return others.map((language) => (
    <a key={language} href={hrefIn(language)} hrefLang={language} {...named(language)}>
      {LANGUAGE_NAMES[language]}
    </a>
  ));
}

interface LanguageButtonsProps {
  form: string;
  languages: readonly Language[];
  hrefIn(language: Language): string;
}

/** The form is sent to the page in the other language, so that what cannot be taken is told in that language too. */
function LanguageButtons({ form, languages, hrefIn }: LanguageButtonsProps) {
  return (
    <>
      <EnterButton form={form} />
      {languages.map((language) => (
        <button
          key={language}
          type="submit"
          form={form}
          formAction={hrefIn(language)}
          name="to"
          value={language}
          className="link"
          {...named(language)}
        >
          {LANGUAGE_NAMES[language]}
        </button>
      ))}
    </>
  );
}

/** After the name of a page that is there in the product's own languages alone: somebody who reads another knows before going there. */
export function SpokenThere({ language }: { language: Language }) {
  if (isProductLanguage(language)) return null;
  return (
    <>
      {" ("}
      {PRODUCT_LANGUAGES.map((spoken, index) => (
        <Fragment key={spoken}>
          {index > 0 ? ", " : ""}
          <span {...named(spoken)}>{LANGUAGE_NAMES[spoken]}</span>
        </Fragment>
      ))}
      {")"}
    </>
  );
}

const named = (language: Language) => ({ lang: language, dir: directionOf(language) });
