import { expect, test } from "vitest";
import { cellCounts } from "#app/features/analysis/cell-counts.ts";
import { stratumCounts } from "#app/features/analysis/sample-strata.ts";
import { toldStrata } from "#app/features/analysis/told-strata.ts";
import { fromBank } from "#app/features/question/bank.ts";
import { answersOf, stored } from "#tests/support/counted.ts";

const STRATA = [
  { key: "norr", population: 4200 },
  { key: "syd", population: 900 },
  { key: "vast", population: 30 },
];

test("who answered is counted per stratum, those elsewhere left out, those of none by themselves", () => {
  const people = [
    ...Array(12).fill(stored({ G2: "woman" }, "norr")),
    ...Array(5).fill(stored({ G2: "man" }, "norr")),
    ...Array(11).fill(stored({ G2: "man" }, "syd")),
    ...Array(3).fill(stored({ G2: "man" }, "nowhere")),
  ];
  const counts = cellCounts(answersOf([fromBank("G2")], people, STRATA));
  const nobodyElsewhere = counts.cells.map(() => false);
  expect(stratumCounts(counts, nobodyElsewhere)).toEqual({ respondents: [17, 11, 0], unknown: 3 });
  const allElsewhere = counts.cells.map(() => true);
  expect(stratumCounts(counts, allElsewhere)).toEqual({ respondents: [0, 0, 0], unknown: 0 });
});

const told = (
  respondents: number[],
  unknown = 0,
  more: { published?: number; elsewhere?: number; byArea?: { answers: number | null }[] } = {},
) => {
  const published = respondents.reduce((sum, one) => sum + one, unknown);
  return toldStrata(STRATA, { respondents, unknown }, { published, elsewhere: 0, byArea: [], ...more });
};

test("each stratum is told with who answered and what an answer stands for", () => {
  expect(told([400, 30, 0], 12)).toEqual({
    state: "counted",
    strata: [
      { key: "norr", population: 4200, answers: 400, weight: 10.5 },
      { key: "syd", population: 900, answers: 30, weight: 30 },
      { key: "vast", population: 30, answers: 0, weight: null },
    ],
    withoutStratum: 12,
  });
});

test.each([
  ["a stratum of nine", told([400, 9, 20]), "too_few"],
  ["nine of no known stratum", told([400, 30, 20], 9), "too_few"],
  [
    "an area whose number is not told",
    told([400, 30, 20], 0, { byArea: [{ answers: 40 }, { answers: null }] }),
    "too_few",
  ],
  ["nine who live elsewhere", told([400, 30, 20], 0, { elsewhere: 9 }), "too_few"],
  ["an answer that came later", told([400, 30, 20], 0, { published: 449 }), "answers_changed"],
])("%s leaves the populations alone", (_, result, reason) => {
  expect(result).toEqual({ state: "populations", strata: STRATA, reason });
});
