import { formatPercent, formatPercentRange } from "#app/i18n/format.ts";
import { inWords, type Localized } from "#app/i18n/localized.ts";
import { unmarked } from "#app/i18n/marked.ts";
import { findings } from "../analysis/measure-wording.ts";
import type { Change, GroupResult, HeadlineShare, QuestionResult, SurveyResult } from "../analysis/results.ts";
import { toldGroups } from "../analysis/told-groups.ts";
import {
  certaintyNote,
  changeNote,
  headlineSentence,
  marginsInWords,
  provenance,
  yearOf,
} from "../analysis/wording.ts";
import { commonFrame } from "./common-frame.ts";
import type { Block, DocumentCell, DocumentTable, Tone } from "./document.ts";
import { isScale, scaleChart } from "./question-chart.ts";
import { capitalised, type Words } from "./words.ts";

const HIDDEN: DocumentCell = { hidden: true };
const EMPTY: DocumentCell = { empty: true };

/** The questions of one part of a survey. */
export function questionsOf(survey: SurveyResult, { questionIds }: SurveyResult["sections"][number]): QuestionResult[] {
  return survey.questions.filter(({ questionId }) => questionIds.includes(questionId));
}

/** The main figure of each question with its certainty and its change. */
export function headlineTable(
  section: string,
  id: string,
  questions: readonly QuestionResult[],
  survey: SurveyResult,
  words: Words,
): DocumentTable | null {
  const withHeadline = questions.filter(({ headlines }) => headlines.length > 0);
  if (withHeadline.length === 0) return null;
  const shape = shapeOf(withHeadline, survey);
  const frame = frameOf(withHeadline, words);
  return {
    id,
    caption: frame.words ?? words.t("inFigures", { section }),
    columns: [{ label: words.t(frame.words ? "colWhat" : "colFigure"), kind: "text" }, ...figureColumns(shape, words)],
    rows: ordered(withHeadline, frame.words !== undefined).flatMap(
      ({ headlines: [headline], changes: [change], categories }) =>
        headline
          ? [
              [
                { text: frame.topic(headline.label) },
                ...figureCells(headline, change, shape, words, toneOf(headline, categories)),
              ],
            ]
          : [],
    ),
    provenance: sectionProvenance(survey, words),
  };
}

/** Figures of the same kind stand in the order of their size, others in that of the survey. */
function ordered(questions: QuestionResult[], isAlike: boolean): QuestionResult[] {
  const share = ({ headlines: [headline] }: QuestionResult) => (headline?.state === "shown" ? headline.share : -1);
  return isAlike ? [...questions].sort((one, other) => share(other) - share(one)) : questions;
}

/** The colour of what a figure counts. */
function toneOf({ codes }: HeadlineShare, categories: QuestionResult["categories"]): Tone {
  return categories.find(({ code }) => codes.includes(code))?.tone ?? "neutral";
}

/** What the main figures of several questions have in common, and what is each one's own. */
function frameOf(questions: readonly QuestionResult[], words: Words) {
  const labels = questions.flatMap(({ headlines: [headline] }) =>
    headline ? [inWords(headline.label, words.language)] : [],
  );
  const frame = commonFrame(labels);
  return {
    words: frame && capitalised(frame.words),
    topic: (label: Localized) =>
      capitalised(frame ? frame.topicOf(inWords(label, words.language)) : inWords(label, words.language)),
  };
}

/** The main figure of one question in each group: women, men, ages, places. */
export function groupTable(
  question: QuestionResult,
  dimensions: readonly QuestionResult["breaks"][number]["dimension"][],
  survey: SurveyResult,
  words: Words,
): DocumentTable | null {
  const [headline] = question.headlines;
  if (!headline) return null;
  const groups = question.breaks
    .filter(({ dimension }) => dimensions.includes(dimension))
    .flatMap((one) => toldGroups(one.groups));
  if (groups.length === 0) return null;
  const shape = shapeOf([question], survey);
  const row = (label: string, { headlines: [share], changes: [change] }: Pick<GroupResult, "headlines" | "changes">) =>
    share ? [[{ text: label }, ...figureCells(share, change, shape, words, toneOf(share, question.categories))]] : [];
  return {
    id: `${survey.slug}-${question.questionId}-grupper`,
    caption: words.t("byGroup", { figure: words.label(headline.label) }),
    columns: [{ label: words.results.t("colGroup"), kind: "text" }, ...figureColumns(shape, words)],
    rows: hiddenTogether([
      ...row(words.results.t("everyone"), question),
      ...groups.flatMap((group) => row(words.label(group.label), group)),
    ]),
    provenance: provenance(question, survey, words.results),
  };
}

/** Every answer to one question with its share: for questions that no single figure sums up. */
export function answerTable(question: QuestionResult, survey: SurveyResult, words: Words): DocumentTable {
  const { total, categories, questionId, text } = question;
  const cells = total.state === "shown" ? total.cells : [];
  const hasIntervals = cells.some((cell) => cell.interval);
  const lines = categories.map(({ code, label, tone = "safe" }) => ({
    label,
    bar: tone,
    cell: cells.find((cell) => cell.code === code),
  }));
  if (total.state === "shown" && total.multiple) {
    lines.sort((one, other) => (other.cell?.share ?? 0) - (one.cell?.share ?? 0));
  }
  return {
    id: `${survey.slug}-${questionId}`,
    caption: words.label(text),
    columns: [
      { label: words.results.t("colAnswer"), kind: "text" },
      { label: words.results.t("colShare"), kind: "percent" },
      ...(hasIntervals ? [{ label: words.results.t("colInterval"), kind: "number" as const }] : []),
    ],
    rows: lines.map(({ label, bar, cell }) => [
      { text: words.label(label) },
      cell ? { percent: cell.share, bar } : HIDDEN,
      ...(hasIntervals ? [intervalCell(cell, words)] : []),
    ]),
    note: total.multiple ? words.results.t("multipleBase") : undefined,
    provenance: provenance(question, survey, words.results),
  };
}

/** One part of a survey in short: its main figures, drawn and in numbers, and what was chosen from a list. */
export function sectionInShort(section: SurveyResult["sections"][number], survey: SurveyResult, words: Words): Block[] {
  const questions = questionsOf(survey, section);
  const title = words.label(section.title);
  const withHeadline = questions.filter(({ headlines }) => headlines.length > 0);
  const table = headlineTable(title, `${survey.slug}-${section.key}`, withHeadline, survey, words);
  const [only, second] = withHeadline;
  const list = questions.find(({ headlines, total }) => headlines.length === 0 && total.multiple);
  return [
    ...(list ? [{ kind: "table" as const, table: answerTable(list, survey, words) }] : []),
    ...(only && !second ? headlineParagraph(only, words) : []),
    ...(second && table ? [{ kind: "table" as const, table }] : []),
    ...questions.filter(({ measure }) => measure).map((question) => measureParagraph(question, words)),
  ];
}

/** A mean, a ranking or how many wrote: the question, and what it came to. */
function measureParagraph(question: QuestionResult, words: Words): Block {
  const text = words.label(question.text);
  const sentences = findings(question, words.results).map(unmarked);
  const found = sentences.length > 0 ? sentences.join(" ") : `${words.results.t("hiddenTable")}.`;
  return { kind: "paragraph", text: `${text} ${found}` };
}

/** One figure alone needs no table. */
function headlineParagraph({ headlines: [headline], changes: [change] }: QuestionResult, { results }: Words): Block[] {
  const sentence = headline && headlineSentence(headline, results);
  if (!sentence) return [];
  const text = [`${sentence}.`, certaintyNote(headline, results), changeNote(change, results)]
    .filter(Boolean)
    .join(" ");
  return [{ kind: "paragraph", text: unmarked(text) }];
}

/** How the answers are spread over the scale that the part begins with. */
export function spreadBlocks(
  section: SurveyResult["sections"][number],
  survey: SurveyResult,
  { t, label, language }: Words,
): Block[] {
  const title = t("spreadOf", { section: label(section.title) });
  const chart = scaleChart(title, sameScale(questionsOf(survey, section)), language);
  return chart ? [{ kind: "chart", chart }] : [];
}

/** The questions whose scale is that of the first: their answers have the same words. */
export function sameScale(questions: readonly QuestionResult[]): QuestionResult[] {
  const first = questions.find(isScale);
  const codes = new Set(first?.categories.map(({ code }) => code));
  return questions.filter((question) => isScale(question) && question.categories.every(({ code }) => codes.has(code)));
}

/** Rows whose first figure is hidden, as one row at the end that names them all and says nothing else. */
export function hiddenTogether(rows: DocumentCell[][]): DocumentCell[][] {
  const isHidden = ([, first]: DocumentCell[]) => first !== undefined && "hidden" in first;
  const hidden = rows.filter(isHidden);
  const [first, second] = hidden;
  if (!first || !second) return rows;
  const names = hidden.flatMap(([name]) => (name && "text" in name ? [name.text] : [])).join(", ");
  const together = first.slice(1).map((cell): DocumentCell => ("hidden" in cell ? cell : { empty: true }));
  return [...rows.filter((row) => !isHidden(row)), [{ text: names }, ...together]];
}

interface Shape {
  hasIntervals: boolean;
  /** The year that is compared with; undefined when nothing is. */
  since?: string;
}

function shapeOf(questions: readonly QuestionResult[], { design }: SurveyResult): Shape {
  const compared = questions.flatMap(({ changes }) => changes).find((change) => change.state === "compared");
  return {
    hasIntervals: design === "random_sample",
    since: compared?.state === "compared" ? yearOf(compared.earlierOpensOn) : undefined,
  };
}

function figureColumns({ hasIntervals, since }: Shape, words: Words): DocumentTable["columns"] {
  const { t } = words.results;
  return [
    { label: t("colAnswers"), kind: "number" },
    { label: t("colShare"), kind: "percent" },
    ...(hasIntervals ? [{ label: t("colInterval"), kind: "number" as const }] : []),
    ...(since
      ? [
          { label: since, kind: "percent" as const },
          { label: words.t("colCertain"), kind: "text" as const },
        ]
      : []),
  ];
}

function figureCells(
  headline: HeadlineShare,
  change: Change | undefined,
  { hasIntervals, since }: Shape,
  words: Words,
  bar: Tone,
): DocumentCell[] {
  const isShown = headline.state === "shown";
  return [
    isShown ? { number: headline.base } : HIDDEN,
    isShown ? { percent: headline.share, bar } : HIDDEN,
    ...(hasIntervals ? [intervalCell(isShown ? headline : undefined, words)] : []),
    ...(since ? changeCells(isShown ? change : undefined, since, words) : []),
  ];
}

function intervalCell(figure: { interval?: { low: number; high: number } } | undefined, words: Words): DocumentCell {
  if (!figure) return HIDDEN;
  return figure.interval ? { text: formatPercentRange(figure.interval, words.language) } : EMPTY;
}

/** The share of the round before, with the year when it is another than the column's, and whether the change is certain. */
function changeCells(change: Change | undefined, since: string, { t, language }: Words): DocumentCell[] {
  if (change?.state !== "compared") return [EMPTY, EMPTY];
  const { earlierShare, earlierOpensOn, verdict } = change;
  const year = yearOf(earlierOpensOn);
  const earlier =
    year === since ? { percent: earlierShare } : { text: `${formatPercent(earlierShare, language)} (${year})` };
  return [earlier, { text: t(`certain_${verdict}`) }];
}

/** How the answers were gathered and weighted, once for a table of many questions. */
export function sectionProvenance(survey: SurveyResult, words: Words): string {
  const margins = marginsInWords(survey, words.results);
  return [
    words.label(survey.title),
    words.results.t(`design_${survey.design}`),
    margins ? words.results.t("weightedBy", { margins }) : words.results.t("unweighted"),
  ]
    .join(", ")
    .concat(". ", words.t("validAnswers"));
}
