import { useTranslation } from "react-i18next";
import { formatList, formatNumber } from "#app/i18n/format.ts";
import { inWords } from "#app/i18n/localized.ts";
import { marked } from "#app/i18n/marked.ts";
import { Notice } from "#app/ui/notice.tsx";
import { RowsTable } from "#app/ui/rows-table.tsx";
import { Marked } from "#app/ui/words.tsx";
import type { ScaleResult } from "../scale-result.ts";
import { marginsInWords } from "../wording.ts";
import { useWording } from "./use-wording.ts";

/** From here on questions are usually added up. */
const ENOUGH = 0.7;

/** Alpha in one figure, what it means and who it is of, then the questions one by one. */
export function ScaleFindings({ scale }: { scale: ScaleResult }) {
  const { t } = useTranslation("scale");
  const { language } = useWording();
  if (scale.state === "refused") {
    return (
      <Notice>
        <h2>{t("refused")}</h2>
        <p>{t(`refused_${scale.reason}`)}</p>
      </Notice>
    );
  }
  const { alpha, standardised, complete, facts, items } = scale;
  const number = (value: number) => formatNumber(value, language);
  const counts = { number: number(complete), answers: number(facts.answers), items: items.length };
  return (
    <article aria-labelledby="found">
      <h2 id="found">{t("heading", { title: inWords(scale.title, language) })}</h2>
      <p className="figure">
        <b>{formatNumber(alpha, language, 2)}</b>
      </p>
      <p>
        {t("alpha")}. {t(alpha >= ENOUGH ? "enough" : "notEnough")}
      </p>
      {items.some(({ itemRest }) => itemRest !== null && itemRest < 0) ? <p>{t("turned")}</p> : null}
      <p className="muted">
        {t("who", { count: complete, ...counts })} <Weights scale={scale} />{" "}
        {standardised === null ? null : t("standardised", { value: formatNumber(standardised, language, 2) })}
      </p>
      <ItemTable scale={scale} />
    </article>
  );
}

type Shown = Extract<ScaleResult, { state: "shown" }>;

function Weights({ scale: { facts } }: { scale: Shown }) {
  const { t } = useTranslation("scale");
  const margins = marginsInWords(facts, useWording());
  return margins ? t("weighted", { margins }) : t("notWeighted");
}

function ItemTable({ scale: { items, points } }: { scale: Shown }) {
  const { t } = useTranslation("scale");
  const { language } = useWording();
  const value = (number: number | null) => (number === null ? "–" : formatNumber(number, language, 2));
  const scores = points.map(({ score, label }) =>
    t("point", { score: formatNumber(score, language), label: marked(label, language) }),
  );
  return (
    <section>
      <h3>{t("itemsTitle")}</h3>
      <RowsTable
        caption={t("itemsTitle")}
        captionHidden
        columns={[
          { label: t("colItem") },
          { label: t("colBase"), number: true },
          { label: t("colMean"), number: true, main: true },
          { label: t("colSpread"), number: true },
          { label: t("colRest"), number: true },
          { label: t("colWithout"), number: true },
        ]}
        rows={items.map(({ id, text, base, mean, spread, itemRest, alphaWithout }) => ({
          key: id,
          cells: [
            marked(text, language),
            formatNumber(base, language),
            ...[mean, spread, itemRest, alphaWithout].map(value),
          ],
        }))}
      />
      <p className="muted">
        <Marked>{t("points", { points: formatList(scores, language) })}</Marked>
      </p>
      <p className="muted">{t("method")}</p>
    </section>
  );
}
