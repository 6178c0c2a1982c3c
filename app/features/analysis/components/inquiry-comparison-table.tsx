import { useTranslation } from "react-i18next";
import { formatNumber, formatPercent } from "#app/i18n/format.ts";
import { inWords } from "#app/i18n/localized.ts";
import { RowsTable } from "#app/ui/rows-table.tsx";
import type { InquiryComparison } from "../inquiry-result.ts";
import { byChance, yearOf } from "../wording.ts";
import { useWording } from "./use-wording.ts";

/** Every line against the other survey: the difference, how sure it is, and what is left of it among so many. */
export function InquiryComparisonTable({ comparison: { with: other, lines } }: { comparison: InquiryComparison }) {
  const { t } = useTranslation("inquiry");
  const wording = useWording();
  const { language } = wording;
  // With a decimal: what is certain by less than half a point would otherwise seem to reach 0.
  const points = (share: number) => `${share > 0 ? "+" : ""}${formatNumber(share * 100, language, 1)}`;
  const pValue = (p: number) =>
    p < 0.001 ? t("below", { number: formatNumber(0.001, language, 3) }) : formatNumber(p, language, 3);
  const heading = other
    ? t("comparison", { survey: inWords(other.title, language), year: yearOf(other.opensOn) })
    : t("restComparison");
  return (
    <section>
      <h2>{heading}</h2>
      {lines === undefined ? <p>{t("comparisonHidden")}</p> : null}
      {lines?.length === 0 ? <p>{t("comparisonNone")}</p> : null}
      {lines && lines.length > 0 ? (
        <>
          <RowsTable
            caption={heading}
            captionHidden
            columns={[
              { label: t("colLine") },
              { label: t(other ? "colEarlier" : "colRest"), number: true },
              { label: t(other ? "colLater" : "colGroup"), number: true },
              { label: t("colDifference"), number: true, main: true },
              { label: t("colInterval"), number: true },
              { label: t("colVerdict"), number: true },
              { label: t("colHolm"), number: true },
              { label: t("colFalseDiscovery"), number: true },
            ]}
            rows={lines.map((line) => ({
              key: `${line.group ?? ""} ${line.line}`,
              cells: [
                [
                  line.groupLabel ? inWords(line.groupLabel, language) : t("everyone"),
                  inWords(line.lineLabel, language),
                ].join(": "),
                formatPercent(line.earlier, language),
                formatPercent(line.later, language),
                points(line.difference),
                t("fromTo", { low: points(line.interval.low), high: points(line.interval.high) }),
                other ? wording.t(`verdict_${line.verdict}`) : t(`difference_${line.verdict}`),
                pValue(line.holm),
                pValue(line.benjaminiHochberg),
              ],
            }))}
          />
          <p className="muted">
            {byChance(lines.length, wording)} {other ? null : t("restMethod")} {t("comparisonMethod")}
          </p>
        </>
      ) : null}
    </section>
  );
}
