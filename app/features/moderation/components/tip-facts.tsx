import { useTranslation } from "react-i18next";
import { formatDay } from "#app/i18n/format.ts";
import type { Language } from "#app/i18n/language.ts";
import { inWords } from "#app/i18n/localized.ts";
import { tipCategory } from "../../tip/categories.ts";
import type { StaffTip } from "../../tip/tip.queries.server.ts";
import type { TipForm } from "../../tip/tip.schema.ts";

type Choice = NonNullable<TipForm["timeOfDay" | "weekPart" | "season" | "frequency"]>;

/** Everything that the resident told, and who usually deals with such things. What was not told is left out. */
export function TipFacts({ tip, language }: { tip: StaffTip; language: Language }) {
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
