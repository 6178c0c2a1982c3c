import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { categoryMean } from "#app/statistics/category-mean.ts";
import { cellSample } from "#app/statistics/cell-sample.ts";
import { classCovariance } from "#app/statistics/class-covariance.ts";
import { type Column, NO_ANSWER, type SingleColumn } from "#app/statistics/column.ts";
import { crossTable, crossTally } from "#app/statistics/cross-table.ts";
import { crossedCells } from "#app/statistics/crossed-cells.ts";
import { generalisedInverse } from "#app/statistics/generalised-inverse.ts";
import { gridTable } from "#app/statistics/grid-table.ts";
import { GrowingMass } from "#app/statistics/mass.ts";
import { rankingTable, rankingTally } from "#app/statistics/ranking-table.ts";
import { meanEstimate } from "#app/statistics/ratio-estimate.ts";
import { shareTable } from "#app/statistics/share-table.ts";
import { tallyOf } from "#app/statistics/tally.ts";

const single = (categories: string[], codes: number[]): SingleColumn => ({ kind: "single", categories, codes });
const SEX = single(["woman", "man"], [0, 0, 0, 1, 1, 1, 1, NO_ANSWER]);
const SAFE = single(["yes", "no"], [0, 0, 1, 1, 1, 0, NO_ANSWER, 1]);
const WISHES: Column = {
  kind: "multiple",
  categories: ["light", "police"],
  answered: [1, 1, 1, 1, 0, 1, 1, 1],
  chosen: [
    [1, 1, 0, 0, 0, 1, 0, 1],
    [1, 0, 0, 1, 0, 1, 0, 0],
  ],
};
const WEIGHTS = [1, 2, 1, 1, 3, 1, 1, 2];
const STRATA = [0, 1, 0, 1, 0, 1, 0, 1];

function drawn(variables: number[][] = [STRATA]) {
  const cells = crossedCells(variables, WEIGHTS.length);
  const respondents = new GrowingMass(cells.count);
  for (const [row, weight] of WEIGHTS.entries()) respondents.add(cells.codes[row] ?? 0, weight);
  return { cells, sample: cellSample({ strata: cells.parts[0] ?? [], respondents }) };
}

describe("a cross table", () => {
  const { cells, sample } = drawn();
  const tally = crossTally(SEX, SAFE, cells, WEIGHTS);

  test("row shares are those of a group of the sample", () => {
    const rows = crossTable(sample, tally, "row", { intervals: true });
    const crossed = drawn([STRATA, [...(SEX.codes as number[])]]);
    for (const [code, { table }] of rows.entries()) {
      const group = Array.from(crossed.cells.parts[1] ?? []).flatMap((sex, cell) => (sex === code ? [cell] : []));
      const whole = shareTable(crossed.sample, tallyOf(SAFE, crossed.cells, WEIGHTS), {
        cells: group,
        intervals: true,
      });
      expect(table.base).toBe(whole.base);
      for (const [index, cell] of table.cells.entries()) {
        expect(cell.share).toBeCloseTo(whole.cells[index]?.share ?? -1, 12);
        expect(cell.se).toBeCloseTo(whole.cells[index]?.se ?? -1, 12);
      }
    }
  });

  test("column and total shares", () => {
    const [yes, no] = crossTable(sample, tally, "column");
    expect(yes?.table.cells.map(({ code, count, share }) => [code, count, share])).toEqual([
      ["woman", 2, 3 / 4],
      ["man", 1, 1 / 4],
    ]);
    expect(no?.table).toMatchObject({ base: 3, weight: 5 });
    const total = crossTable(sample, tally, "total").flatMap(({ table }) => table.cells.map(({ share }) => share));
    expect(total).toEqual([3, 1, 1, 4].map((weight) => expect.closeTo(weight / 9, 12)));
  });

  test("multiple response: whoever wishes two things is in two rows", () => {
    const rows = crossTable(sample, crossTally(WISHES, SAFE, cells, WEIGHTS), "row");
    expect(rows.map(({ code, table }) => [code, table.base, table.cells.map(({ count }) => count)])).toEqual([
      ["light", 4, [3, 1]],
      ["police", 3, [2, 1]],
    ]);
    const [women] = crossTable(sample, crossTally(SEX, WISHES, cells, WEIGHTS), "row");
    expect(women?.table).toMatchObject({ multiple: true, base: 3, cells: [{ share: 3 / 4 }, { share: 1 / 4 }] });
  });
});

describe("a grid", () => {
  const { cells, sample } = drawn();
  const SCALE = ["not", "somewhat", "much"];
  const items = [
    { code: "litter", tally: tallyOf(single(SCALE, [0, 1, 2, 2, 1, -1, 0, 1]), cells, WEIGHTS) },
    { code: "speeding", tally: tallyOf(single(SCALE, [0, -1, -1, 2, 1, -3, 0, 1]), cells, WEIGHTS) },
  ];

  test("has a table, a base and a mean per line", () => {
    const grid = gridTable(sample, items, { intervals: true, numbers: [1, 2, 3] });
    expect(grid.map(({ code, table }) => [code, table.base])).toEqual([
      ["litter", 7],
      ["speeding", 5],
    ]);
    const litter = [1, 2, 3, 3, 2, Number.NaN, 1, 2];
    const expected = meanEstimate(litter, { weights: WEIGHTS, stages: [{ strata: STRATA }] });
    expect(grid[0]?.mean?.estimate).toBeCloseTo(expected.estimate, 12);
    expect(grid[0]?.mean?.se).toBeCloseTo(expected.se, 12);
    expect(grid[0]?.mean?.interval.high).toBeCloseTo(expected.interval.high, 9);
  });

  test("without numbers there is no mean; another scale is no line of it", () => {
    expect(gridTable(sample, items)[0]?.mean).toBeUndefined();
    const other = { code: "trust", tally: tallyOf(SAFE, cells) };
    expect(() => gridTable(sample, [...items, other])).toThrow(RangeError);
    expect(gridTable(sample, [])).toEqual([]);
  });

  test("a step without a number is outside the mean's base", () => {
    const tally = tallyOf(single(["1", "2", "never there"], [0, 1, 2, 2, 1, -1, 0, 1]), cells, WEIGHTS);
    expect(categoryMean(sample, tally, [1, 2, undefined])).toMatchObject({ n: 5, estimate: (1 + 4 + 6 + 1 + 4) / 9 });
    expect(categoryMean(sample, tally, [undefined, undefined, undefined]).estimate).toBeNaN();
  });
});

describe("a ranking", () => {
  const { cells, sample } = drawn();
  const column = {
    categories: ["light", "police", "youth"],
    places: [
      [1, 2, 0, 0, 1, 3, 0, 1],
      [2, 1, 1, 0, 0, 1, 0, 0],
      [3, 0, 2, 0, 2, 2, 0, 0],
    ],
  };

  test("says how often each came first, and its mean place among those who gave it one", () => {
    const [light, police, youth] = rankingTable(sample, rankingTally(column, cells, WEIGHTS));
    expect(light).toMatchObject({ code: "light", ranked: 5, first: { base: 6, count: 3 } });
    expect(light?.first.share).toBeCloseTo((1 + 3 + 2) / 10, 12);
    expect(light?.meanPlace.estimate).toBeCloseTo((1 + 4 + 3 + 3 + 2) / 9, 12);
    expect(police?.first.share).toBeCloseTo((2 + 1 + 1) / 10, 12);
    expect(youth?.first).toMatchObject({ share: 0, count: 0 });
    const places = [1, 2, Number.NaN, Number.NaN, 1, 3, Number.NaN, 1];
    const expected = meanEstimate(places, { weights: WEIGHTS, stages: [{ strata: STRATA }] });
    expect(light?.meanPlace.se).toBeCloseTo(expected.se, 12);
  });

  test("nobody ranked it; a place beyond the list", () => {
    const none = { categories: ["light"], places: [Array(8).fill(0)] };
    const [light] = rankingTable(sample, rankingTally(none, cells, WEIGHTS));
    expect(light).toMatchObject({ ranked: 0, first: { share: 0, base: 0 } });
    expect(light?.meanPlace.estimate).toBeNaN();
    expect(() => rankingTally({ categories: ["light"], places: [[2]] }, { codes: [0], count: 1 })).toThrow(RangeError);
  });
});

test("cells are the combinations that occur, no category being one of its own", () => {
  expect(
    crossedCells([
      [0, 0, 1, -1, -2],
      [2, -1, 2, -1, -1],
    ]),
  ).toEqual({
    codes: Int32Array.of(0, 1, 2, 3, 3),
    count: 4,
    parts: [Int32Array.of(0, 0, 1, -1), Int32Array.of(2, -1, 2, -1)],
  });
  expect(crossedCells([], 3)).toMatchObject({ codes: Int32Array.of(0, 0, 0), count: 1, parts: [] });
  expect(crossedCells([], 0)).toMatchObject({ count: 0 });
  expect(() => crossedCells([[0], [0, 1]])).toThrow(RangeError);
});

test("covariances of shares: their diagonal is the variances, and shares that add up to 1 vary together", () => {
  const { cells, sample } = drawn();
  const column = single(["a", "b", "c"], [0, 1, 2, 0, 1, 1, 2, 0]);
  const tally = tallyOf(column, cells, WEIGHTS);
  const { cells: lines } = shareTable(sample, tally, { intervals: true });
  const weight = WEIGHTS.reduce((sum, one) => sum + one, 0);
  const classes = tally.chosen.map((mass, chosen) => ({
    mass,
    scores: lines.map(({ share }, category) => ((chosen === category ? 1 : 0) - share) / weight),
  }));
  const matrix = classCovariance(sample, classes);
  for (const [row, line] of lines.entries()) {
    expect(matrix[row]?.[row]).toBeCloseTo((line.se ?? 0) ** 2, 12);
    expect(matrix[row]?.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 12);
    expect(matrix[row]?.[(row + 1) % 3]).toBeCloseTo(matrix[(row + 1) % 3]?.[row] ?? -1, 12);
  }
  expect(classCovariance(sample, [])).toEqual([]);
});

test("a generalised inverse solves what can be solved", () => {
  const numbers = fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 24, maxLength: 24 });
  fc.assert(
    fc.property(numbers, (values) => {
      // Six respondents with four properties, of which the last is the sum of two others: singular.
      const rows = Array.from({ length: 6 }, (_, row) => {
        const [a = 0, b = 0, c = 0] = values.slice(row * 4, row * 4 + 3);
        return [a, b, c, a + b];
      });
      const matrix = new Float64Array(16);
      for (const row of rows) {
        for (let i = 0; i < 4; i++) {
          for (let j = 0; j < 4; j++) matrix[i * 4 + j] = (matrix[i * 4 + j] ?? 0) + (row[i] ?? 0) * (row[j] ?? 0);
        }
      }
      const product = (one: Float64Array, other: Float64Array) =>
        Float64Array.from({ length: 16 }, (_, place) =>
          [0, 1, 2, 3].reduce(
            (sum, k) => sum + (one[Math.floor(place / 4) * 4 + k] ?? 0) * (other[k * 4 + (place % 4)] ?? 0),
            0,
          ),
        );
      const again = product(product(matrix, generalisedInverse(matrix, 4)), matrix);
      for (const [place, value] of matrix.entries()) expect(again[place]).toBeCloseTo(value, 6);
    }),
  );
});
