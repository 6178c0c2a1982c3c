import fc from "fast-check";
import { expect, test } from "vitest";
import { cellSample } from "#app/statistics/cell-sample.ts";
import { type Column, DONT_KNOW, NO_ANSWER, NOT_APPLICABLE, PREFER_NOT } from "#app/statistics/column.ts";
import { combinedEstimate, combinedShare } from "#app/statistics/combined-share.ts";
import { crossedCells } from "#app/statistics/crossed-cells.ts";
import { frequencyTable, groupedTables } from "#app/statistics/frequency-table.ts";
import { GrowingMass } from "#app/statistics/mass.ts";
import { shareTable } from "#app/statistics/share-table.ts";
import { tallyOf } from "#app/statistics/tally.ts";

const CATEGORIES = ["a", "b", "c"];
const single = (...codes: number[]): Column => ({ kind: "single", categories: CATEGORIES, codes });
/** Each respondent's choices, or undefined for no answer. */
const multiple = (...rows: (number[] | undefined)[]): Column => ({
  kind: "multiple",
  categories: CATEGORIES,
  answered: rows.map((row) => (row ? 1 : 0)),
  chosen: CATEGORIES.map((_, category) => rows.map((row) => (row?.includes(category) ? 1 : 0))),
});

test("unweighted: missing answers are outside the base", () => {
  expect(frequencyTable(single(0, 0, 1, NO_ANSWER))).toEqual({
    base: 3,
    effectiveBase: 3,
    multiple: false,
    cells: [
      { code: "a", count: 2, share: 2 / 3 },
      { code: "b", count: 1, share: 1 / 3 },
      { code: "c", count: 0, share: 0 },
    ],
    deff: 1,
    states: { no_answer: 1, dont_know: 0, prefer_not: 0, not_applicable: 0 },
  });
});

test("why there is no answer is counted by the reason, outside the base", () => {
  const { base, states } = frequencyTable(single(0, DONT_KNOW, DONT_KNOW, PREFER_NOT, NOT_APPLICABLE, NO_ANSWER));
  expect(base).toBe(1);
  expect(states).toEqual({ no_answer: 1, dont_know: 2, prefer_not: 1, not_applicable: 1 });
  const several = { ...multiple([0], undefined, undefined), answered: [1, 0, DONT_KNOW] } as Column;
  expect(frequencyTable(several)).toMatchObject({ base: 1, states: { no_answer: 1, dont_know: 1 } });
});

test("weighted: counts stay those of people", () => {
  const table = frequencyTable(single(0, 0, 1, NO_ANSWER), { weights: [1, 1, 2, 9], intervals: true });
  expect(table).toMatchObject({ base: 3, effectiveBase: 16 / 6 });
  expect(table.cells.map((cell) => [cell.count, cell.share])).toEqual([
    [2, 0.5],
    [1, 0.5],
    [0, 0],
  ]);
  // Nobody of an effective 2.67, with t on three degrees of freedom.
  expect(table.cells[2]?.interval).toEqual({ low: 0, high: expect.closeTo(0.79, 2) });
  expect(table.df).toBe(3);
});

test("multiple response: the base is respondents, and to choose nothing of the list is an answer", () => {
  const table = frequencyTable(multiple([0, 1], [0], [], undefined), { weights: [2, 1, 1, 5] });
  expect(table).toMatchObject({ base: 3, multiple: true });
  expect(table.cells.map((cell) => cell.share)).toEqual([0.75, 0.5, 0]);
  expect(table.cells.map((cell) => cell.count)).toEqual([2, 1, 0]);
  expect(() => combinedShare(table, ["a"])).toThrow(RangeError);
});

test("nobody: no shares and no intervals", () => {
  const table = frequencyTable(single(NO_ANSWER), { intervals: true });
  expect(table.base).toBe(0);
  expect(table.cells[0]).toEqual({ code: "a", count: 0, share: 0 });
});

test("a group has the effective number of its own weights", () => {
  const [one, other] = groupedTables(
    single(0, 1, 0, 0, 1),
    { groups: [0, 0, 1, 1, -1], count: 2 },
    { weights: [1, 3, 1, 1, 100] },
  );
  expect(one).toMatchObject({ base: 2, effectiveBase: 1.6 });
  expect(one?.cells[1]?.share).toBe(0.75);
  expect(other).toMatchObject({ base: 2, effectiveBase: 2 });
});

test("some categories together have a standard error of their own", () => {
  const codes = [0, 0, 1, 2, 2, 1, 0, 2];
  const weights = [1, 2, 1, 1, 3, 1, 1, 2];
  const cells = crossedCells([codes.map((_, row) => row % 2)]);
  const respondents = new GrowingMass(cells.count);
  for (const [row, weight] of weights.entries()) respondents.add(cells.codes[row] ?? 0, weight);
  const sample = cellSample({ strata: cells.parts[0] ?? [], respondents });
  const combinations = [["a", "b"]];
  const table = shareTable(sample, tallyOf(single(...codes), cells, weights), { intervals: true, combinations });
  const of2 = single(...codes.map((code) => (code === 2 ? 1 : 0)));
  const [line] = shareTable(sample, tallyOf(of2, cells, weights), { intervals: true }).cells;
  expect(table.combined?.[0]).toMatchObject({
    codes: ["a", "b"],
    count: 5,
    share: expect.closeTo(line?.share ?? -1, 12),
    se: expect.closeTo(line?.se ?? -1, 12),
    effectiveN: expect.closeTo(line?.effectiveN ?? -1, 9),
  });
  const known = { effectiveBase: expect.closeTo(line?.effectiveN ?? -1, 9), degreesOfFreedom: 6 };
  expect(combinedEstimate(table, ["b", "a"])).toMatchObject({ ...known, share: expect.closeTo(line?.share ?? -1, 12) });
  expect(combinedEstimate(table, ["b", "a"]).interval?.low).toBeCloseTo(line?.interval?.low ?? -1, 9);
  // Those who answered anything else are as sure as those who did.
  expect(combinedEstimate(table, ["c"])).toMatchObject({ ...known, share: table.cells[2]?.share });
  // What was not asked for has Kish's number.
  const { combined: _, ...without } = table;
  expect(
    combinedEstimate({ ...without, cells: [...table.cells, { code: "d", count: 0, share: 0 }] }, ["a", "b"]),
  ).toMatchObject({
    effectiveBase: table.effectiveBase,
  });
});

test("some categories together", () => {
  const table = frequencyTable(single(0, 0, 1, 2));
  expect(combinedShare(table, ["a", "b", "unknown"])).toBe(0.75);
});

const respondents = fc.array(
  fc.record({
    code: fc.integer({ min: NO_ANSWER, max: 2 }),
    choices: fc.option(fc.uniqueArray(fc.nat(2)), { nil: undefined }),
    weight: fc.double({ min: 0.1, max: 10, noNaN: true }),
    group: fc.nat(2),
  }),
  { maxLength: 60 },
);
type Respondent = { code: number; choices: number[] | undefined; weight: number; group: number };
const columnsOf = (people: Respondent[]): Column[] => [
  single(...people.map((person) => person.code)),
  multiple(...people.map((person) => person.choices)),
];

test("the parts add up to the whole", () => {
  fc.assert(
    fc.property(respondents, (people) => {
      const weights = people.map((person) => person.weight);
      for (const column of columnsOf(people)) {
        const whole = frequencyTable(column, { weights });
        const groups = groupedTables(column, { groups: people.map((person) => person.group), count: 3 }, { weights });
        expect(groups.reduce((sum, group) => sum + group.base, 0)).toBe(whole.base);
        whole.cells.forEach((cell, index) => {
          expect(groups.reduce((sum, group) => sum + (group.cells[index]?.count ?? 0), 0)).toBe(cell.count);
        });
        if (!whole.multiple && whole.base > 0) {
          expect(whole.cells.reduce((sum, cell) => sum + cell.count, 0)).toBe(whole.base);
          expect(whole.cells.reduce((sum, cell) => sum + cell.share, 0)).toBeCloseTo(1, 9);
        }
      }
    }),
  );
});

test("the order of the rows changes nothing", () => {
  fc.assert(
    fc.property(respondents, fc.integer(), (people, seed) => {
      const others = [...people].sort((one, other) => ((one.weight * seed) % 1) - ((other.weight * seed) % 1));
      columnsOf(people).forEach((column, index) => {
        const table = frequencyTable(column, { weights: people.map((person) => person.weight), intervals: true });
        const again = frequencyTable(columnsOf(others)[index] as Column, {
          weights: others.map((person) => person.weight),
          intervals: true,
        });
        expect(again.base).toBe(table.base);
        expect(again.effectiveBase).toBeCloseTo(table.effectiveBase, 9);
        for (const [category, cell] of again.cells.entries()) {
          expect(cell.share).toBeCloseTo(table.cells[category]?.share ?? -1, 9);
        }
      });
    }),
  );
});

test("every interval holds its share", () => {
  fc.assert(
    fc.property(respondents, (people) => {
      for (const column of columnsOf(people)) {
        const { cells } = frequencyTable(column, { weights: people.map((person) => person.weight), intervals: true });
        for (const { share, interval } of cells) {
          if (!interval) continue;
          expect(interval.low).toBeLessThanOrEqual(share + 1e-12);
          expect(interval.high).toBeGreaterThanOrEqual(share - 1e-12);
        }
      }
    }),
  );
});
