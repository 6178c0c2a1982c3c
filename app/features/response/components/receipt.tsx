import { useTranslation } from "react-i18next";
import { formatDay } from "#app/i18n/format.ts";
import { inLanguage, type Language } from "#app/i18n/language.ts";
import { markedSwedish } from "#app/i18n/marked.ts";
import { SpokenThere } from "#app/ui/language-links.tsx";
import { Notice, UrgentNotice } from "#app/ui/notice.tsx";
import { Marked } from "#app/ui/words.tsx";
import type { Withdrawal } from "../withdrawal.ts";
import { BeginAgain } from "./begin-again.tsx";
import { EndVisit } from "./kiosk.tsx";
import { ReceiptCode } from "./receipt-code.tsx";
import type { SurveyFacts } from "./survey-facts.ts";

export interface ReceiptProps {
  survey: SurveyFacts;
  /** Something was saved after the answers had been sent. */
  late: boolean;
  /** Help is shown: what was written sounds urgent, or those who answered are young. */
  help: { young: boolean; crisis: boolean } | null;
  /** Where a new answer begins; null when the survey has closed. */
  restart: string | null;
  withdrawal: Withdrawal;
  /** Where the code takes the answer back. */
  withdraw: string;
  /** On a device that many share: no way leads out of the survey, and the next person begins. */
  kiosk: boolean;
  language: Language;
}

/** The same receipt however many times the form was sent. */
export function Receipt({ survey, late, help, restart, withdrawal, withdraw, kiosk, language }: ReceiptProps) {
  const { t } = useTranslation("survey");
  const { municipality, resultsOn } = survey;
  return (
    <>
      <h1>{t("receiptTitle")}</h1>
      {help ? <UrgentNotice {...help} /> : null}
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
      {withdrawal.state === "possible" ? (
        <ReceiptCode {...{ withdraw, kiosk, language }} code={withdrawal.code} closesOn={survey.closesOn} />
      ) : null}
      {kiosk ? (
        restart && <Handover home={restart} />
      ) : (
        <WhatElse municipality={municipality} restart={restart} language={language} />
      )}
    </>
  );
}

function WhatElse({ municipality, restart, language }: WhatElseProps) {
  const { t } = useTranslation("survey");
  return (
    <>
      <section>
        <h2>{t("receiptPlaceTitle")}</h2>
        <div className="actions">
          <a className="button" href={inLanguage(`/${municipality.slug}/tipsa`, language)}>
            {t("tellOfPlace")}
            <SpokenThere language={language} />
          </a>
          <a href={inLanguage(`/${municipality.slug}`, language)}>
            <Marked>{t("toHome", { municipality: markedSwedish(municipality.name, language) })}</Marked>
          </a>
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

interface WhatElseProps extends Pick<ReceiptProps, "restart" | "language"> {
  municipality: { slug: string; name: string };
}

function Handover({ home }: { home: string }) {
  const { t } = useTranslation("survey");
  return (
    <section>
      <h2>{t("kioskNextTitle")}</h2>
      <p>{t("kioskNextText")}</p>
      <EndVisit home={home} label={t("kioskDone")} />
    </section>
  );
}
