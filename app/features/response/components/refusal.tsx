import { useTranslation } from "react-i18next";
import { formatDay } from "#app/i18n/format.ts";
import type { Language } from "#app/i18n/language.ts";
import { BeginAgain } from "./begin-again.tsx";
import { Instead } from "./instead.tsx";
import { EndVisit } from "./kiosk.tsx";
import { OtherWays } from "./other-ways.tsx";
import type { SurveyFacts } from "./survey-facts.ts";

interface RefusalProps {
  survey: SurveyFacts;
  language: Language;
}

/** The survey closed while somebody was answering. */
export function ClosedMeanwhile({ survey, kiosk, language }: RefusalProps & { kiosk: string | null }) {
  const { t } = useTranslation("survey");
  const { municipality, closesOn, resultsOn } = survey;
  return (
    <>
      <h1>{t("closedTitle")}</h1>
      <p>{t("closedMeanwhileText", { day: closesOn ? formatDay(closesOn, language) : "" })}</p>
      {kiosk ? (
        <EndVisit home={kiosk} label={t("kioskDone")} />
      ) : (
        <Instead municipality={municipality} language={language} />
      )}
      {resultsOn ? <p>{t("nextResults", { day: formatDay(resultsOn, language) })}</p> : null}
    </>
  );
}

/** The cookie or the draft is gone; or the browser never kept the cookie. */
export function LostDraft({ survey, restart }: RefusalProps & { restart: string }) {
  const { t } = useTranslation("survey");
  return (
    <>
      <h1>{t("lostTitle")}</h1>
      <p>{t("lostText")}</p>
      <p>{t("lostCookie")}</p>
      <div className="actions">
        <BeginAgain action={restart} label={t("startAgain")} />
      </div>
      <section>
        <h2>{t("otherWaysTitle")}</h2>
        <OtherWays municipality={survey.municipality} />
      </section>
    </>
  );
}
