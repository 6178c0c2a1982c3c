import { useTranslation } from "react-i18next";
import { formatNumber } from "#app/i18n/format.ts";
import type { SafetyIndex } from "../safety-index.ts";
import { yearOf } from "../wording.ts";
import { useWording } from "./use-wording.ts";

/** The local safety index with how sure it is, what it was, and what it is not. */
export function SafetyIndexCard({ index }: { index: SafetyIndex }) {
  const { t } = useTranslation("safetyIndex");
  return (
    <section className="card index" id="index">
      <h2>{t("title")}</h2>
      {index.state === "computed" ? <Computed index={index} /> : <p>{reasonOf(index, t)}</p>}
    </section>
  );
}

type Computed = Extract<SafetyIndex, { state: "computed" }>;

function Computed({ index }: { index: Computed }) {
  const { t } = useTranslation("safetyIndex");
  const { language } = useWording();
  const number = (value: number) => formatNumber(value, language, 2);
  const { low, high } = index.interval;
  return (
    <>
      <p className="figure">{number(index.value)}</p>
      <p>
        {t("scale")} {t("interval", { low: number(low), high: number(high) })} {changeText(index, t, number)}
      </p>
      <ul aria-label={t("blocks")}>
        {index.blocks.map(({ block, value, items }) => (
          <li key={block}>
            {t(`block_${block}`)}: <b>{number(value)}</b> <span className="muted">({t("of", { count: items })})</span>
          </li>
        ))}
      </ul>
      <p className="muted">{t("notThePolice")}</p>
      <details>
        <summary>{t("howTitle")}</summary>
        <p>{t("how")}</p>
      </details>
    </>
  );
}

type Translate = ReturnType<typeof useTranslation<"safetyIndex">>["t"];

function changeText({ change }: Computed, t: Translate, number: (value: number) => string): string {
  if (typeof change === "string") return t(change);
  return t(`change_${change.verdict}`, { year: yearOf(change.earlierOpensOn), value: number(change.earlier) });
}

function reasonOf({ reason }: Extract<SafetyIndex, { state: "not_computed" }>, t: Translate): string {
  if (reason.kind !== "missing_block") return t(reason.kind);
  return t("missing_block", { block: t(`block_${reason.block}`) });
}
