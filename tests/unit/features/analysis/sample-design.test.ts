import { expect, test } from "vitest";
import { sampleDesign } from "#app/features/analysis/sample-design.ts";
import { fromBank, whereYouLive } from "#app/features/question/bank.ts";
import type { Answers } from "#app/features/question/question.schema.ts";
import { countsOf } from "#tests/support/counted.ts";

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

const AGES = ["age_16_19", "age_20_29", "age_30_49", "age_50_64", "age_65_84"];
const everyAge = (G2: string, times = 1) => AGES.flatMap((G1) => Array.from({ length: times }, () => ({ G1, G2 })));

function designOf(people: Answers[], population: typeof AGE) {
  const counts = countsOf(QUESTIONS, people);
  const design = sampleDesign(counts, true, population);
  const [ages, sexes] = ["G1", "G2"].map((id) => counts.survey.variables.find((variable) => variable.id === id));
  const placeOf = (dimension: string) => counts.survey.breaks.findIndex((one) => one.dimension === dimension);
  /** The weights of all whose cell is so, together. */
  const weightOf = (isSo: (who: { age?: string; sex?: string }) => boolean) =>
    counts.cells.reduce((sum, cell, index) => {
      const who = {
        age: ages?.categories[cell[placeOf("age")] ?? -1],
        sex: sexes?.categories[cell[placeOf("sex")] ?? -1],
      };
      return isSo(who) ? sum + (counts.respondents[index] ?? 0) * (design.weights?.[index] ?? Number.NaN) : sum;
    }, 0);
  return { ...design, weightOf };
}

test("sex and age have the population's shares afterwards", () => {
  const people = [...everyAge("woman", 12), ...everyAge("man", 5), { G1: "age_85_up", G2: "man" }, { G2: "other" }];
  const { weightedBy, warnings, designEffect, weightOf } = designOf(people, [...SEX, ...AGE]);
  expect({ weightedBy, warnings }).toEqual({ weightedBy: ["sex", "age"], warnings: [] });
  const women = weightOf(({ sex }) => sex === "woman");
  expect(women / weightOf(({ sex }) => sex === "woman" || sex === "man")).toBeCloseTo(0.5, 8);
  const young = weightOf(({ age }) => age === "age_16_19" || age === "age_20_29");
  expect(young / weightOf(({ age }) => age !== undefined && age !== "age_85_up")).toBeCloseTo(0.2, 8);
  expect(
    weightOf(({ sex, age }) => sex === "other" && age === undefined),
    "in no margin: factor 1",
  ).toBe(1);
  expect(designEffect).toBeGreaterThan(1);
});

test("people who live elsewhere change no weight and are no part of the sample", () => {
  const here = [...everyAge("woman", 10), ...everyAge("man", 5)];
  const guests = Array.from({ length: 50 }, () => ({ G1: "age_16_19", G2: "man", G3: "elsewhere" }));
  const alone = designOf(here, [...SEX, ...AGE]);
  const together = designOf([...here, ...guests], [...SEX, ...AGE]);
  expect(together.sample.size).toBe(here.length);
  expect(together.elsewhere.filter((isElsewhere) => isElsewhere)).toHaveLength(1);
  expect([...(together.weights ?? [])].filter((_, cell) => !together.elsewhere[cell])).toEqual([
    ...(alone.weights ?? []),
  ]);
  expect(together.weights?.[together.elsewhere.indexOf(true)]).toBe(1);
  expect(together.designEffect).toBe(alone.designEffect);
});

test.each([
  ["no population shares", [], []],
  ["an incomplete margin", AGE.slice(1), []],
  ["one of the margins", SEX, ["sex"]],
])("%s", (_, population, weightedBy) => {
  expect(designOf([...everyAge("woman", 5), ...everyAge("man", 5)], population).weightedBy).toEqual(weightedBy);
});

test("what is no random sample is not weighted", () => {
  const design = sampleDesign(countsOf(QUESTIONS, everyAge("woman")), false, SEX);
  expect(design).toMatchObject({ weights: undefined, weightedBy: [], designEffect: null });
});

test("margins that cannot be met together leave the answers unweighted, and say so", () => {
  // All women are young and all men are old, but the population is not so.
  const young = Array.from({ length: 20 }, () => ({ G1: "age_20_29", G2: "woman" }));
  const old = ["age_30_49", "age_50_64", "age_65_84"].flatMap((G1) =>
    Array.from({ length: 6 }, () => ({ G1, G2: "man" })),
  );
  const { weights, warnings, weightedBy } = designOf([...young, ...old], [...SEX, ...AGE]);
  expect({ weights, warnings, weightedBy }).toEqual({
    weights: undefined,
    warnings: ["not_converged"],
    weightedBy: [],
  });
});

test("an age of fewer than five is weighted with the one next to it, and that is said", () => {
  const people = [...everyAge("woman", 9), ...everyAge("man", 9)].filter(
    ({ G1 }, index) => !(G1 === "age_16_19" || G1 === "age_20_29") || index % 9 === 0,
  );
  const { warnings, weightOf } = designOf(people, [...SEX, ...AGE]);
  expect(warnings).toEqual(["merged_category"]);
  const all = weightOf(() => true);
  const young = ["age_16_19", "age_20_29", "age_30_49"];
  expect(weightOf(({ age }) => young.includes(age ?? "")) / all).toBeCloseTo(0.5, 8);
});

test("an age or a sex that nobody stands for is no margin", () => {
  const women = everyAge("woman", 5);
  const { warnings, weightedBy } = designOf(women, [...SEX, ...AGE]);
  expect({ warnings, weightedBy }).toEqual({ warnings: ["merged_category"], weightedBy: ["age"] });
  expect(designOf(women, SEX)).toMatchObject({ warnings: ["merged_category"], weightedBy: [], weights: undefined });
});

test("no answer counts as more than three, and when the margins then are missed that is said", () => {
  const people = [...everyAge("woman", 40), ...everyAge("man", 2)];
  const { warnings, weights } = designOf(people, SEX);
  expect(warnings).toEqual(["bounded"]);
  expect(Math.max(...(weights ?? []))).toBeLessThanOrEqual(3 + 1e-9);
});
