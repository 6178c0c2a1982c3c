import { expect, test } from "vitest";
import { byMainShare, countedAnswers, isBattery, topicOf } from "#app/features/analysis/battery.ts";
import { featuredOf } from "#app/features/analysis/featured.ts";
import type { QuestionResult, SurveyResult } from "#app/features/analysis/results.ts";
import { shownCells } from "#app/features/analysis/shown-cells.ts";
import { fromBank } from "#app/features/question/bank.ts";
import { publishable } from "#app/statistics/suppression.ts";

/** A result in which so many of 100 gave each answer. */
function resultOf(questionId: string, counts: Record<string, number>, base = 100): QuestionResult {
  const question = fromBank(questionId);
  if (!("options" in question)) throw new Error("no options");
  const cells = question.options.map(({ code }) => ({
    code,
    count: counts[code] ?? 0,
    share: (counts[code] ?? 0) / base,
  }));
  const multiple = question.type === "multiple";
  const total = publishable({ base, effectiveBase: base, multiple, cells }, "staff");
  const headlines = (question.type === "single" ? (question.headlines ?? []) : []).map((headline) =>
    total.state === "hidden"
      ? { ...headline, state: "hidden" as const }
      : {
          ...headline,
          state: "shown" as const,
          share: headline.codes.reduce((sum, code) => sum + (counts[code] ?? 0), 0) / base,
          base,
          smallBase: false,
        },
  );
  const categories = question.options.filter((option) => !option.state);
  const elsewhere = { code: "elsewhere", label: { sv: "" }, table: total, headlines: [], changes: [] };
  return { questionId, text: question.text, categories, total, headlines, changes: [], breaks: [], elsewhere };
}

const safe = (id: string, count: number) => resultOf(id, { very_safe: count, very_unsafe: 100 - count });
const problem = (id: string, count: number, base = 100) =>
  resultOf(id, { large_extent: count, not_at_all: base - count }, base);
const choices = resultOf("F1", { traffic: 30, fraud: 41, youth_drugs: 48 });

const surveyOf = (...sections: QuestionResult[][]) =>
  ({
    sections: sections.map((questions, index) => ({
      key: `${index}`,
      questionIds: questions.map((one) => one.questionId),
    })),
    questions: sections.flat(),
  }) as unknown as SurveyResult;

test("an overview shows the first question, and of a battery the one that counts most people", () => {
  const survey = surveyOf(
    [safe("A1", 60), safe("A2", 90)],
    [problem("B1", 13), problem("B4", 26), problem("B7", 12)],
    [choices, resultOf("F2", { yes: 90, no: 10 })],
  );
  expect(featuredOf(survey).map(({ questionId }) => questionId)).toEqual(["A1", "B4", "F1"]);
  expect(featuredOf(survey)[2]).toMatchObject({
    kind: "choices",
    choices: [{ code: "youth_drugs" }, { code: "fraud" }, { code: "traffic" }],
  });
});

test("what is hidden is passed over", () => {
  const survey = surveyOf([problem("B1", 4, 9), problem("B4", 5)], [problem("B7", 4, 9)]);
  expect(featuredOf(survey).map(({ questionId }) => questionId)).toEqual(["B4"]);
});

test.each([
  ["the same answers and headline", [problem("B1", 1), problem("B4", 2), problem("B7", 3)], true],
  ["too few", [problem("B1", 1), problem("B4", 2)], false],
  ["answers that differ", [safe("A1", 60), safe("A2", 60), safe("A3", 60)], false],
  ["no headlines", [choices, choices, choices], false],
  ["nothing", [], false],
])("a battery: %s", (_, questions, expected) => expect(isBattery(questions)).toBe(expected));

test("the lines of a battery", () => {
  const questions = [problem("B1", 13), problem("B7", 4, 9), problem("B4", 26)];
  expect(byMainShare(questions).map(({ questionId }) => questionId)).toEqual(["B4", "B1", "B7"]);
  expect(topicOf(problem("B4", 1), "sv")).toBe("Bilar som kör för fort");
  expect(topicOf(safe("A1", 1), "en")).toBe("Safe out on a dark evening");
  expect(countedAnswers(resultOf("C1", { very_often: 3 }), "sv")).toBe("Mycket ofta + Ganska ofta");
});

test("a table is as it was asked, or the most chosen first", () => {
  expect(shownCells(safe("A1", 60))[0]).toMatchObject({ code: "very_safe", label: { sv: "Mycket trygg" } });
  expect(
    shownCells(choices)
      .slice(0, 2)
      .map(({ code }) => code),
  ).toEqual(["youth_drugs", "fraud"]);
  expect(shownCells(problem("B1", 1, 9))).toEqual([]);
});
