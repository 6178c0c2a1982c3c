import { useTranslation } from "react-i18next";
import { directionOf, type ReviewedLanguage } from "#app/i18n/language.ts";
import type { ReviewLine } from "../approval.ts";

/** Every text beside the Swedish one that it says. */
export function ReviewTexts({ lines, language }: { lines: readonly ReviewLine[]; language: ReviewedLanguage }) {
  const { t } = useTranslation("language");
  return (
    <dl className="review">
      {lines.map(({ key, swedish, text, isNew }) => (
        <div key={key}>
          <dt lang="sv">
            {swedish} {isNew ? <span className="tag wait">{t("new")}</span> : null}
          </dt>
          <dd lang={language} dir={directionOf(language)}>
            {text}
          </dd>
        </div>
      ))}
    </dl>
  );
}
