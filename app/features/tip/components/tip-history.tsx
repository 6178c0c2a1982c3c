import { useTranslation } from "react-i18next";
import { formatDay } from "#app/i18n/format.ts";
import type { Language } from "#app/i18n/language.ts";
import type { TipStatus } from "../status.ts";

interface TipHistoryProps {
  history: { status: TipStatus; reason: string | null; changedOn: string }[];
  language: Language;
}

/** What has happened with a tip, the latest last, in plain words. */
export function TipHistory({ history, language }: TipHistoryProps) {
  const { t } = useTranslation("tip");
  return (
    <ol className="steps">
      {history.map(({ status, reason, changedOn }, index) => (
        <li key={changedOn + status} aria-current={index === history.length - 1 ? "step" : undefined}>
          <b>{t(`status.${status}`)}</b> <span className="muted">{formatDay(changedOn, language)}</span>
          <p>{t(`statusMeans.${status}`)}</p>
          {reason ? <p>{t("reason", { reason })}</p> : null}
        </li>
      ))}
    </ol>
  );
}
