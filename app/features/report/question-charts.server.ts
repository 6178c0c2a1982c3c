import type { Language } from "#app/i18n/language.ts";
import type { QuestionResult, SurveyResult } from "../analysis/results.ts";
import { groupChart, questionChart } from "./question-chart.ts";
import { chartFigure } from "./render/chart.server.ts";

type Charts = Record<string, string>;

/** A drawing for a page of every question that has one, by question. */
export async function surveyCharts({ questions }: SurveyResult, language: Language): Promise<Charts> {
  return drawAll(
    questions.map((question) => [question.questionId, questionChart(question, language)]),
    language,
  );
}

/** The drawings of one question: of everyone, and of each break's groups. */
export async function questionCharts(question: QuestionResult, language: Language): Promise<Charts> {
  const groups = question.breaks.map(
    ({ dimension, groups }) => [dimension, groupChart(question, groups, language)] as const,
  );
  return drawAll([["everyone", questionChart(question, language)], ...groups], language);
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
