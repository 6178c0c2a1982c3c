import { useTranslation } from "react-i18next";
import { formatNumber } from "#app/i18n/format.ts";
import { inLanguage, type Language } from "#app/i18n/language.ts";
import { inWords } from "#app/i18n/localized.ts";
import { Button, TextField } from "#app/ui/form.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Words } from "#app/ui/words.tsx";
import type { OwnWordsPage } from "../own-words.server.ts";

interface OwnWordsListProps {
  found: OwnWordsPage;
  search: string;
  /** The page's own address, and that of the survey's results. */
  at: string;
  results: string;
  language: Language;
}

/** What was written in own words to one question, for those who may read it: to search, a page at a time. */
export function OwnWordsList({ found, search, at, results, language }: OwnWordsListProps) {
  const { t } = useTranslation("ownWords");
  const { question, survey, entries, all } = found;
  return (
    <div className="reading">
      <p className="muted">
        <a href={inLanguage(`${results}#${question.id}`, language)}>{t("backToResults")}</a> ·{" "}
        <Words of={survey.title} language={language} />
      </p>
      <h1>
        <Words of={question.text} language={language} />
      </h1>
      <Notice>
        <p>
          <b>{t("careTitle")}</b>
        </p>
        <p>{t("care")}</p>
      </Notice>
      {all > 0 ? <Search {...{ search, at, language }} /> : null}
      <p className="below" aria-live="polite">
        {t(search ? "foundOf" : "all", numbersOf(found, language))}
      </p>
      <ul className="plain own-words">
        {entries.map((entry, index) => (
          // Nothing else tells one from another: two people may have written the same.
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is made once
          <li key={index}>
            {entry.about.sv === question.text.sv ? null : <p className="muted">{inWords(entry.about, language)}</p>}
            {/* Nobody knows in which language it was written, or from which side. */}
            <p className="quoted" dir="auto">
              {entry.words}
            </p>
            {entry.suspect ? <p className="tag wait">{t("suspect")}</p> : null}
          </li>
        ))}
      </ul>
      <Pages {...{ found, search, at, language }} />
    </div>
  );
}

const numbersOf = ({ all, found }: OwnWordsPage, language: Language) => ({
  count: all,
  all: formatNumber(all, language),
  found: formatNumber(found, language),
});

type ListPart = Pick<OwnWordsListProps, "search" | "at" | "language">;

function Search({ search, at, language }: ListPart) {
  const { t } = useTranslation("ownWords");
  return (
    <form method="get" action={at}>
      {language === "sv" ? null : <input type="hidden" name="lang" value={language} />}
      <TextField id="sok" name="sok" type="search" label={t("search")} defaultValue={search} maxLength={100} />
      <div className="actions">
        <Button second>{t("find")}</Button>
        {search ? <a href={inLanguage(at, language)}>{t("showAll")}</a> : null}
      </div>
    </form>
  );
}

function Pages({ found: { page, pages }, search, at, language }: ListPart & { found: OwnWordsPage }) {
  const { t } = useTranslation("ownWords");
  if (pages === 1) return null;
  const hrefOf = (number: number) =>
    inLanguage(`${at}?${new URLSearchParams({ ...(search && { sok: search }), sida: String(number) })}`, language);
  return (
    <nav className="actions" aria-label={t("pages")}>
      {page > 1 ? <a href={hrefOf(page - 1)}>{t("previous")}</a> : null}
      <span>{t("pageOf", { page: formatNumber(page, language), pages: formatNumber(pages, language) })}</span>
      {page < pages ? <a href={hrefOf(page + 1)}>{t("next")}</a> : null}
    </nav>
  );
}
