import fc from "fast-check";
import { expect, test } from "vitest";
import { inSteps, isStep, STEP, toldOf } from "#app/features/analysis/steps.ts";
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

test("a question moves on by ten with all its groups, or not at all", () => {
  expect(basesOf(inSteps(tables(40, 30), tables(48, 31)))).toEqual([70, 40, 30]);
  expect(basesOf(inSteps(tables(40, 30), tables(49, 31)))).toEqual([80, 49, 31]);
});

test("what nobody was shown may appear", () => {
  expect(basesOf(inSteps(tables(5, 4), tables(7, 5)))).toEqual([12, 7, 5]);
});

test("a combined question and its parts move together", () => {
  const of = (bases: Record<string, number>): SurveyTables => ({
    ...tables(0, 0),
    questions: Object.entries(bases).map(([questionId, base]) => ({
      ...{ questionId, total: table(base), breaks: [], elsewhere: table(0) },
    })),
  });
  const before = of({ D: 60, D1: 60, D2: 60, D3: 60, E1: 60 });
  const now = of({ D: 71, D1: 70, D2: 69, D3: 70, E1: 70 });
  const moved = inSteps(before, now).questions.map(({ questionId, total }) => [questionId, total.base]);
  expect(Object.fromEntries(moved)).toEqual({ D: 60, D1: 60, D2: 60, D3: 60, E1: 70 });
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

test("of what staff were shown, every total moves by a step or not at all, and its groups with it", () => {
  const counts = fc.tuple(fc.nat(60), fc.nat(60));
  fc.assert(
    fc.property(counts, counts, ([women, men], [moreWomen, moreMen]) => {
      const before = tables(women, men);
      const [total = 0, ...groups] = basesOf(inSteps(before, tables(women + moreWomen, men + moreMen)));
      expect(groups.reduce<number>((sum, base) => sum + (base ?? 0), 0)).toBe(total);
      if (women + men < 10) return;
      expect(total === women + men || total - women - men >= STEP).toBe(true);
    }),
  );
});

test("the largest number that was told of a group is remembered", () => {
  const composition = (one: number, other: number) => [
    {
      dimension: "sex" as const,
      groups: [
        { code: "woman", answers: one },
        { code: "man", answers: other },
      ],
    },
  ];
  const pattern = (...hidden: boolean[]) => ({ counts: [hidden], questions: [] });
  const first = toldOf({ ...tables(0, 0), composition: composition(40, 12) }, pattern(false, false), []);
  expect(first).toEqual([[40, 12]]);
  const second = toldOf({ ...tables(0, 0), composition: composition(50, 15) }, pattern(false, true), first);
  expect(second).toEqual([[50, 12]]);
});

test.each([
  [100, 109, false],
  [100, 110, true],
  [100, 90, true],
  [100, 91, false],
])("from %i to %i", (before, now, expected) => expect(isStep(before, now)).toBe(expected));
