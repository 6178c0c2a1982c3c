import { formatPercent, formatPercentRange } from "#app/i18n/format.ts";
import { marked } from "#app/i18n/marked.ts";
import { RowsTable, type TableRow } from "#app/ui/rows-table.tsx";
import { Marked } from "#app/ui/words.tsx";
import { byMainShare, countedAnswers, topicOf } from "../battery.ts";
import type { QuestionResult, SurveyResult } from "../results.ts";
import { provenanceOf, type Wording, yearOf } from "../wording.ts";
import { ChartImage } from "./question-card.tsx";
import { useWording } from "./use-wording.ts";

interface BatteryCardProps {
  questions: readonly QuestionResult[];
  survey: SurveyResult;
  chart: string | undefined;
  /** The address of a question's own page. */
  hrefOf: (questionId: string) => string;
}

/** Questions that belong together in one picture, most first; each leads to its own page. */
export function BatteryCard({ questions, survey, chart, hrefOf }: BatteryCardProps) {
  const wording = useWording();
  const { t, language } = wording;
  const ordered = byMainShare(questions);
  const [first] = ordered;
  const intervals = ordered.some(({ headlines: [headline] }) => headline?.state === "shown" && headline.interval);
  const change = ordered.map(({ changes: [first] }) => first).find((one) => one?.state === "compared");
  const columns = [
    { label: t("question") },
    { label: t("colShare"), number: true, main: true },
    ...(intervals ? [{ label: t("colInterval"), number: true }] : []),
    ...(change ? [{ label: t("colSince", { year: yearOf(change.earlierOpensOn) }), number: true }] : []),
  ];
  const has = { intervals, compared: change !== undefined };
  return (
    <section className="card battery">
      <ChartImage markup={chart} />
      <div>
        <RowsTable
          caption={t("batteryCaption", { answers: first ? countedAnswers(first, language, marked) : "" })}
          columns={columns}
          rows={ordered.map((question) => row(question, has, hrefOf(question.questionId), wording))}
        />
        <p className="muted">{t("batteryHint")}</p>
        <p className="muted">{provenanceOf(questions, survey, wording)}</p>
      </div>
    </section>
  );
}

function row(
  question: QuestionResult,
  has: { intervals: boolean; compared: boolean },
  href: string,
  { t, language }: Wording,
): TableRow {
  const {
    questionId,
    headlines: [headline],
    changes: [change],
  } = question;
  const link = (
    <a id={questionId} href={href}>
      <Marked>{topicOf(question, language, marked)}</Marked>
    </a>
  );
  if (headline?.state !== "shown") {
    return { key: questionId, cells: [link], instead: <span className="muted">{t("hiddenCell")}</span> };
  }
  return {
    key: questionId,
    cells: [
      link,
      formatPercent(headline.share, language),
      ...(has.intervals ? [headline.interval ? formatPercentRange(headline.interval, language) : ""] : []),
      ...(has.compared ? [change?.state === "compared" ? t(`verdict_${change.verdict}`) : "–"] : []),
    ],
  };
}
