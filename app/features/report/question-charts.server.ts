import type { Language } from "#app/i18n/language.ts";
import { inWords } from "#app/i18n/localized.ts";
import { isBattery } from "../analysis/battery.ts";
import type { InquiryResult } from "../analysis/inquiry-result.ts";
import type { QuestionResult, SurveyResult } from "../analysis/results.ts";
import { toldGroups } from "../analysis/told-groups.ts";
import { batteryChart, groupChart, questionChart, trendChart } from "./question-chart.ts";
import { chartFigure } from "./render/chart.server.ts";

type Charts = Record<string, string>;

/** The drawings for a page on a survey: by section where its questions belong together, and else by question. */
export async function surveyCharts({ sections, questions }: SurveyResult, language: Language): Promise<Charts> {
  const charts = sections.flatMap(({ key, title, questionIds }) => {
    const within = questions.filter(({ questionId }) => questionIds.includes(questionId));
    if (isBattery(within)) return [[key, batteryChart(inWords(title, language), within, language)] as const];
    return within.map((question) => [question.questionId, questionChart(question, language)] as const);
  });
  return drawAll(charts, language);
}

/** The drawings of one question: of everyone, and of each break's groups. */
export async function questionCharts(question: QuestionResult, language: Language): Promise<Charts> {
  const groups = question.breaks.map(
    ({ dimension, groups }) => [dimension, groupChart(question, groups, language)] as const,
  );
  return drawAll([["everyone", questionChart(question, language)], ...groups], language);
}

/** The drawings of an analyst's question: of everyone in the selection, of the groups, and of everyone through the rounds. */
export async function inquiryCharts(
  { question, groups, trend }: Pick<Extract<InquiryResult, { state: "shown" }>, "question" | "groups" | "trend">,
  language: Language,
): Promise<Charts> {
  const charts = [["everyone", questionChart(question, language)] as const];
  const rest = [
    ["groups", groupChart(question, toldGroups(groups), language)],
    ["trend", trend && trendChart(question, trend, language)],
  ] as const;
  return drawAll([...charts, ...rest], language);
}

async function drawAll(
  charts: readonly (readonly [string, ReturnType<typeof questionChart>])[],
  language: Language,
): Promise<Charts> {
  const drawn = await Promise.all(
    charts.map(async ([key, chart]) => (chart ? [[key, await chartFigure(chart, language)] as const] : [])),
  );
  return Object.fromEntries(drawn.flat());
}
