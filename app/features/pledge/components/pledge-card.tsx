import { useTranslation } from "react-i18next";
import { formatDay, formatDecimal } from "#app/i18n/format.ts";
import type { Language } from "#app/i18n/language.ts";
import type { Pledge } from "../pledge.schema.ts";

/** Which tag an outcome gets. The words carry the meaning; the colour only supports them. */
const TAGS = { fulfilled: "tag good", partly: "tag wait", not_fulfilled: "tag", open: "tag" } as const;

/** One promise: who, what, how it went and how much was meant. What staff wrote is Swedish in every language. */
export function PledgeCard({ pledge, language }: { pledge: Pledge; language: Language }) {
  const { t } = useTranslation("pledge");
  const { actor, text, unit, indicator, baseline, target, targetKind, followUps } = pledge;
  const [latest] = followUps;
  const outcome = latest?.outcome ?? "open";
  const amount = (value: number) => `${formatDecimal(value, language)} ${unit ?? ""}`.trim();
  const measured = latest && latest.value !== null;
  return (
    <article className="card">
      <p className="eyebrow">
        <span>{t(`actor.${actor}`)}</span>
        <span className={TAGS[outcome]}>{t(`outcome.${outcome}`)}</span>
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
