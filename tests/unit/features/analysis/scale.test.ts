import { expect, test } from "vitest";
import { countedScale } from "#app/features/analysis/counted-scale.ts";
import { scaleBlocks } from "#app/features/analysis/scale-blocks.ts";
import { allQuestions } from "#app/features/analysis/versions.ts";
import { fromBank } from "#app/features/question/bank.ts";
import type { Question } from "#app/features/question/question.schema.ts";
import type { SurveyDocument } from "#app/features/survey/survey.schema.ts";
import { cronbachAlpha } from "#app/statistics/scales/cronbach-alpha.ts";
import { answersOf, stored } from "#tests/support/counted.ts";

const option = (code: string, more: object = {}) => ({ code, label: { sv: code }, ...more });
const SCALE = [option("no"), option("some"), option("much"), option("unsure", { state: "dont_know" })];
const choice = (id: string, options = SCALE): Question => ({ id, type: "single", text: { sv: id }, options });
const GRID: Question = {
  id: "trust",
  type: "grid",
  text: { sv: "Litar du på dem?" },
  rows: [
    { code: "police", label: { sv: "Polisen" } },
    { code: "town", label: { sv: "Kommunen" } },
  ],
  answers: SCALE,
};

const sectionsOf = (questions: readonly Question[]) => {
  const sections = [{ key: "one", title: { sv: "Oro" }, questions }];
  return [
    { title: { sv: "Oro" }, questions: allQuestions({ title: { sv: "" }, sections } as unknown as SurveyDocument) },
  ] as Parameters<typeof scaleBlocks>[0];
};

test("a block is a grid, or the questions of a section that have the same points", () => {
  const rated = [option("low", { value: 0 }), option("high", { value: 10 })];
  const apart = [...SCALE, option("never_there", { quiet: true })];
  const questions = [
    choice("a"),
    GRID,
    choice("lone", [option("x"), option("y")]),
    choice("b", apart),
    choice("r1", rated),
    choice("r2", rated),
  ];
  const blocks = scaleBlocks(sectionsOf(questions));
  expect(blocks.map(({ key, items }) => [key, items.map(({ id }) => id)])).toEqual([
    ["a", ["a", "b"]],
    ["trust", ["trust__police", "trust__town"]],
    ["r1", ["r1", "r2"]],
  ]);
  expect(blocks.map(({ title }) => title.sv)).toEqual(["Oro", "Litar du på dem?", "Oro"]);
  expect(blocks[0]?.points.map(({ code, score }) => [code, score])).toEqual([
    ["no", 1],
    ["some", 2],
    ["much", 3],
  ]);
  expect(blocks[2]?.points.map(({ score }) => score)).toEqual([0, 10]);
});

const G2 = fromBank("G2");
const people = [
  ...Array(12).fill({ a: "no", b: "no", G2: "woman" }),
  ...Array(9).fill({ a: "some", b: "much", G2: "man" }),
  ...Array(7).fill({ a: "much", b: "some", G2: "man" }),
  // None of these answered both.
  ...Array(5).fill({ a: "much", G2: "woman" }),
  ...Array(3).fill({ a: "no", b: "unsure", G2: "woman" }),
];
const answers = () =>
  answersOf(
    [choice("a"), choice("b"), G2],
    people.map((answer) => stored(answer)),
  );
const question = { items: ["a", "b"], scores: { no: 1, some: 2, much: 3 }, weighting: "none" as const };
const column = (id: "a" | "b") =>
  people.map((answer) => ({ no: 1, some: 2, much: 3 })[answer[id] as string] ?? Number.NaN);

test("it is alpha of those who answered every item with a point", () => {
  const alpha = countedScale(answers(), question, { isRandomSample: true, population: [] });
  expect(alpha?.base).toBe(28);
  expect(alpha).toEqual(cronbachAlpha([column("a"), column("b")]));
});

test("weighted as the survey is, or not", () => {
  const population = ["woman", "man"].map((category) => ({ dimension: "sex", category, share: 0.5 }));
  const design = { isRandomSample: true, population };
  const weighted = countedScale(answers(), { ...question, weighting: "survey" }, design);
  const [women, men] = ["woman", "man"].map((sex) => people.filter(({ G2: own }) => own === sex).length);
  const weights = people.map(({ G2: sex }) => 1 / ((sex === "woman" ? women : men) ?? 1));
  expect(weighted?.raw).toBeCloseTo(cronbachAlpha([column("a"), column("b")], weights)?.raw ?? 0, 9);
  expect(weighted?.raw).not.toBeCloseTo(countedScale(answers(), question, design)?.raw ?? 0, 6);
});

test("what the survey does not ask is no item", () => {
  const design = { isRandomSample: true, population: [] };
  expect(() => countedScale(answers(), { ...question, items: ["a", "z"] }, design)).toThrow(RangeError);
});
