import { formatPercent } from "#app/i18n/format.ts";
import type { Language } from "#app/i18n/language.ts";
import { inWords, type Localized } from "#app/i18n/localized.ts";
import type { PublishableTable, PublishedCell } from "#app/statistics/suppression.ts";
import { byMainShare, countedAnswers, topicOf } from "../analysis/battery.ts";
import type { InquiryTrend } from "../analysis/inquiry-result.ts";
import type { QuestionResult } from "../analysis/results.ts";
import { shownCells } from "../analysis/shown-cells.ts";
import type { Chart, Tone } from "./document.ts";

type Category = QuestionResult["categories"][number];
type Part = Chart["rows"][number]["parts"][number];

/** From safe to unsafe, always in this order from the left. */
const TONES: readonly Tone[] = ["safe", "safe_soft", "neutral", "unsafe_soft", "unsafe"];

/**
 * How the answers to a question are spread. Scales become one stacked bar; answers that are no scale, or of which several
 * could be chosen, become a bar each, the longest first. Null when the table is hidden.
 * @param say `marked` for a page, where every word says its language; a report is whole in one
 */
export function questionChart(question: QuestionResult, language: Language, say = inWords): Chart | null {
  if (question.total.state === "hidden" || question.measure?.kind === "count") return null;
  const { cells } = question.total;
  const title = say(question.text, language);
  if (isScale(question))
    return chartOf(title, [{ label: "", parts: stackedParts(question, cells, language, say) }], language);
  const counted = question.measure?.kind === "ranking" ? PUT_FIRST : ONE_ANSWER;
  const rows = shownCells(question).map(({ label, share }) => ({
    label: say(label, language),
    parts: [{ label: say(counted, language), share, tone: "safe" as const }],
  }));
  return chartOf(title, rows, language);
}

/** The main headlines of questions that belong together (isBattery), most first. Null when all are hidden. */
export function batteryChart(
  title: string,
  questions: readonly QuestionResult[],
  language: Language,
  say = inWords,
): Chart | null {
  const rows = byMainShare(questions).flatMap((question) => {
    const [headline] = question.headlines;
    if (headline?.state !== "shown") return [];
    const counted = question.categories.find(({ code }) => headline.codes.includes(code));
    const part = {
      label: countedAnswers(question, language, say),
      share: headline.share,
      tone: counted?.tone ?? "neutral",
    };
    return [{ label: topicOf(question, language, say), parts: [part] }];
  });
  return rows.length > 0 ? chartOf(title, rows, language) : null;
}

/** The groups that may be shown, below one another. Null unless the question is a scale and a group is shown. */
export function groupChart(
  question: QuestionResult,
  groups: readonly { label: Localized; table: PublishableTable }[],
  language: Language,
  say = inWords,
): Chart | null {
  if (!isScale(question)) return null;
  const rows = groups.flatMap(({ label, table }) =>
    table.state === "hidden"
      ? []
      : [{ label: say(label, language), parts: stackedParts(question, table.cells, language, say) }],
  );
  return rows.length > 0 ? chartOf(say(question.text, language), rows, language) : null;
}

/** The first line of a trend of everyone, a bar per round that shows it. Null without. */
export function trendChart(
  question: QuestionResult,
  { rounds, lines }: InquiryTrend,
  language: Language,
  say = inWords,
): Chart | null {
  const line = lines.find(({ group }) => group === undefined);
  if (!line) return null;
  const counted = question.categories.find(({ code }) => line.line.split("+").includes(code));
  const label = say(line.lineLabel, language);
  const rows = line.shares.flatMap((round, at) => {
    if (!round) return [];
    const part = { label, share: round.share, tone: counted?.tone ?? ("neutral" as const) };
    return [{ label: rounds[at]?.opensOn.slice(0, 4) ?? "", parts: [part] }];
  });
  return chartOf(label, rows, language);
}

/** How the answers to several questions with the same scale are spread, below one another. Null without any. */
export function scaleChart(title: string, questions: readonly QuestionResult[], language: Language): Chart | null {
  const rows = questions.flatMap((question) => {
    if (question.total.state === "hidden" || !isScale(question)) return [];
    return [
      {
        label: inWords(question.text, language),
        parts: stackedParts(question, question.total.cells, language, inWords),
      },
    ];
  });
  return rows.length > 0 ? chartOf(title, withOneLabelPerTone(rows), language) : null;
}

/** Two labels of the same colour could not be told apart in a legend: the one that says most stands for both. */
function withOneLabelPerTone(rows: Chart["rows"]): Chart["rows"] {
  const labels = new Map<Tone, string>();
  for (const { label, tone } of rows.flatMap(({ parts }) => parts)) {
    if (label.length > (labels.get(tone)?.length ?? 0)) labels.set(tone, label);
  }
  return rows.map(({ label, parts }) => ({
    label,
    parts: parts.map((part) => ({ ...part, label: labels.get(part.tone) ?? part.label })),
  }));
}

const ONE_ANSWER: Localized = { sv: "Andel som har valt svaret", en: "Share who chose the answer" };
const PUT_FIRST: Localized = { sv: "Andel som satte det först", en: "Share who put it first" };

export function isScale({ total, categories }: QuestionResult): boolean {
  return !total.multiple && categories.every((category) => category.tone);
}

/** Answers of the same tone are one part of the bar: they could not be told apart. */
function stackedParts(
  { categories }: QuestionResult,
  cells: readonly PublishedCell[],
  language: Language,
  say: typeof inWords,
): Part[] {
  return TONES.flatMap((tone) => {
    const alike = categories.filter((category) => category.tone === tone);
    if (alike.length === 0) return [];
    const share = alike.reduce((sum, category) => sum + shareOf(cells, category), 0);
    return [{ label: alike.map((category) => say(category.label, language)).join(" + "), share, tone }];
  });
}

function shareOf(cells: readonly PublishedCell[], { code }: Category): number {
  return cells.find((cell) => cell.code === code)?.share ?? 0;
}

function chartOf(title: string, rows: Chart["rows"], language: Language): Chart {
  const described = rows.map(({ label, parts }) => {
    const shares = parts.map((part) => `${part.label} ${formatPercent(part.share, language)}`).join(", ");
    if (!label) return shares;
    return parts.length === 1 ? `${label} ${formatPercent(parts[0]?.share ?? 0, language)}` : `${label}: ${shares}`;
  });
  return { title, description: `${described.join("; ")}.`, rows };
}
