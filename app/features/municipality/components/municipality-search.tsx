import { useTranslation } from "react-i18next";
import { inLanguage, type Language } from "#app/i18n/language.ts";
import { Button, TextField } from "#app/ui/form.tsx";

interface Listed {
  code: string;
  slug: string;
  name: string;
}

interface Props {
  municipalities: readonly Listed[];
  language: Language;
}

interface SearchProps {
  /** What a search found; null before one. */
  found: readonly Listed[] | null;
  search: string;
  language: Language;
}

/** Finds one of many municipalities, as a plain form. A single hit has already led straight to it. */
export function MunicipalitySearch({ found, search, language }: SearchProps) {
  const { t } = useTranslation("public");
  return (
    <section>
      <h2>{t("findMunicipality")}</h2>
      <form method="get" action="/">
        {language === "sv" ? null : <input type="hidden" name="lang" value={language} />}
        <TextField id="sok" name="sok" label={t("search")} hint={t("searchHint")} defaultValue={search} type="search" />
        <Button>{t("searchButton")}</Button>
      </form>
      {found ? (
        <div className="part">
          <p role="status">
            <b>{found.length === 0 ? t("searchNone") : t("searchFound", { count: found.length })}</b>
          </p>
          <MunicipalityChoices municipalities={found} language={language} />
        </div>
      ) : null}
    </section>
  );
}

/** Few municipalities, to choose among at a glance. */
export function MunicipalityChoices({ municipalities, language }: Props) {
  return (
    <ul className="plain">
      {municipalities.map(({ code, slug, name }) => (
        <li key={code}>
          <a className="choice-link" href={inLanguage(`/${slug}`, language)}>
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Many municipalities, in columns. */
export function MunicipalityIndex({ municipalities, language }: Props) {
  return (
    <ul className="plain columns">
      {municipalities.map(({ code, slug, name }) => (
        <li key={code}>
          <a href={inLanguage(`/${slug}`, language)}>{name}</a>
        </li>
      ))}
    </ul>
  );
}
