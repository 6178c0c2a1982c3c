import { describe, expect, test } from "vitest";
import { withChosenLines } from "#app/features/analysis/chosen-lines.ts";
import { countableDocument } from "#app/features/analysis/countable.ts";
import { findings } from "#app/features/analysis/measure-wording.ts";
import type { SurveyResult } from "#app/features/analysis/results.ts";
import { shownCells } from "#app/features/analysis/shown-cells.ts";
import { surveyResult } from "#app/features/analysis/survey-result.ts";
import { tabulate } from "#app/features/analysis/tables.ts";
import { allQuestions } from "#app/features/analysis/versions.ts";
import { withMeasures } from "#app/features/analysis/with-measures.ts";
import type { Answers, Question, QuestionType } from "#app/features/question/question.schema.ts";
import { drawAnswer, QUESTION_TYPES } from "#app/features/question/types/register.ts";
import { questionChart } from "#app/features/report/question-chart.ts";
import { chartFigure } from "#app/features/report/render/chart.server.ts";
import { type SurveyDocument, SurveyDocumentSchema } from "#app/features/survey/survey.schema.ts";
import { translator } from "#app/i18n/i18n.ts";
import { PRODUCT_LANGUAGES } from "#app/i18n/language.ts";
import type { Tier } from "#app/statistics/suppression.ts";
import { ONE_OF_EACH } from "#tests/fixtures/question-types.ts";
import { countsOf } from "#tests/support/counted.ts";

const RESPONDENTS = 240;

/** A survey of one question, and what is drawn for a demonstration as its answers. */
function surveyOf(question: Question): { document: SurveyDocument; answers: Answers[] } {
  const document = SurveyDocumentSchema.parse({
    title: { sv: "En fråga" },
    purpose: { sv: "Att pröva." },
    languages: ["sv"],
    minutes: 1,
    sections: [{ key: "fraga", title: { sv: "Frågan" }, questions: [question] }],
  });
  let seed = 7;
  const chance = () => {
    seed = (seed * 16_807) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  return { document, answers: Array.from({ length: RESPONDENTS }, () => drawAnswer(question, chance)) };
}

function resultOf(question: Question, tier: Tier, answers = surveyOf(question).answers): SurveyResult {
  const counted = countableDocument(surveyOf(question).document);
  const tables = tabulate(countsOf(allQuestions(counted), answers), false, []);
  const document = withChosenLines(counted, tables);
  const survey = {
    surveyId: "s",
    slug: "en-fraga",
    design: "open_link" as const,
    opensOn: "2026-09-01",
    closesOn: "2026-10-01",
    invited: null,
    isOpen: false,
    document,
    elsewhereCodes: new Set<string>(),
  };
  const result = surveyResult({ survey, answers: answers.length, tables, earlier: [], population: [] }, tier);
  return withMeasures(result, { document, tables }, tier);
}

const TYPES = Object.keys(ONE_OF_EACH) as QuestionType[];
const withResult = (...kinds: string[]) => TYPES.filter((type) => kinds.includes(QUESTION_TYPES[type].result));
const TIERS: Tier[] = ["staff", "public"];

describe.each(withResult("table"))("%s", (type) => {
  const question = ONE_OF_EACH[type] as Question;

  test.each(TIERS)("%s see words, a chart and a table that say the same", async (tier) => {
    const { questions, sections } = resultOf(question, tier);
    expect(questions.length).toBeGreaterThan(0);
    expect(sections.flatMap(({ questionIds }) => questionIds)).toEqual(questions.map(({ questionId }) => questionId));
    for (const one of questions) {
      if (one.total.state !== "shown") throw new Error(`${one.questionId} is not shown.`);
      const cells = shownCells(one);
      expect(cells.length, one.questionId).toBeGreaterThan(1);
      if (!one.total.multiple) expect(cells.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 1);
      for (const language of PRODUCT_LANGUAGES) {
        const words = findings(one, { t: translator(language, "analysis"), language });
        expect(words.length).toBeGreaterThan(0);
        for (const sentence of words) expect(sentence).not.toMatch(/\{|undefined|NaN/);
        const chart = questionChart(one, language);
        if (!chart) throw new Error(`${one.questionId} has no chart.`);
        const drawn = chart.rows.flatMap(({ parts }) => parts.map(({ share }) => share));
        expect(drawn.reduce((sum, share) => sum + share, 0)).toBeCloseTo(
          cells.reduce((sum, { share }) => sum + share, 0),
        );
        const markup = await chartFigure(chart, language);
        expect(markup).toContain("<svg");
        for (const { label } of cells) expect(markup).toContain((label[language] ?? label.sv).replace(/&/g, "&amp;"));
      }
    }
  });

  test("too few answers show nothing, and say so", () => {
    const few = surveyOf(question).answers.slice(0, 9);
    for (const one of resultOf(question, "staff", few).questions) {
      expect(one.total.state).toBe("hidden");
      expect(questionChart(one, "sv")).toBeNull();
      expect(one.measure).toBeUndefined();
    }
  });
});

test.each(withResult("count"))("of %s it is told how many, and never what", (type) => {
  const [one] = resultOf(ONE_OF_EACH[type] as Question, "public").questions;
  expect(one?.measure).toMatchObject({ kind: "count", answers: RESPONDENTS });
  expect(questionChart(one as NonNullable<typeof one>, "sv")).toBeNull();
});

test.each(withResult("who"))("%s tells who answered, and has no result of its own", (type) => {
  const { questions, byArea } = resultOf(ONE_OF_EACH[type] as Question, "staff");
  expect(questions).toEqual([]);
  expect(byArea.length).toBeGreaterThan(1);
});

test.each(withResult("none"))("%s has no result: nothing is answered", (type) => {
  const question = ONE_OF_EACH[type] as Question;
  expect(surveyOf(question).answers.every((answers) => Object.keys(answers).length === 0)).toBe(true);
  expect(resultOf(question, "staff").questions).toEqual([]);
});

test("a place that few named, and how groups answered of places, are told to nobody", () => {
  const at = (code: string, count: number): Answers[] => Array.from({ length: count }, () => ({ Q10: code }));
  const answers = [...at("square", 60), ...at("tunnel", 2), ...at("north", 1), ...at("own_words", 4)];
  for (const tier of TIERS) {
    const [place] = resultOf(ONE_OF_EACH.place, tier, answers).questions;
    if (!place) throw new Error("There is no place.");
    expect(shownCells(place).map(({ label }) => label.sv)).toEqual([
      "Torget",
      "Annan plats, med egna ord",
      "Andra platser",
    ]);
    expect(place).toMatchObject({ breaks: [], onlyEveryone: true });
    expect(place.elsewhere.table.state).toBe("hidden");
  }
});
