import type { QuestionResult, SurveyResult } from "../analysis/results.ts";
import { toldGroups } from "../analysis/told-groups.ts";
import { heading, table } from "./blocks.ts";
import type { Block, DocumentCell, DocumentTable } from "./document.ts";
import { scaleChart } from "./question-chart.ts";
import { answerTable, groupTable, headlineTable, questionsOf, sameScale, sectionProvenance } from "./result-blocks.ts";
import type { Words } from "./words.ts";

type Section = SurveyResult["sections"][number];
type Dimension = QuestionResult["breaks"][number]["dimension"];

/** A survey part by part: how the answers are spread, the main figures, and who answers differently. */
export function surveyBlocks(survey: SurveyResult, words: Words): Block[] {
  const [first] = survey.questions;
  return survey.sections.flatMap((section, position) => {
    const questions = questionsOf(survey, section);
    const lists = questions.filter(({ headlines }) => headlines.length === 0);
    const figures = questions.filter(({ headlines }) => headlines.length > 0);
    const byGroup = position === 0 && first ? groupTable(first, ["sex", "age", "area"], survey, words) : null;
    return [
      heading(2, words.label(section.title), `${survey.slug}-del-${section.key}`),
      ...table(headlineTable(words.label(section.title), `${survey.slug}-${section.key}`, figures, survey, words)),
      ...spreadCharts(figures, section, words),
      ...table(byGroup),
      ...table(crossTable(figures, ["sex", "age"], section, survey, words)),
      ...table(crossTable(figures, ["area"], section, survey, words)),
      ...lists.flatMap((question) => table(answerTable(question, survey, words))),
    ];
  });
}

/** A chart for each scale of the part: answers in the same words stand below one another. */
function spreadCharts(questions: readonly QuestionResult[], section: Section, words: Words): Block[] {
  const charts: Block[] = [];
  let left = [...questions];
  while (left.length > 0) {
    const alike = sameScale(left);
    if (alike.length === 0) break;
    const chart = scaleChart(words.t("spreadOf", { section: words.label(section.title) }), alike, words.language);
    if (chart) charts.push({ kind: "chart", chart });
    left = left.filter((question) => !alike.includes(question));
  }
  return charts;
}

/** The main figures of a part in each group. Groups of which nothing may be shown are named in a note. */
function crossTable(
  questions: readonly QuestionResult[],
  dimensions: readonly Dimension[],
  section: Section,
  survey: SurveyResult,
  words: Words,
): DocumentTable | null {
  const [example] = questions;
  const groups = (example?.breaks ?? [])
    .filter(({ dimension }) => dimensions.includes(dimension))
    .flatMap(({ dimension, groups: codes }) =>
      toldGroups(codes).map(({ code, label }) => ({ dimension, code, label })),
    );
  const shareIn = (
    question: QuestionResult,
    { dimension, code }: { dimension: Dimension; code: string },
  ): DocumentCell => {
    const group = question.breaks.find((one) => one.dimension === dimension)?.groups.find((one) => one.code === code);
    const [headline] = group?.headlines ?? [];
    return headline?.state === "shown" ? { percent: headline.share } : { hidden: true };
  };
  const isShown = (group: (typeof groups)[number]) =>
    questions.some((question) => "percent" in shareIn(question, group));
  const shown = groups.filter(isShown);
  const hidden = groups.filter((group) => !isShown(group));
  if (shown.length === 0 || questions.length < 2) return null;
  const everyone = ({ headlines: [headline] }: QuestionResult): DocumentCell =>
    headline?.state === "shown" ? { percent: headline.share } : { hidden: true };
  return {
    id: `${survey.slug}-${section.key}-${dimensions.join("-")}`,
    caption: words.t(dimensions.includes("area") ? "byArea" : "bySexAndAge", { section: words.label(section.title) }),
    columns: [
      { label: words.t("colFigure"), kind: "text" },
      { label: words.results.t("everyone"), kind: "percent" },
      ...shown.map(({ label }) => ({ label: words.label(label), kind: "percent" as const })),
    ],
    rows: questions.map((question) => [
      { text: question.headlines[0] ? words.label(question.headlines[0].label) : "" },
      everyone(question),
      ...shown.map((group) => shareIn(question, group)),
    ]),
    note:
      hidden.length > 0
        ? words.t("groupsHidden", { list: hidden.map(({ label }) => words.label(label)).join(", ") })
        : undefined,
    provenance: sectionProvenance(survey, words),
  };
}

/** Every question in its own words with all answers: the questionnaire and its tables. */
export function questionnaireBlocks(survey: SurveyResult, words: Words): Block[] {
  return [
    heading(2, words.label(survey.title), `fragor-${survey.slug}`),
    ...survey.sections.flatMap((section) =>
      questionsOf(survey, section).flatMap((question) =>
        table({ ...answerTable(question, survey, words), id: `fraga-${survey.slug}-${question.questionId}` }),
      ),
    ),
  ];
}
