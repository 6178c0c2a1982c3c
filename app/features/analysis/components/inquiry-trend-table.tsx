import { useTranslation } from "react-i18next";
import { formatNumber } from "#app/i18n/format.ts";
import { inWords } from "#app/i18n/localized.ts";
import { RowsTable } from "#app/ui/rows-table.tsx";
import type { InquiryTrend } from "../inquiry-result.ts";
import { byChance, yearOf } from "../wording.ts";
import { AboutLink, ShareOf } from "./figure-facts.tsx";
import { ChartImage } from "./question-card.tsx";
import { useWording } from "./use-wording.ts";

interface TrendTableProps {
  trend: InquiryTrend;
  /** As markup: everyone, round by round. */
  chart: string | undefined;
}

/** Every line through the rounds: its shares, how much it moves in a year, and how sure that is. */
export function InquiryTrendTable({ trend: { rounds, lines }, chart }: TrendTableProps) {
  const { t } = useTranslation("inquiry");
  const wording = useWording();
  const { language } = wording;
  const points = (share: number) => `${share > 0 ? "+" : ""}${formatNumber(share * 100, language, 1)}`;
  const pValue = (p: number) =>
    p < 0.001 ? t("below", { number: formatNumber(0.001, language, 3) }) : formatNumber(p, language, 3);
  const heading = t("trend", { count: rounds.length });
  if (lines.length === 0) {
    return (
      <section>
        <h2>{heading}</h2>
        <p>{t("trendNone")}</p>
      </section>
    );
  }
  return (
    <section>
      <h2>{heading}</h2>
      <ChartImage markup={chart} />
      <RowsTable
        caption={heading}
        captionHidden
        columns={[
          { label: t("colLine") },
          ...rounds.map(({ opensOn }) => ({ label: yearOf(opensOn), number: true })),
          { label: t("colPerYear"), number: true, main: true },
          { label: t("colInterval"), number: true },
          { label: t("colVerdict"), number: true },
          { label: t("colHolm"), number: true },
          { label: t("colFalseDiscovery"), number: true },
        ]}
        rows={lines.map((line) => ({
          key: `${line.group ?? ""} ${line.line}`,
          cells: [
            `${line.groupLabel ? inWords(line.groupLabel, language) : t("everyone")}: ${inWords(line.lineLabel, language)}`,
            ...line.shares.map((round, at) => (round ? <ShareOf key={rounds[at]?.opensOn} {...round} /> : "–")),
            points(line.slope),
            t("fromTo", { low: points(line.interval.low), high: points(line.interval.high) }),
            wording.t(`verdict_${line.verdict}`),
            pValue(line.holm),
            pValue(line.benjaminiHochberg),
          ],
        }))}
      />
      <p className="muted">
        {byChance(lines.length, wording)} {t("trendMethod")} <AboutLink />
      </p>
    </section>
  );
}
