import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { designEffect } from "#app/statistics/design-effect.ts";
import { type RakingMargin, rake } from "#app/statistics/rake.ts";
import { missing, testData } from "#tests/support/test-data.ts";

describe.skipIf(missing("4_statistics"))("against R survey::rake (4_statistics)", () => {
  const expected = missing("4_statistics")
    ? undefined
    : JSON.parse(readFileSync(testData("4_statistics/expected_for_developers.json"), "utf8")).computed;
  const POPULATION = 6194;

  function schools(file: string): Record<string, string>[] {
    return parse(readFileSync(testData("4_statistics/survey_api", file)), { columns: true });
  }
  function margin(rows: Record<string, string>[], variable: string, known: Record<string, string | number>[]) {
    const categories = known.map((category) => category[variable]);
    const shares = known.map((category) => Number(category.Freq) / POPULATION);
    return { codes: rows.map((row) => categories.indexOf(row[variable] ?? "")), shares };
  }

  test("three margins on a simple random sample", () => {
    const rows = schools("apisrs.csv");
    const { margins, ...known } = expected.srs_rake3;
    const names = ["stype", "sch.wide", "awards"];
    const raking = rake(
      rows.length,
      names.map((name) => margin(rows, name, margins[names.indexOf(name)] ?? margins[name])),
    );
    expect(raking).toMatchObject({ converged: true, warnings: [] });
    const scale = POPULATION / rows.length;
    expect(Math.min(...raking.weights) * scale).toBeCloseTo(known.wmin, 6);
    expect(Math.max(...raking.weights) * scale).toBeCloseTo(known.wmax, 6);
    expect(designEffect(raking.weights)).toBeCloseTo(known.kish_deff, 9);
    const mean = rows.reduce((sum, row, index) => sum + Number(row.api00) * (raking.weights[index] ?? 0), 0);
    expect(mean / rows.length).toBeCloseTo(known.mean_api00.est, 5);
  });

  test("two margins on a cluster sample: the weight of each cell", () => {
    const rows = schools("apiclus1.csv");
    const { margins, cell_weight } = expected.clus1_rake;
    const raking = rake(rows.length, [
      margin(rows, "stype", margins.stype),
      margin(rows, "sch.wide", margins["sch.wide"]),
    ]);
    const scale = POPULATION / rows.length;
    rows.forEach((row, index) => {
      expect((raking.weights[index] ?? 0) * scale).toBeCloseTo(cell_weight[`${row.stype} ${row["sch.wide"]}`], 5);
    });
  });
});

function weightedShare(weights: Float64Array, codes: ArrayLike<number>, category: number): number {
  let within = 0;
  let total = 0;
  weights.forEach((weight, row) => {
    if ((codes[row] ?? -1) < 0) return;
    total += weight;
    if (codes[row] === category) within += weight;
  });
  return within / total;
}

const share = fc.integer({ min: 5, max: 95 });
/** Two margins over a sample in which every combination occurs, so that there are weights that fit. */
const samples = fc
  .record({
    more: fc.array(fc.tuple(fc.nat(1), fc.nat(3)), { maxLength: 60 }),
    shares: fc.tuple(fc.tuple(share, share), fc.tuple(share, share, share, share)),
  })
  .map(({ more, shares }) => {
    const rows = [0, 1].flatMap((one) => [0, 1, 2, 3].map((other) => [one, other])).concat(more);
    const margins: RakingMargin[] = shares.map((raw, index) => {
      const sum = raw.reduce((total, one) => total + one, 0);
      return { codes: rows.map((row) => row[index] ?? -1), shares: raw.map((one) => one / sum) };
    });
    return { size: rows.length, margins };
  });

test("the weights reproduce every margin and keep the number of respondents", () => {
  fc.assert(
    fc.property(samples, ({ size, margins }) => {
      const { weights, converged, warnings } = rake(size, margins);
      expect({ converged, warnings }).toEqual({ converged: true, warnings: [] });
      for (const { codes, shares } of margins) {
        shares.forEach((wanted, category) => {
          expect(weightedShare(weights, codes, category)).toBeCloseTo(wanted, 8);
        });
      }
      expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(size, 6);
    }),
  );
});

test("whoever a margin says nothing of gets factor 1 on it", () => {
  const sex = { codes: [0, 0, 0, 1, -1], shares: [0.5, 0.5] };
  const { weights, converged } = rake(5, [sex]);
  expect(converged).toBe(true);
  expect([...weights]).toEqual([2 / 3, 2 / 3, 2 / 3, 2, 1].map((weight) => expect.closeTo(weight, 9)));
});

test("whoever one margin says nothing of is still weighted by the others", () => {
  const sex = { codes: [0, 0, 0, 1, 1, -1], shares: [0.5, 0.5] };
  const age = { codes: [0, 1, 0, 1, 0, 1], shares: [0.6, 0.4] };
  const { weights, converged } = rake(6, [sex, age]);
  expect(converged).toBe(true);
  expect(weightedShare(weights, sex.codes, 0)).toBeCloseTo(0.5, 8);
  expect(weightedShare(weights, age.codes, 0)).toBeCloseTo(0.6, 8);
  expect(weights[5]).toBeLessThan(1);
});

test("a category without respondents is left out and said", () => {
  const { weights, converged, warnings } = rake(3, [{ codes: [0, 0, 1], shares: [0.3, 0.3, 0.4] }]);
  expect(converged).toBe(true);
  expect(warnings).toEqual([{ kind: "empty_category", margin: 0, category: 2 }]);
  expect([...weights]).toEqual([0.75, 0.75, 1.5].map((weight) => expect.closeTo(weight, 9)));
});

test("margins that contradict each other are said not to converge", () => {
  // Everyone in 0 of the one margin is in 0 of the other, so the two shares cannot differ.
  const codes = [0, 0, 1, 1];
  const { converged, warnings } = rake(4, [
    { codes, shares: [0.5, 0.5] },
    { codes, shares: [0.9, 0.1] },
  ]);
  expect(converged).toBe(false);
  expect(warnings).toEqual([{ kind: "not_converged", largestError: expect.closeTo(0.4, 6) }]);
});

test("nobody, or no margins", () => {
  expect(rake(0, [{ codes: [], shares: [0.5, 0.5] }]).weights).toHaveLength(0);
  expect([...rake(2, []).weights]).toEqual([1, 1]);
});

test.each([
  ["a code beyond the categories", [{ codes: [2], shares: [0.5, 0.5] }]],
  ["a negative share", [{ codes: [0], shares: [-1, 2] }]],
  ["codes for others than the respondents", [{ codes: [0, 0], shares: [1] }]],
  ["no share where there are respondents", [{ codes: [0], shares: [0, 1] }]],
])("%s is a mistake in the program", (_, margins) => {
  expect(() => rake(1, margins)).toThrow(RangeError);
});
