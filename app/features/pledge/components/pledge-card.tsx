import { useTranslation } from "react-i18next";
import { formatDay, formatDecimal } from "#app/i18n/format.ts";
import type { Language } from "#app/i18n/language.ts";
import type { Pledge } from "../pledge.schema.ts";
import { OutcomeTag } from "./outcome-tag.tsx";

/** One promise: who, what, how it went and how much was meant. What staff wrote is Swedish in every language. */
export function PledgeCard({ pledge, language }: { pledge: Pledge; language: Language }) {
  const { t } = useTranslation("pledge");
  const { actor, text, unit, indicator, baseline, target, targetKind, followUps } = pledge;
  const [latest] = followUps;
  const amount = (value: number) => `${formatDecimal(value, language)} ${unit ?? ""}`.trim();
  const measured = latest && latest.value !== null;
  return (
    <article className="card">
      <p className="eyebrow">
        <span>{t(`actor.${actor}`)}</span>
        <OutcomeTag pledge={pledge} />
      </p>
      <h3 lang="sv">{text}</h3>
      {measured ? (
        <p className="figure" lang="sv">
          {formatDecimal(latest.value ?? 0, language)} <small>{unit}</small>
        </p>
      ) : null}
      <p className="muted">
        {measured ? <>{t("measuredOn", { day: formatDay(latest.followsOn, language) })} </> : null}
        {target === null ? null : (
          <>{t(targetKind === "below" ? "targetBelow" : "targetAtLeast", { amount: amount(target) })} </>
        )}
        {baseline === null ? null : <>{t("baseline", { amount: amount(baseline) })} </>}
        {indicator ? <span lang="sv">{t("indicator", { indicator })}</span> : null}
      </p>
      {latest ? <p lang="sv">{latest.text}</p> : null}
    </article>
  );
}
