import { useTranslation } from "react-i18next";
import type { Language } from "#app/i18n/language.ts";
import { markedSwedish } from "#app/i18n/marked.ts";
import { Marked } from "#app/ui/words.tsx";
import { Contact } from "./other-ways.tsx";
import type { SurveyFacts } from "./survey-facts.ts";

/** What is promised and what is not (docs: promises the code keeps). Changes only with the code that keeps it. */
export function Anonymity({ withdrawable, kiosk }: { withdrawable: boolean; kiosk: boolean }) {
  const { t } = useTranslation("survey");
  return (
    <section id="anonymity">
      <h2>{t("promiseTitle")}</h2>
      <ul>
        <li>{t("promiseStored")}</li>
        <li>{t("promiseOrder")}</li>
        <li>{t(kiosk ? "promiseDraftKiosk" : "promiseDraft")}</li>
      </ul>
      <h3>{t("notPromisedTitle")}</h3>
      <ul>
        <li>{t("notPromisedServer")}</li>
        {withdrawable ? <li>{t("notPromisedCode")}</li> : null}
        <li>{t("notPromisedRare")}</li>
      </ul>
    </section>
  );
}

export function PersonalData({ municipality, language }: Pick<SurveyFacts, "municipality"> & { language: Language }) {
  const { t } = useTranslation("survey");
  const { purgeDecision } = municipality;
  const swedish = (text: string) => markedSwedish(text, language);
  const rows = [
    [t("controller"), t("controllerText", { municipality: swedish(municipality.name) })],
    [t("legalBasis"), t("legalBasisText")],
    [t("retention"), t("retentionText")],
    [t("publicDocument"), t("publicDocumentText")],
    [t("rights"), purgeDecision ? t("rightsWithdrawable", { purgeDecision: swedish(purgeDecision) }) : t("rightsText")],
  ] as const;
  return (
    <section>
      <h2>{t("privacyTitle")}</h2>
      <dl className="terms">
        {rows.map(([term, text]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>
              <Marked>{text}</Marked>
            </dd>
          </div>
        ))}
        {municipality.contactEmail || municipality.contactPhone ? (
          <div>
            <dt>{t("contact")}</dt>
            <dd>
              <Contact municipality={municipality} />
            </dd>
          </div>
        ) : null}
      </dl>
    </section>
  );
}
