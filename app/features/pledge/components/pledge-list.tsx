import { useTranslation } from "react-i18next";
import { formatDecimal } from "#app/i18n/format.ts";
import type { Language } from "#app/i18n/language.ts";
import type { Pledge, PledgesOfPeriod } from "../pledge.schema.ts";
import { OutcomeTag } from "./outcome-tag.tsx";

/** The pledges of a period at a glance, for staff: a line each, with how far it has come. */
export function PledgeList({ pledges, language }: { pledges: PledgesOfPeriod; language: Language }) {
  const { t } = useTranslation("pledge");
  return (
    <section className="card">
      <h2>{t("title", { period: pledges.period.name })}</h2>
      <ul className="plain people">
        {pledges.focusAreas
          .flatMap((area) => area.pledges)
          .map((pledge) => (
            <li key={pledge.id}>
              <span lang="sv">
                {pledge.text}
                <Progress pledge={pledge} language={language} />
              </span>
              <OutcomeTag pledge={pledge} />
            </li>
          ))}
      </ul>
    </section>
  );
}

/** Reached of aimed for, such as 9 av 8 träffar; for a ceiling the figure alone. */
function Progress({ pledge, language }: { pledge: Pledge; language: Language }) {
  const { t } = useTranslation("pledge");
  const reached = pledge.followUps[0]?.value ?? null;
  if (reached === null) return null;
  const amount = formatDecimal(reached, language);
  const aimed = pledge.target === null || pledge.targetKind === "below" ? null : formatDecimal(pledge.target, language);
  return (
    <span className="muted line">
      {aimed === null ? amount : t("progress", { amount, aimed })} {pledge.unit}
    </span>
  );
}
