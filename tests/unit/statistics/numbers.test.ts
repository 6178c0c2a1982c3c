import { describe, expect, test } from "vitest";
import { categoryMean } from "#app/statistics/category-mean.ts";
import { cellSample } from "#app/statistics/cell-sample.ts";
import { crossedCells } from "#app/statistics/crossed-cells.ts";
import { GrowingMass } from "#app/statistics/mass.ts";
import { meanDesignEffect } from "#app/statistics/mean-design-effect.ts";
import { quantileEstimate } from "#app/statistics/quantile-estimate.ts";
import { rake } from "#app/statistics/rake.ts";
import { meanEstimate, ratioEstimate, totalEstimate } from "#app/statistics/ratio-estimate.ts";
import type { RowDesign } from "#app/statistics/row-design.ts";
import { tallyOf } from "#app/statistics/tally.ts";
import { trimWeights } from "#app/statistics/trim-weights.ts";
import {
  columnOf,
  type ReferenceDesign,
  referenceEstimates,
  referenceSurvey,
} from "#tests/support/reference-survey.ts";

const rows = referenceSurvey();
const reference = referenceEstimates();
const numbersOf = (variable: string) => rows.map((row) => (row[variable] === "" ? Number.NaN : Number(row[variable])));
const strata = columnOf(rows, "stratum", ["north", "south", "coast"]).codes;
const sex = columnOf(rows, "sex", ["man", "woman"]).codes;
const age = columnOf(rows, "age", ["16_29", "30_49", "50_64", "65_84"]).codes;
const populations = numbersOf("N");
const SIZES = [110, 80, 50];
const start = populations.map((population, row) => population / (SIZES[strata[row] ?? 0] ?? 1));
const outside = numbersOf("weight");
const outsideSum = outside.reduce((sum, weight) => sum + weight, 0);
const MARGINS = [
  { codes: sex, shares: [2850, 2750] },
  { codes: age, shares: [1060, 1740, 1400, 1400] },
];
const calibration = { margins: [sex, age] };
const raked = rake(rows.length, MARGINS, { start });

const DESIGNS: Record<string, RowDesign> = {
  simple: { weights: rows.map(() => 1) },
  stratified: { weights: start, stages: [{ strata }] },
  stratifiedFpc: { weights: start, stages: [{ strata, populations }] },
  outside: { weights: outside, stages: [{ strata }] },
  outsideUnstratified: { weights: outside },
  raked: { weights: raked.weights, stages: [{ strata }], calibration },
  rakedFpc: { weights: raked.weights, stages: [{ strata, populations }], calibration },
  rakedOutside: {
    // Weights that sum to the population, as R's do after raking to counts.
    weights: rake(rows.length, MARGINS, { start: outside.map((weight) => (weight * 5600) / outsideSum) }).weights,
    stages: [{ strata }],
    calibration,
  },
};

function near(value: number, expected: number | undefined): void {
  expect(Math.abs(value / (expected ?? Number.NaN) - 1)).toBeLessThanOrEqual(1e-8);
}

describe.each(Object.keys(DESIGNS))("%s: numbers against R's survey", (name) => {
  const design = DESIGNS[name] as RowDesign;
  const expected: ReferenceDesign = reference[name];
  const years = numbersOf("years");

  test("mean, total, ratio, the mean of a group", () => {
    const women = rows.map((row) => (row.sex === "woman" ? 1 : 0));
    for (const [estimate, r] of [
      [meanEstimate(years, design), expected.mean],
      [totalEstimate(years, design), expected.total],
      [meanEstimate(years, design, { within: women }), expected.womensMean],
      [ratioEstimate(years, outside, design), expected.ratio],
      [meanEstimate(numbersOf("worry"), design), expected.worry],
    ] as const) {
      near(estimate.estimate, r[0]);
      near(estimate.se, r[1]);
      expect(estimate.df).toBe(expected.df);
    }
  });

  test("the design effect of the mean", () => {
    if (expected.weightSum <= rows.length) return;
    near(meanDesignEffect(years, design, expected.weightSum), expected.deff);
  });

  test("quantiles with Woodruff's interval", () => {
    for (const [index, p] of [0.1, 0.5, 0.9].entries()) {
      const { estimate, low, high, se } = quantileEstimate(years, p, design);
      const [r, lower, upper, error] = [0, 3, 6, 9].map((offset) => expected.quantiles[offset + index]);
      expect(estimate).toBe(r);
      expect(low).toBe(lower);
      expect(high).toBe(upper);
      near(se ?? Number.NaN, error);
    }
  });

  test("the mean of a scale from its tally is the same", () => {
    const cells = crossedCells([strata, sex, age]);
    const [stratumOf = [], sexOf = [], ageOf = []] = cells.parts;
    const respondents = new GrowingMass(cells.count);
    for (const row of rows.keys()) respondents.add(cells.codes[row] ?? 0, design.weights[row] ?? 0);
    const known = ["north", "south", "coast"].map((key) => Number(rows.find(({ stratum }) => stratum === key)?.N));
    const sample = cellSample({
      ...(design.stages?.[0]?.strata && { strata: stratumOf }),
      ...(design.stages?.[0]?.populations && { populations: known }),
      ...(design.calibration && { calibration: { margins: [sexOf, ageOf] } }),
      respondents,
    });
    const worry = tallyOf(columnOf(rows, "worry", ["1", "2", "3", "4"]), cells, design.weights);
    const { estimate, se } = categoryMean(sample, worry, [1, 2, 3, 4]);
    near(estimate, expected.worry[0]);
    near(se, expected.worry[1]);
  });
});

test("raking from unequal weights, to R's weights", () => {
  const { weights } = raked;
  near(Math.min(...weights), reference.raked.weights[0]);
  near(Math.max(...weights), reference.raked.weights[1]);
  near(
    weights.reduce((sum, weight) => sum + weight, 0),
    reference.raked.weightSum,
  );
});

test("trimming, once and until all are within, as R's trimWeights", () => {
  for (const [strict, expected] of [
    [false, reference.trimmed],
    [true, reference.trimmedStrict],
  ] as const) {
    const trimmed = trimWeights(raked.weights, { lowest: 8, highest: 45, strict });
    near(Math.min(...trimmed), expected.range[0]);
    near(Math.max(...trimmed), expected.range[1]);
    near(
      trimmed.reduce((sum, weight) => sum + weight, 0),
      expected.sum,
    );
    for (const [index, row] of [0, 110, 190].entries()) near(trimmed[row] ?? 0, expected.first[index]);
  }
});

test("whoever is in no category of a margin has factor 1 on it", () => {
  const codes = columnOf(rows, "sexOrNone", ["man", "woman"]).codes;
  const { weights, without, converged } = rake(
    rows.length,
    [
      { codes, shares: [2850, 2750] },
      { codes: age, shares: [1060, 1740, 1400, 1400] },
    ],
    { start },
  );
  expect(converged).toBe(true);
  expect(without).toEqual([rows.filter((row) => row.sexOrNone === "").length, 0]);
  for (const [index, row] of reference.uncoded.rows.entries()) {
    near(weights[row - 1] ?? 0, reference.uncoded.weights[index]);
  }
  near(Math.min(...weights), reference.uncoded.range[0]);
  near(Math.max(...weights), reference.uncoded.range[1]);
});

test("a stratum of one respondent is centred on the whole sample, and said", () => {
  const kept = [...Array(111).keys(), ...Array.from({ length: 50 }, (_, row) => row + 190)];
  const some = kept.map((row) => rows[row] as (typeof rows)[number]);
  const cells = crossedCells([kept.map((row) => strata[row] ?? 0)]);
  const weights = kept.map((row) => start[row] ?? 0);
  const respondents = new GrowingMass(cells.count);
  for (const [row, weight] of weights.entries()) respondents.add(cells.codes[row] ?? 0, weight);
  const sample = cellSample({ strata: cells.parts[0] ?? [], respondents });
  expect(sample.warnings).toEqual([{ kind: "lonely_stratum", stratum: 1 }]);
  expect(sample.degreesOfFreedom).toBe(reference.lonely.df);
  const safe = tallyOf(columnOf(some, "safe", ["no", "yes"]), cells, weights);
  const { estimate, se } = categoryMean(sample, safe, [0, 1]);
  near(estimate, reference.lonely.share);
  near(se, reference.lonely.se);
});
