import { expect, test } from "vitest";
import { cellCounts } from "#app/features/analysis/cell-counts.ts";
import type { SampleStratum } from "#app/features/analysis/counted-variables.ts";
import { sampleDesign } from "#app/features/analysis/sample-design.ts";
import { tabulate } from "#app/features/analysis/tables.ts";
import { fromBank } from "#app/features/question/bank.ts";
import type { Question } from "#app/features/question/question.schema.ts";
import { answersOf, stored } from "#tests/support/counted.ts";
import { type ReferenceShare, referenceEstimates, referenceSurvey } from "#tests/support/reference-survey.ts";

const SAFE: Question = {
  id: "safe",
  type: "single",
  text: { sv: "Trygg?" },
  options: ["yes", "no"].map((code) => ({ code, label: { sv: code } })),
};
const QUESTIONS = [fromBank("G1"), fromBank("G2"), SAFE];
/** As in estimates.R. */
const STRATA: SampleStratum[] = [
  { key: "coast", population: 500 },
  { key: "north", population: 4200 },
  { key: "south", population: 900 },
];
const AGES: Record<string, string> = { "16_29": "age_20_29", "30_49": "age_30_49", "50_64": "age_50_64" };
const POPULATION = [
  ...Object.entries({ man: 2850, woman: 2750 }).map(([category, people]) => ({ dimension: "sex", category, people })),
  ...Object.entries({ "16_29": 1060, "30_49": 1740, "50_64": 1400, "65_84": 1400 }).map(([category, people]) => ({
    dimension: "age",
    category,
    people,
  })),
].map(({ people, ...known }) => ({ ...known, share: people / 5600 }));

function peopleOf() {
  return referenceSurvey().map(({ sex, age, safe, stratum }) => {
    const answers = { G1: AGES[age ?? ""] ?? "age_65_84", G2: sex ?? "", ...(safe && { safe }) };
    return stored(answers, stratum ?? null);
  });
}

const countsWith = (strata: SampleStratum[], people = peopleOf()) => cellCounts(answersOf(QUESTIONS, people, strata));

test.each([
  ["stratifiedFpc", "stratified", [], ["stratum"]],
  ["rakedFpc", "raked", POPULATION, ["stratum", "sex", "age"]],
])("%s: as R's survey has it, and between rounds as %s", (name, between, population, weightedBy) => {
  const tables = tabulate(countsWith(STRATA), true, population);
  expect(tables).toMatchObject({ weightedBy, warnings: [] });
  const [question] = tables.questions;
  const women = question?.breaks
    .find(({ dimension }) => dimension === "sex")
    ?.groups.find(({ code }) => code === "woman");
  const known = referenceEstimates();
  for (const [table, group] of [
    [question?.total, "all"],
    [women?.table, "woman"],
  ] as const) {
    const yes = table?.cells[0];
    const expected: ReferenceShare = known[name].shares[group].safe;
    expect(yes?.share).toBeCloseTo(expected.share, 9);
    expect(yes?.se).toBeCloseTo(expected.se, 9);
    expect(yes?.effectiveN).toBeCloseTo(expected.effectiveN, 5);
    expect([yes?.interval?.low, yes?.interval?.high]).toEqual(expected.wilson.map((end) => expect.closeTo(end, 9)));
    expect(yes?.effectiveNBetween).toBeCloseTo(known[between].shares[group].safe.effectiveN, 5);
  }
  expect(question?.total.df).toBe(known[name].df);
});

test("without strata nothing is told apart by them", () => {
  const counts = countsWith([]);
  expect(counts.cells.every((answers) => answers.length === 2)).toBe(true);
  expect(tabulate(counts, true, []).questions[0]?.total.cells[0]).not.toHaveProperty("effectiveNBetween");
});

test("who is in no known stratum counts as an average answer, and a stratum without answers is told", () => {
  const people = [
    ...peopleOf(),
    stored({ G1: "age_30_49", G2: "woman", safe: "no" }, "inland"),
    stored({ safe: "no" }),
  ];
  const counts = countsWith([...STRATA, { key: "west", population: 70 }], people);
  const { weights, warnings, weightedBy } = sampleDesign(counts, true, []);
  expect(warnings).toEqual(["empty_stratum"]);
  expect(weightedBy).toEqual(["stratum"]);
  const unknown = counts.cells.flatMap((answers, cell) => (answers.at(-1) === -1 ? [weights?.[cell]] : []));
  expect(unknown).toEqual([1, 1]);
  const sum = counts.respondents.reduce((total, count, cell) => total + count * (weights?.[cell] ?? 0), 0);
  expect(sum).toBeCloseTo(people.length, 9);
});
