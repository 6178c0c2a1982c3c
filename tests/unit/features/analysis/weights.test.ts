import { expect, test } from "vitest";
import { ColumnBuilder } from "#app/features/analysis/columns.ts";
import { weightsOf } from "#app/features/analysis/weights.ts";
import { fromBank, whereYouLive } from "#app/features/question/bank.ts";
import type { Answers } from "#app/features/question/question.schema.ts";

const QUESTIONS = [fromBank("G1"), fromBank("G2"), whereYouLive([])];
const SEX = [
  { dimension: "sex", category: "woman", share: 0.5 },
  { dimension: "sex", category: "man", share: 0.5 },
];
const AGE = [
  { dimension: "age", category: "16_29", share: 0.2 },
  { dimension: "age", category: "30_49", share: 0.3 },
  { dimension: "age", category: "50_64", share: 0.25 },
  { dimension: "age", category: "65_84", share: 0.25 },
];

function surveyOf(...rows: Answers[]) {
  const builder = new ColumnBuilder(QUESTIONS);
  for (const answers of rows) builder.add({ answers: JSON.stringify(answers), stratum: null });
  return builder.finish();
}
const AGES = ["age_16_19", "age_20_29", "age_30_49", "age_50_64", "age_65_84"];
const everyAge = (G2: string, times = 1) => AGES.flatMap((G1) => Array.from({ length: times }, () => ({ G1, G2 })));

test("sex and age have the population's shares afterwards", () => {
  const survey = surveyOf(...everyAge("woman", 3), ...everyAge("man"), { G1: "age_85_up", G2: "man" }, { G2: "other" });
  const { weights, weightedBy, designEffect, warnings } = weightsOf(survey, [...SEX, ...AGE]);
  expect({ weightedBy, warnings }).toEqual({ weightedBy: ["sex", "age"], warnings: [] });
  const sumOf = (rows: number[]) => rows.reduce((sum, row) => sum + (weights?.[row] ?? 0), 0);
  const women = Array.from({ length: 15 }, (_, row) => row);
  const men = Array.from({ length: 6 }, (_, row) => 15 + row);
  expect(sumOf(women) / sumOf([...women, ...men])).toBeCloseTo(0.5, 8);
  const young = [0, 1, 2, 3, 4, 5, 15, 16];
  expect(sumOf(young) / sumOf([...women, ...men.slice(0, 5)])).toBeCloseTo(0.2, 8);
  expect(weights?.[21], "neither sex nor age known: factor 1").toBe(1);
  expect(designEffect).toBeGreaterThan(1);
});

test("people who live elsewhere change no weight", () => {
  const here = [...everyAge("woman", 2), ...everyAge("man")];
  const guests = Array.from({ length: 50 }, () => ({ G1: "age_16_19", G2: "man", G3: "elsewhere" }));
  const alone = weightsOf(surveyOf(...here), [...SEX, ...AGE]);
  const together = weightsOf(surveyOf(...here, ...guests), [...SEX, ...AGE]);
  expect([...(together.weights ?? [])].slice(0, here.length)).toEqual([...(alone.weights ?? [])]);
  expect(together.designEffect).toBe(alone.designEffect);
});

test.each([
  ["no population shares", [], []],
  ["an incomplete margin", AGE.slice(1), []],
  ["one of the margins", SEX, ["sex"]],
])("%s", (_, population, weightedBy) => {
  expect(weightsOf(surveyOf(...everyAge("woman"), ...everyAge("man")), population).weightedBy).toEqual(weightedBy);
});

test("margins that cannot be met together leave the answers unweighted, and say so", () => {
  // All women are young and all men are old, but the population is not so.
  const young = Array.from({ length: 5 }, () => ({ G1: "age_20_29", G2: "woman" }));
  const old = ["age_30_49", "age_50_64", "age_65_84"].map((G1) => ({ G1, G2: "man" }));
  const { weights, warnings, weightedBy } = weightsOf(surveyOf(...young, ...old), [...SEX, ...AGE]);
  expect({ weights, warnings, weightedBy }).toEqual({
    weights: undefined,
    warnings: ["not_converged"],
    weightedBy: [],
  });
});

test("an age without respondents is said", () => {
  const survey = surveyOf(...everyAge("woman").slice(2), ...everyAge("man").slice(2));
  expect(weightsOf(survey, [...SEX, ...AGE]).warnings).toEqual(["empty_category"]);
});
