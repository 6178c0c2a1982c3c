import { formatDecimal, formatList, formatNumber, formatPercent } from "#app/i18n/format.ts";
import { marked } from "#app/i18n/marked.ts";
import type { Measure, QuestionResult } from "./results.ts";
import { shownCells } from "./shown-cells.ts";
import type { Wording } from "./wording.ts";

/**
 * What the answers come to where no headline says it, a sentence each with its parts marked (i18n/marked.ts);
 * none when the table is hidden.
 */
export function findings(question: QuestionResult, wording: Wording): string[] {
  const { measure, total } = question;
  if (measure?.kind === "count") return [countSentence(measure, wording)];
  if (total.state === "hidden") return [];
  if (measure?.kind === "mean") return meanSentences(measure, wording);
  if (measure?.kind === "ranking") return rankingSentences(measure, question, wording);
  return mostAnswered(question, wording);
}

function countSentence({ answers, ownWords }: Extract<Measure, { kind: "count" }>, { t, language }: Wording): string {
  if (answers === null) return t("hiddenHeadline");
  const counted = t("answered", { count: answers, number: formatNumber(answers, language) });
  return ownWords ? `${counted} ${t("ownWordsNotShown")}` : counted;
}

function meanSentences(
  { mean, interval, median, least, most }: Extract<Measure, { kind: "mean" }>,
  { t, language }: Wording,
) {
  const number = (value: number) => formatNumber(value, language, 1);
  const first =
    median === undefined
      ? t("meanOnScale", { mean: number(mean), least, most })
      : t("meanOfNumber", { mean: number(mean), median: formatDecimal(median, language) });
  if (!interval) return [first];
  return [first, t("sure", { interval: `${number(interval.low)}–${number(interval.high)}` })];
}

function rankingSentences(
  { things }: Extract<Measure, { kind: "ranking" }>,
  question: QuestionResult,
  { t, language }: Wording,
): string[] {
  const [first] = mostFirst(question);
  const placed = things.flatMap(({ label, meanPlace }) => (meanPlace === null ? [] : [{ label, meanPlace }]));
  const places = placed
    .sort((one, other) => one.meanPlace - other.meanPlace)
    .map(({ label, meanPlace }) =>
      t("meanPlaceOf", { label: marked(label, language), place: formatNumber(meanPlace, language, 1) }),
    );
  return [
    ...(first
      ? [t("rankedFirst", { share: formatPercent(first.share, language), label: quoted(first.label, language) })]
      : []),
    ...(places.length > 0 ? [t("meanPlaces", { things: formatList(places, language) })] : []),
  ];
}

function mostAnswered(question: QuestionResult, { t, language }: Wording): string[] {
  const [first, ...rest] = mostFirst(question).slice(0, 3);
  if (!first) return [];
  const others = rest.map(({ label, share }) => `${marked(label, language)} (${formatPercent(share, language)})`);
  return [
    t("mostChose", { share: formatPercent(first.share, language), label: quoted(first.label, language) }),
    ...(others.length > 0 ? [t("thenCame", { choices: formatList(others, language) })] : []),
  ];
}

const mostFirst = (question: QuestionResult) => shownCells(question).sort((one, other) => other.share - one.share);
const quoted = (label: QuestionResult["text"], language: Wording["language"]) =>
  language === "sv" ? `”${marked(label, language)}”` : `“${marked(label, language)}”`;
