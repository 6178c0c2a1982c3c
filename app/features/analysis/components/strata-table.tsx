import { useTranslation } from "react-i18next";
import { formatNumber } from "#app/i18n/format.ts";
import { RowsTable } from "#app/ui/rows-table.tsx";
import type { ToldStrata } from "../told-strata.ts";
import { useWording } from "./use-wording.ts";

/** How the sample was drawn: each stratum with its people, who answered and what an answer stands for to begin with. */
export function StrataTable({ drawn }: { drawn: ToldStrata }) {
  const { t } = useTranslation("strata");
  const { language } = useWording();
  const number = (value: number) => formatNumber(value, language);
  const isCounted = drawn.state === "counted";
  const rows = isCounted
    ? drawn.strata.map(({ answers, weight, ...stratum }) => ({
        ...stratum,
        more: [number(answers), weight === null ? "–" : formatNumber(weight, language, 1)],
      }))
    : drawn.strata.map((stratum) => ({ ...stratum, more: [] }));
  return (
    <section id="strata">
      <h2>{t("title")}</h2>
      <p>{t("intro")}</p>
      <RowsTable
        caption={t("title")}
        captionHidden
        columns={[
          { label: t("colStratum") },
          { label: t("colPopulation"), number: true, main: true },
          ...(isCounted
            ? [
                { label: t("colAnswers"), number: true },
                { label: t("colWeight"), number: true },
              ]
            : []),
        ]}
        rows={rows.map(({ key, population, more }) => ({ key, cells: [key, number(population), ...more] }))}
      />
      {isCounted ? (
        <p className="muted">
          {t("weights")}{" "}
          {drawn.withoutStratum > 0
            ? t("without", { count: drawn.withoutStratum, number: number(drawn.withoutStratum) })
            : null}
        </p>
      ) : (
        <p className="muted">{t(drawn.reason)}</p>
      )}
    </section>
  );
}
