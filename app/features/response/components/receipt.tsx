import { useTranslation } from "react-i18next";
import { formatDay } from "#app/i18n/format.ts";
import { inLanguage, type Language } from "#app/i18n/language.ts";
import { Notice } from "#app/ui/notice.tsx";
import { BeginAgain } from "./begin-again.tsx";
import type { SurveyFacts } from "./survey-facts.ts";

export interface ReceiptProps {
  survey: SurveyFacts;
  /** Something was saved after the answers had been sent. */
  late: boolean;
  /** Where a new answer begins; null when the survey has closed. */
  restart: string | null;
  language: Language;
}

/** The same receipt however many times the form was sent. */
export function Receipt({ survey, late, restart, language }: ReceiptProps) {
  const { t } = useTranslation("survey");
  const { municipality, resultsOn } = survey;
  return (
    <>
      <h1>{t("receiptTitle")}</h1>
      {late ? (
        <Notice>
          <p>
            <b>{t("receiptLate")}.</b> {t("receiptLateText")}
          </p>
        </Notice>
      ) : null}
      <section>
        <h2>{t("nextTitle")}</h2>
        <ol>
          <li>{t("nextCounted")}</li>
          <li>{resultsOn ? t("nextResults", { day: formatDay(resultsOn, language) }) : t("nextResultsUnknown")}</li>
          <li>{t("nextPledge")}</li>
        </ol>
      </section>
      <section>
        <h2>{t("receiptPlaceTitle")}</h2>
        <div className="actions">
          <a className="button" href={inLanguage(`/${municipality.slug}/tipsa`, language)}>
            {t("tellOfPlace")}
          </a>
          <a href={inLanguage(`/${municipality.slug}`, language)}>{t("toHome", { municipality: municipality.name })}</a>
        </div>
      </section>
      {restart ? (
        <section>
          <h2>{t("receiptOtherTitle")}</h2>
          <p>{t("receiptOtherText")}</p>
          <BeginAgain action={restart} label={t("beginAnother")} />
        </section>
      ) : null}
    </>
  );
}
