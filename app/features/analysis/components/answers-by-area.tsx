import { useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { formatNumber, formatPercent } from "#app/i18n/format.ts";
import { inLanguage, languageOf } from "#app/i18n/language.ts";
import { marked } from "#app/i18n/marked.ts";
import { Marked, Words } from "#app/ui/words.tsx";
import type { SurveyResult } from "../results.ts";
import { toldGroups } from "../told-groups.ts";

interface Props {
  survey: Pick<SurveyResult, "title" | "answers" | "invited" | "byArea">;
  dialogueHome: string;
  exports: boolean;
}

/** How many have answered where, and the ways to the dialogue's summary. */
export function AnswersByArea({ survey, dialogueHome, exports }: Props) {
  const { t } = useTranslation("staff");
  const language = languageOf(useLocation().search);
  const { answers, invited } = survey;
  const areas = toldGroups(survey.byArea);
  const facts = { title: marked(survey.title, language), answers: formatNumber(answers, language) };
  const to = (path: string) => inLanguage(`${dialogueHome}${path}`, language);
  return (
    <section className="card">
      <h2>{t("byAreaTitle")}</h2>
      <p className="muted">
        <Marked>
          {invited
            ? t("byAreaOfInvited", {
                ...facts,
                invited: formatNumber(invited, language),
                share: formatPercent(answers / invited, language),
              })
            : t("byAreaOf", facts)}
        </Marked>
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t("area")}</th>
            <th scope="col" className="n">
              {t("answers")}
            </th>
          </tr>
        </thead>
        <tbody>
          {areas.map((area) => (
            <tr key={area.code}>
              <th scope="row">
                <Words of={area.label} language={language} />
              </th>
              <td className="n">
                {area.answers === null ? (
                  <span className="muted">{t("tooFew")}</span>
                ) : (
                  formatNumber(area.answers, language)
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {areas.some(({ answers, together }) => answers === null || together) ? (
        <p className="muted">{t("tooFewText")}</p>
      ) : null}
      <div className="actions">
        {exports ? (
          <>
            <a className="button" href={to("/export/pdf")}>
              {t("downloadSummary")}
            </a>
            <a href={to("/export/docx")}>{t("word")}</a>
            <a href={to("/export/xlsx")}>{t("excel")}</a>
          </>
        ) : null}
        <a href={to("")}>{t("toResults")}</a>
      </div>
    </section>
  );
}
