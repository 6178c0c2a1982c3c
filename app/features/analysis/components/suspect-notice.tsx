import { useTranslation } from "react-i18next";
import { formatNumber } from "#app/i18n/format.ts";
import type { Language } from "#app/i18n/language.ts";
import { Button } from "#app/ui/form.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { STEP } from "../steps.ts";

interface SuspectNoticeProps {
  found: { surveyId: string; suspect: number; all: number; leftOut: boolean; enough: boolean; published: boolean };
  /** May decide whether they count. */
  decides: boolean;
  language: Language;
}

/** How many answers look like a machine's doing, and whether they are part of the figures. */
export function SuspectNotice({ found, decides, language }: SuspectNoticeProps) {
  const { t } = useTranslation("integrity");
  const { surveyId, suspect, all, leftOut, enough, published } = found;
  return (
    <Notice>
      <p>
        <b>{t("suspectTitle")}</b>
      </p>
      <p>{t("suspectText", { number: formatNumber(suspect, language), all: formatNumber(all, language) })}</p>
      <p>{t(leftOut ? "suspectLeftOut" : "suspectCounted")}</p>
      {enough || published ? null : <p>{t("suspectTooFew", { minimum: STEP })}</p>}
      {published ? <p>{t("suspectPublished")}</p> : null}
      {enough && decides && !published ? (
        <form method="post">
          <input type="hidden" name="survey" value={surveyId} />
          <input type="hidden" name="suspects" value={leftOut ? "count" : "leave-out"} />
          <p>{t("suspectLogged")}</p>
          <Button second>{t(leftOut ? "suspectCount" : "suspectLeaveOut")}</Button>
        </form>
      ) : null}
    </Notice>
  );
}
