import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { formatNumber } from "#app/i18n/format.ts";
import type { Language } from "#app/i18n/language.ts";
import { inWords } from "#app/i18n/localized.ts";
import { RowsTable } from "#app/ui/rows-table.tsx";
import type { InquiryComparison } from "../inquiry-result.ts";
import { byChance, yearOf } from "../wording.ts";
import { AboutLink, ShareOf } from "./figure-facts.tsx";
import { useWording } from "./use-wording.ts";

/** Every line against another survey, everybody else or another group: the difference, how sure it is, and what is left of it among so many. */
export function InquiryComparisonTable({ comparison }: { comparison: InquiryComparison }) {
  const { lines } = comparison;
  const { t } = useTranslation("inquiry");
  const wording = useWording();
  const { language } = wording;
  // With a decimal: what is certain by less than half a point would otherwise seem to reach 0.
  const points = (share: number) => `${share > 0 ? "+" : ""}${formatNumber(share * 100, language, 1)}`;
  const pValue = (p: number) =>
    p < 0.001 ? t("below", { number: formatNumber(0.001, language, 3) }) : formatNumber(p, language, 3);
  const { heading, earlier, later, method } = wordsOf(comparison, language, t);
  return (
    <section>
      <h2>{heading}</h2>
      {lines === undefined ? <p>{t(`comparisonHidden_${comparison.with}`)}</p> : null}
      {lines?.length === 0 ? <p>{t("comparisonNone")}</p> : null}
      {lines && lines.length > 0 ? (
        <>
          <RowsTable
            caption={heading}
            captionHidden
            columns={[
              { label: t("colLine") },
              { label: earlier, number: true },
              { label: later, number: true },
              { label: t("colDifference"), number: true, main: true },
              { label: t("colInterval"), number: true },
              { label: t("colVerdict"), number: true },
              { label: t("colHolm"), number: true },
              { label: t("colFalseDiscovery"), number: true },
            ]}
            rows={lines.map((line) => ({
              key: `${line.group ?? ""} ${line.line}`,
              cells: [
                comparison.with === "group"
                  ? inWords(line.lineLabel, language)
                  : [
                      line.groupLabel ? inWords(line.groupLabel, language) : t("everyone"),
                      inWords(line.lineLabel, language),
                    ].join(": "),
                <ShareOf key="earlier" share={line.earlier} base={line.earlierBase} />,
                <ShareOf key="later" share={line.later} base={line.laterBase} />,
                points(line.difference),
                t("fromTo", { low: points(line.interval.low), high: points(line.interval.high) }),
                comparison.with === "round" ? wording.t(`verdict_${line.verdict}`) : t(`difference_${line.verdict}`),
                pValue(line.holm),
                pValue(line.benjaminiHochberg),
              ],
            }))}
          />
          <p className="muted">
            {byChance(lines.length, wording)} {method} {t("comparisonMethod")} <AboutLink />
          </p>
        </>
      ) : null}
    </section>
  );
}

/** What the table is called, what stands in its columns before and after, and what is said of how it was done. */
function wordsOf(comparison: InquiryComparison, language: Language, t: TFunction<"inquiry">) {
  switch (comparison.with) {
    case "round": {
      const { title, opensOn } = comparison.round;
      const heading = t("comparison", { survey: inWords(title, language), year: yearOf(opensOn) });
      return { heading, earlier: t("colEarlier"), later: t("colLater"), method: null };
    }
    case "rest":
      return { heading: t("restComparison"), earlier: t("colRest"), later: t("colGroup"), method: t("restMethod") };
    case "group": {
      const [own, other] = [inWords(comparison.own, language), inWords(comparison.other, language)];
      return { heading: t("pairComparison", { own, other }), earlier: other, later: own, method: t("pairMethod") };
    }
  }
}
