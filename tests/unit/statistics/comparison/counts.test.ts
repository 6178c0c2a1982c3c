import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { benjaminiHochberg, bonferroni, holm } from "#app/statistics/comparison/adjust-p-values.ts";
import { contingencyCoefficient, cramersV } from "#app/statistics/comparison/association.ts";
import { expectedByChance } from "#app/statistics/comparison/expected-by-chance.ts";
import { pearsonChiSquare } from "#app/statistics/comparison/pearson-chi-square.ts";
import { proportionTrend } from "#app/statistics/comparison/proportion-trend.ts";
import { twoProportionZ } from "#app/statistics/comparison/two-proportion-z.ts";
import { cronbachAlpha } from "#app/statistics/scales/cronbach-alpha.ts";
import { reference } from "#tests/support/reference.ts";
import { expectedFigures } from "#tests/support/schools.ts";
import { missing, testData } from "#tests/support/test-data.ts";

const table = (file: string): Record<string, string>[] =>
  parse(readFileSync(testData("4_statistics/classic", file)), { columns: true });

describe.skipIf(missing("4_statistics"))("reference cases (4_statistics)", () => {
  const { published, computed } = missing("4_statistics") ? { published: {}, computed: {} } : expectedFigures();

  test("two proportions (statsmodels)", () => {
    const { z, p } = twoProportionZ({ count: 5, base: 83 }, { count: 12, base: 99 });
    expect(z).toBeCloseTo(published.two_proportion_z.z, 4);
    expect(p).toBeCloseTo(published.two_proportion_z.p, 3);
  });

  test("smokers: equal shares and trend (R)", () => {
    const { smokers, patients, X2, df, p, trend_X2, trend_p } = published.prop_test_smokers;
    const counts = smokers.map((count: number, index: number) => [count, patients[index] - count]);
    const equal = pearsonChiSquare(counts);
    expect(equal.statistic).toBeCloseTo(X2, 1);
    expect(equal.degreesOfFreedom).toBe(df);
    expect(equal.p).toBeCloseTo(p, 6);
    const trend = proportionTrend(smokers, patients);
    expect(trend.statistic).toBeCloseTo(trend_X2, 4);
    expect(trend.p).toBeCloseTo(trend_p, 6);
  });

  test("many comparisons (p.adjust)", () => {
    const { p, BH, holm: byHolm, bonferroni: byBonferroni } = computed.p_adjust;
    const close = (values: number[]) => values.map((value) => expect.closeTo(value, 12));
    expect(benjaminiHochberg(p)).toEqual(close(BH));
    expect(holm(p)).toEqual(close(byHolm));
    expect(bonferroni(p)).toEqual(close(byBonferroni));
  });

  test("hair and eyes (chisq.test, vcd)", () => {
    const rows = table("haireyecolor.csv");
    const [hairs, eyes] = [
      ["Black", "Brown", "Red", "Blond"],
      ["Brown", "Blue", "Hazel", "Green"],
    ];
    const counts = hairs.map((hair) =>
      eyes.map((eye) =>
        rows.reduce((sum, row) => (row.Hair === hair && row.Eye === eye ? sum + Number(row.Freq) : sum), 0),
      ),
    );
    const { statistic, degreesOfFreedom, p, standardisedResiduals } = pearsonChiSquare(counts);
    const { X2, df, p: expected, stdres, cramer } = computed.haireyecolor;
    expect(statistic).toBeCloseTo(X2, 9);
    expect(degreesOfFreedom).toBe(df);
    expect(p / expected).toBeCloseTo(1, 6);
    expect(standardisedResiduals).toEqual(stdres.map((row: number[]) => row.map((value) => expect.closeTo(value, 9))));
    expect(cramersV(counts)).toBeCloseTo(cramer, 12);
  });

  test("arthritis (vcd)", () => {
    const { table: counts, chisq, cramer, contingency } = computed.arthritis;
    const { statistic, degreesOfFreedom, p } = pearsonChiSquare(counts);
    expect(statistic).toBeCloseTo(chisq["X^2"], 9);
    expect(degreesOfFreedom).toBe(chisq.df);
    expect(p).toBeCloseTo(chisq["P(> X^2)"], 12);
    expect(cramersV(counts)).toBeCloseTo(cramer, 12);
    expect(contingencyCoefficient(counts)).toBeCloseTo(contingency, 12);
  });

  test("Cronbach's alpha of attitudes (psych)", () => {
    const rows = table("attitude.csv");
    const names = Object.keys(computed.alpha_attitude.alpha_drop_raw);
    const alpha = cronbachAlpha(names.map((name) => rows.map((row) => Number(row[name]))));
    expect(alpha?.raw).toBeCloseTo(computed.alpha_attitude.raw, 12);
    expect(alpha?.raw).toBeCloseTo(published.cronbach_attitude.precise_computed, 12);
    expect(alpha?.standardised).toBeCloseTo(computed.alpha_attitude.std, 12);
    expect(alpha?.base).toBe(30);
    expect(alpha?.ifDropped).toEqual(
      names.map((name) => expect.closeTo(computed.alpha_attitude.alpha_drop_raw[name], 12)),
    );
    const { item_rest_attitude } = reference("comparison.json");
    expect(alpha?.itemRest).toEqual(names.map((name) => expect.closeTo(item_rest_attitude[name], 12)));
  });
});

test("a trend along years, against R", () => {
  const { statistic, p } = reference("comparison.json").scored_trend;
  const trend = proportionTrend([12, 30, 41], [90, 120, 110], [1, 2, 4]);
  expect(trend.statistic).toBeCloseTo(statistic, 9);
  expect(trend.p).toBeCloseTo(p, 9);
});

const pValues = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 });

test("an adjusted p is never smaller, keeps the order, and Bonferroni's is the largest", () => {
  fc.assert(
    fc.property(pValues, (p) => {
      const [byHolm, byRate, byBonferroni] = [holm(p), benjaminiHochberg(p), bonferroni(p)];
      for (const [index, one] of p.entries()) {
        expect(byRate[index]).toBeGreaterThanOrEqual(one - 1e-12);
        expect(byHolm[index]).toBeGreaterThanOrEqual((byRate[index] ?? 0) - 1e-12);
        expect(byBonferroni[index]).toBeGreaterThanOrEqual((byHolm[index] ?? 0) - 1e-12);
        for (const [at, other] of p.entries()) {
          if (one < other) expect(byHolm[index]).toBeLessThanOrEqual((byHolm[at] ?? 0) + 1e-12);
        }
      }
    }),
  );
  expect(() => holm([1.1])).toThrow(RangeError);
  expect(() => benjaminiHochberg([Number.NaN])).toThrow(RangeError);
});

test("of forty comparisons two, of seven a third of one", () => {
  expect([expectedByChance(40), expectedByChance(7), expectedByChance(0)]).toEqual([2, 0.35, 0]);
});

test("what cannot be tested is not certain", () => {
  expect(twoProportionZ({ count: 0, base: 10 }, { count: 0, base: 20 })).toEqual({ z: 0, p: 1 });
  expect(twoProportionZ({ count: 0, base: 0 }, { count: 3, base: 20 })).toEqual({ z: 0, p: 1 });
  expect(proportionTrend([10, 20], [10, 20])).toEqual({ statistic: 0, p: 1 });
  expect(pearsonChiSquare([[3, 4, 5]])).toMatchObject({ statistic: 0, degreesOfFreedom: 0, p: 1 });
  expect(
    pearsonChiSquare([
      [0, 0],
      [3, 4],
    ]),
  ).toMatchObject({ degreesOfFreedom: 0, p: 1 });
  expect([cramersV([[3, 4]]), cramersV([]), contingencyCoefficient([])]).toEqual([0, 0, 0]);
  expect(() => pearsonChiSquare([[-1, 1]])).toThrow(RangeError);
});

test("the z-test is Pearson's test of two by two", () => {
  const count = fc.integer({ min: 1, max: 60 });
  fc.assert(
    fc.property(count, count, count, count, (a, b, c, d) => {
      const { z, p } = twoProportionZ({ count: a, base: a + b }, { count: c, base: c + d });
      const squared = pearsonChiSquare([
        [a, b],
        [c, d],
      ]);
      expect(z ** 2).toBeCloseTo(squared.statistic, 8);
      expect(p).toBeCloseTo(squared.p, 8);
    }),
  );
});

describe("Cronbach's alpha", () => {
  test("weights are as good as repeating people", () => {
    const items = [
      [1, 2, 3, 5],
      [2, 2, 4, 5],
      [1, 3, 3, 4],
    ];
    const twice = items.map(([first = 0, ...rest]) => [first, first, ...rest]);
    expect(cronbachAlpha(items, [2, 1, 1, 1])?.raw).toBeCloseTo(cronbachAlpha(twice)?.raw ?? 0, 12);
  });

  test("an item that points the other way goes against the others", () => {
    const alpha = cronbachAlpha([
      [1, 2, 3, 4],
      [1, 2, 4, 4],
      [1, 3, 3, 4],
      [4, 3, 2, 1],
    ]);
    expect(alpha?.itemRest.map(Math.sign)).toEqual([1, 1, 1, -1]);
    const flat = cronbachAlpha([
      [1, 2, 3],
      [2, 2, 2],
    ]);
    expect(flat?.itemRest, "an item without any spread goes with nothing").toEqual([Number.NaN, Number.NaN]);
  });

  test("who left something out does not count", () => {
    const complete = cronbachAlpha([
      [1, 2, 3],
      [2, 2, 4],
    ]);
    const withGap = cronbachAlpha([
      [1, 2, 3, 9],
      [2, 2, 4, Number.NaN],
    ]);
    expect(withGap).toEqual(complete);
    expect(complete?.raw).toBeCloseTo(0.923, 3);
  });

  test.each([
    ["one item", [[1, 2, 3]]],
    ["one person", [[1], [2]]],
    [
      "nobody differs",
      [
        [2, 2],
        [3, 3],
      ],
    ],
    ["nobody", []],
  ])("%s gives none", (_, items) => {
    expect(cronbachAlpha(items)).toBeUndefined();
  });
});
