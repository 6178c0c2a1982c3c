import { renderToStaticMarkup } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { StaticRouter } from "react-router-dom/server.js";
import { expect, test } from "vitest";
import { withChosenLines } from "#app/features/analysis/chosen-lines.ts";
import { QuestionResults } from "#app/features/analysis/components/question-results.tsx";
import { SurveyResults } from "#app/features/analysis/components/survey-results.tsx";
import { countableDocument } from "#app/features/analysis/countable.ts";
import type { SurveyResult } from "#app/features/analysis/results.ts";
import { surveyResult } from "#app/features/analysis/survey-result.ts";
import { tabulate } from "#app/features/analysis/tables.ts";
import { allQuestions } from "#app/features/analysis/versions.ts";
import { withMeasures } from "#app/features/analysis/with-measures.ts";
import type { Question } from "#app/features/question/question.schema.ts";
import { drawAnswer } from "#app/features/question/types/register.ts";
import { questionCharts, surveyCharts } from "#app/features/report/question-charts.server.ts";
import { sampleSurvey } from "#app/features/survey/standard-surveys.ts";
import { mapTexts } from "#app/features/survey/survey-texts.ts";
import { i18nFor } from "#app/i18n/i18n.ts";
import { ONE_OF_EACH } from "#tests/fixtures/question-types.ts";
import { countsOf } from "#tests/support/counted.ts";
import { spokenTexts } from "#tests/support/spoken.ts";

/** Begins every text that is Swedish alone. */
const SWEDISH = "Åäö";

/** The long survey with one question of every type, as a municipality has it that writes no English. */
const document = (() => {
  const areas = ["norr", "syd"].map((key) => ({ key, name: key }));
  const sample = sampleSurvey({ municipalityName: "Kommunen", areas });
  const own = Object.values(ONE_OF_EACH).filter(({ type }) => type !== "area") as Question[];
  const sections = [...sample.sections, { key: "egna", title: { sv: "Egna" }, questions: own }];
  return mapTexts({ ...sample, sections }, ({ sv }) => ({ sv: /\p{L}/u.test(sv) ? `${SWEDISH} ${sv}` : sv }));
})();

const result: SurveyResult = (() => {
  let seed = 7;
  const chance = () => {
    seed = (seed * 16_807) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  const asked = document.sections.flatMap(({ questions }) => questions);
  const answers = Array.from({ length: 300 }, () => Object.assign({}, ...asked.map((one) => drawAnswer(one, chance))));
  const counted = countableDocument(document);
  const tables = tabulate(countsOf(allQuestions(counted), answers), false, []);
  const chosen = withChosenLines(counted, tables);
  const days = { opensOn: "2026-09-01", closesOn: "2026-10-01", isOpen: false };
  const facts = {
    surveyId: "s",
    slug: "s",
    design: "everyone" as const,
    invited: null,
    elsewhereCodes: new Set<string>(),
  };
  const survey = { ...facts, ...days, document: chosen };
  const shown = surveyResult({ survey, answers: answers.length, tables, earlier: [], population: [] }, "staff");
  return withMeasures(shown, { document: chosen, tables }, "staff");
})();

const dialogue = { title: `${SWEDISH} Hösten` };

const inEnglish = (page: React.ReactNode) =>
  spokenTexts(
    renderToStaticMarkup(
      <StaticRouter location="/?lang=en">
        <I18nextProvider i18n={i18nFor("en")}>{page}</I18nextProvider>
      </StaticRouter>,
    ),
    { lang: "en", dir: "ltr" },
  );

function expectHonest(page: React.ReactNode) {
  const texts = inEnglish(page);
  const swedish = texts.filter(({ text }) => text.includes(SWEDISH));
  expect(swedish.length).toBeGreaterThan(0);
  expect(swedish.filter(({ lang }) => lang !== "sv")).toEqual([]);
  // Nor is English said to be Swedish, beside a name or a number.
  expect(texts.filter(({ lang, text }) => lang === "sv" && /\b(the|of|answers?|chose)\b/.test(text))).toEqual([]);
}

test("a survey without English: every text of its results, drawings and attributes too, says that it is Swedish", async () => {
  const charts = await surveyCharts(result, "en");
  expect(Object.keys(charts).length).toBeGreaterThan(5);
  expectHonest(
    <SurveyResults dialogue={dialogue} survey={result} others={[]} tier="staff" charts={charts} at="/a" readsWords />,
  );
});

test("and on each question's own page, group by group", async () => {
  for (const question of result.questions) {
    const charts = await questionCharts(question, "en");
    expectHonest(<QuestionResults dialogue={dialogue} survey={result} question={question} charts={charts} at="/a" />);
  }
});
