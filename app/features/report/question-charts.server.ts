import type { Language } from "#app/i18n/language.ts";
import { inWords } from "#app/i18n/localized.ts";
import { isMarked, languageOfMarked, marked, markedSwedish } from "#app/i18n/marked.ts";
import { isBattery } from "../analysis/battery.ts";
import type { InquiryResult } from "../analysis/inquiry-result.ts";
import type { QuestionResult, SurveyResult } from "../analysis/results.ts";
import { toldGroups } from "../analysis/told-groups.ts";
import type { Chart } from "./document.ts";
import { batteryChart, groupChart, questionChart, trendChart } from "./question-chart.ts";
import { chartFigure } from "./render/chart.server.ts";

type Charts = Record<string, string>;

/** A chart in a language, with its texts as `say` puts them. */
type Drawing = (language: Language, say: typeof inWords) => Chart | null;

/** The drawings for a page on a survey: by section where its questions belong together, and else by question. */
export async function surveyCharts({ sections, questions }: SurveyResult, language: Language): Promise<Charts> {
  const charts = sections.flatMap(({ key, title, questionIds }): [string, Drawing][] => {
    const within = questions.filter(({ questionId }) => questionIds.includes(questionId));
    if (isBattery(within)) return [[key, (of, say) => batteryChart(say(title, of), within, of, say)]];
    return within.map((question) => [question.questionId, (of, say) => questionChart(question, of, say)]);
  });
  return drawAll(charts, language);
}

/** The drawings of one question: of everyone, and of each break's groups. */
export async function questionCharts(question: QuestionResult, language: Language): Promise<Charts> {
  const groups = question.breaks.map(({ dimension, groups }): [string, Drawing] => [
    dimension,
    (of, say) => groupChart(question, groups, of, say),
  ]);
  return drawAll([["everyone", (of, say) => questionChart(question, of, say)], ...groups], language);
}

/** The drawings of an analyst's question: of everyone in the selection, of the groups, and of everyone through the rounds. */
export async function inquiryCharts(
  { question, groups, trend }: Pick<Extract<InquiryResult, { state: "shown" }>, "question" | "groups" | "trend">,
  language: Language,
): Promise<Charts> {
  const told = toldGroups(groups);
  return drawAll(
    [
      ["everyone", (of, say) => questionChart(question, of, say)],
      ["groups", (of, say) => groupChart(question, told, of, say)],
      ["trend", (of, say) => (trend ? trendChart(question, trend, of, say) : null)],
    ],
    language,
  );
}

async function drawAll(drawings: readonly [string, Drawing][], language: Language): Promise<Charts> {
  const drawn = await Promise.all(
    drawings.map(async ([key, drawing]) => {
      const chart = onPage(drawing, language);
      return chart ? [[key, await chartFigure(chart, language)] as const] : [];
    }),
  );
  return Object.fromEntries(drawn.flat());
}

/** Every word says its language. What is read in place of the drawing has no parts: where it would mix two, it is Swedish. */
function onPage(drawing: Drawing, language: Language): Chart | null {
  const chart = drawing(language, marked);
  const isMixed = chart && isMarked(chart.description) && !languageOfMarked(chart.description);
  const whole = isMixed ? drawing("sv", inWords) : null;
  return chart && whole ? { ...chart, description: markedSwedish(whole.description, language) } : chart;
}
