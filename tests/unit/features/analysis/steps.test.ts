import fc from "fast-check";
import { expect, test } from "vitest";
import { inSteps, isStep, STEP } from "#app/features/analysis/steps.ts";
import type { SurveyTables } from "#app/features/analysis/tables.ts";
import type { FrequencyTable } from "#app/statistics/table.ts";

const table = (base: number): FrequencyTable => ({
  base,
  effectiveBase: base,
  multiple: false,
  cells: [{ code: "yes", count: base, share: 1 }],
});
const GROUPS = ["woman", "man"];

function tables(women: number, men: number): SurveyTables {
  const groups = [women, men].map((base, index) => ({ code: GROUPS[index] ?? "", table: table(base) }));
  return {
    answers: women + men,
    elsewhere: 0,
    designEffect: null,
    weightedBy: [],
    warnings: [],
    questions: [
      { questionId: "A1", total: table(women + men), breaks: [{ dimension: "sex", groups }], elsewhere: table(0) },
    ],
    composition: [],
  };
}

const basesOf = ({ questions }: SurveyTables) => [
  questions[0]?.total.base,
  ...(questions[0]?.breaks[0]?.groups ?? []).map((group) => group.table.base),
];

test("a group that grew by one keeps its table when the whole moves on", () => {
  expect(basesOf(inSteps(tables(40, 30), tables(49, 31)))).toEqual([80, 40, 30]);
  expect(basesOf(inSteps(tables(40, 30), tables(50, 31)))).toEqual([81, 50, 30]);
});

test("a group that nobody was shown may appear", () => {
  expect(basesOf(inSteps(tables(40, 9), tables(49, 12)))).toEqual([61, 40, 12]);
});

test("a mean moves with the table that it belongs to", () => {
  const withMean = (women: number, mean: number): SurveyTables => {
    const { questions, ...rest } = tables(women, 30);
    return {
      ...rest,
      questions: questions.map((question) => ({ ...question, mean: { mean, median: 0, least: 0, most: 9 } })),
    };
  };
  const meanIn = ({ questions }: SurveyTables) => questions[0]?.mean?.mean;
  expect(meanIn(inSteps(withMean(40, 5), withMean(49, 6)))).toBe(5);
  expect(meanIn(inSteps(withMean(40, 5), withMean(50, 6)))).toBe(6);
  expect(meanIn(inSteps(tables(40, 30), withMean(49, 6)))).toBeUndefined();
});

test("a question that is new", () => {
  const now = tables(20, 20);
  expect(inSteps({ ...now, questions: [] }, now)).toEqual(now);
});

test("of what staff were shown, every table moves by a step or not at all", () => {
  const counts = fc.tuple(fc.nat(60), fc.nat(60));
  fc.assert(
    fc.property(counts, counts, ([women, men], [moreWomen, moreMen]) => {
      const before = tables(women, men);
      const shown = basesOf(before);
      const after = basesOf(inSteps(before, tables(women + moreWomen, men + moreMen)));
      after.forEach((base, index) => {
        const earlier = shown[index] ?? 0;
        if (earlier < 10) return;
        expect(base === earlier || Math.abs((base ?? 0) - earlier) >= STEP).toBe(true);
      });
    }),
  );
});

test.each([
  [100, 109, false],
  [100, 110, true],
  [100, 90, true],
  [100, 91, false],
])("from %i to %i", (before, now, expected) => expect(isStep(before, now)).toBe(expected));
