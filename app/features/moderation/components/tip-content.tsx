import { useTranslation } from "react-i18next";
import { formatDay } from "#app/i18n/format.ts";
import type { Language } from "#app/i18n/language.ts";
import { inWords } from "#app/i18n/localized.ts";
import { tipCategory } from "../../tip/categories.ts";
import type { StaffTip } from "../../tip/tip.queries.server.ts";
import type { TipForm } from "../../tip/tip.schema.ts";

type Choice = NonNullable<TipForm["timeOfDay" | "weekPart" | "season" | "frequency"]>;

interface TipContentProps {
  tip: StaffTip;
  language: Language;
}

/** What the resident told, in words and in choices, and what follows from the category. */
export function TipContent({ tip, language }: TipContentProps) {
  const { t } = useTranslation("moderation");
  return (
    <>
      <h2>{t("words")}</h2>
      {tip.description ? <p className="quoted">{tip.description}</p> : <p className="muted">{t("noWords")}</p>}
      {tip.suggestion ? (
        <>
          <h3>{t("suggestion")}</h3>
          <p className="quoted">{tip.suggestion}</p>
        </>
      ) : null}
      <TipFacts tip={tip} language={language} />
      {tipCategory(tip.category).neverPublic ? <p className="muted">{t("neverPublicText")}</p> : null}
    </>
  );
}

/** What was not told is left out. */
function TipFacts({ tip, language }: TipContentProps) {
  const { t } = useTranslation(["moderation", "tip"]);
  // Only the form's own choices are ever stored.
  const choice = (code: string | null) => code && t(`tip:choice.${code as Choice}`);
  const joined = (...parts: (string | null | undefined)[]) => parts.filter(Boolean).join(", ");
  const facts = {
    where: joined(tip.place?.name, tip.placeText, tip.area?.name ?? t("nowhere")),
    point: tip.lat === null || tip.lon === null ? null : `${tip.lat}, ${tip.lon}`,
    received: formatDay(tip.receivedOn, language),
    when: joined(choice(tip.timeOfDay), choice(tip.weekPart), choice(tip.season)),
    frequency: choice(tip.frequency),
    avoids: tip.avoids === null ? null : t(`tip:choice.${tip.avoids ? "yes" : "no"}`),
    owner: inWords(tipCategory(tip.category).owner, language),
    origin: tip.origin === "resident" ? t("resident") : tip.origin,
  };
  return (
    <dl className="facts">
      {Object.entries(facts).map(([name, value]) =>
        value ? (
          <div key={name}>
            <dt>{t(name as keyof typeof facts)}</dt>
            <dd>{value}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}
