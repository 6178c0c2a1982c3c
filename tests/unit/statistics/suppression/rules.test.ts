import { expect, test } from "vitest";
import { criticalValue } from "#app/statistics/critical-value.ts";
import { frequencyTable, groupedTables } from "#app/statistics/frequency-table.ts";
import type { FamilyQuestion } from "#app/statistics/suppression/family.ts";
import { mayFilter } from "#app/statistics/suppression/filter-rule.ts";
import { gateFamily, patternFor } from "#app/statistics/suppression/gate-family.ts";
import { hiddenCounts } from "#app/statistics/suppression/hidden-counts.ts";
import { mergedLines } from "#app/statistics/suppression/merged-lines.ts";
import { mayStandAlone } from "#app/statistics/suppression/primary-rule.ts";
import { remainderOf } from "#app/statistics/suppression/remainder.ts";
import type { FrequencyTable } from "#app/statistics/table.ts";
import { wilsonInterval } from "#app/statistics/wilson-interval.ts";

/** A table of so many yes and no. */
function yesNo(yes: number, no: number): FrequencyTable {
  return frequencyTable({
    kind: "single",
    categories: ["yes", "no"],
    codes: [...Array(yes).fill(0), ...Array(no).fill(1)],
  });
}

const half = (base: number) => yesNo(Math.floor(base / 2), Math.ceil(base / 2));
const hiddenOf = (pattern: readonly boolean[]) => pattern.flatMap((isHidden, index) => (isHidden ? [index] : []));

const GNOSJO = [182, 91, 22, 17, 12, 8, 64];

test.each([
  ["eight people are not the whole less the others", GNOSJO, 396, "staff", [4, 5]],
  ["four small places are enough for the public", GNOSJO, 396, "public", [2, 3, 4, 5]],
  ["one of 22 among six takes one more", [120, 80, 60, 45, 35, 22], 362, "public", [4, 5]],
  ["those in no group make up the crowd", [120, 80, 60, 45, 35, 22], 370, "public", [5]],
  ["nobody is no secret", [200, 190, 0], 390, "staff", [2]],
  ["two people in no group", [200, 190], 392, "staff", [1]],
  ["everybody is in one group", [5, 3], 8, "staff", [0, 1]],
] as const)("numbers of respondents: %s", (_, counts, respondents, tier, hidden) => {
  expect(hiddenOf(hiddenCounts(counts, respondents, tier))).toEqual(hidden);
});

test("a group whose number was told earlier is no hiding place", () => {
  const counts = [182, 91, 22, 17, 12, 8, 64];
  expect(hiddenOf(hiddenCounts(counts, 396, "staff", { known: [0, 0, 0, 0, 11, 0, 0] }))).toEqual([3, 5]);
});

test.each([
  ["seven of the youngest with their neighbours, not with the fewest", [7, 30, 60, 12, 0], 109, [0, 1, 4]],
  ["seven with twelve who have no margin are seven still", [7, 30, 60, 40, 12], 149, [0, 1]],
  ["a hundred men with three who are neither", [120, 100, 3], 223, [1, 2]],
  ["nobody is known to be nobody", [0, 40, 40, 40, 0], 120, [0, 4]],
])("those who share a weight are ten or more: %s", (_, counts, respondents, hidden) => {
  const weighted = counts.map((_count, group) => group < (counts.length === 3 ? 2 : 4));
  expect(hiddenOf(hiddenCounts(counts, respondents, "staff", { weighted }))).toEqual(hidden);
});

test("victimisation: one or two people in a line hide the table, nobody does not", () => {
  const sensitive = { splits: [["yes"]], sensitive: true };
  expect(mayStandAlone(yesNo(2, 80), "staff", sensitive)).toBe(false);
  expect(mayStandAlone(yesNo(80, 1), "staff", sensitive)).toBe(false);
  expect(mayStandAlone(yesNo(0, 80), "staff", sensitive)).toBe(true);
  expect(mayStandAlone(yesNo(3, 80), "staff", sensitive)).toBe(true);
  expect(mayStandAlone(yesNo(2, 80), "staff", { splits: [["yes"]] })).toBe(true);
});

test("the remainder of a weighted total is the table of the others", () => {
  const column = { kind: "single" as const, categories: ["a", "b"], codes: [0, 1, 0, 1, 1, -1, 0] };
  const weights = [1, 2, 0.5, 1.5, 0.25, 9, 3];
  const groups = [0, 0, 0, 1, 1, 1, -1];
  const total = frequencyTable(column, { weights, intervals: true });
  const [first] = groupedTables(column, { groups, count: 1 }, { weights, intervals: true }) as [FrequencyTable];
  const others = { groups: groups.map((group) => (group === 0 ? -1 : 0)), count: 1 };
  const [rest] = groupedTables(column, others, { weights, intervals: true }) as [FrequencyTable];
  const left = remainderOf(total, [first]);
  expect(left.base).toBe(rest.base);
  expect(left.weight).toBeCloseTo(rest.weight as number, 12);
  expect(left.effectiveBase).toBeCloseTo(rest.effectiveBase, 12);
  left.cells.forEach((cell, index) => {
    expect(cell.count).toBe(rest.cells[index]?.count);
    expect(cell.share).toBeCloseTo(rest.cells[index]?.share as number, 12);
    expect(cell.interval).toEqual(
      wilsonInterval(cell.share, left.effectiveBase, criticalValue({ degreesOfFreedom: 6 })),
    );
  });
  expect(remainderOf(total, [first, rest])).toMatchObject({
    base: 0,
    effectiveBase: 0,
    cells: [{ count: 0, share: 0 }, {}],
  });
});

test("merged lines are a split and the others", () => {
  const table = frequencyTable({
    kind: "single",
    categories: ["once", "several", "no"],
    codes: [0, 0, 1, 2, 2, 2, 2, 2],
  });
  expect(mergedLines(table, ["several", "once"]).cells).toEqual([
    { code: "once+several", count: 3, share: 3 / 8 },
    { code: "no", count: 5, share: 5 / 8 },
  ]);
});

function familyOf(tables: readonly FrequencyTable[], none: FrequencyTable, more: Partial<FamilyQuestion> = {}) {
  const all = [...tables, none];
  const whole = (count: (table: FrequencyTable) => number) => all.reduce((sum, table) => sum + count(table), 0);
  const total = yesNo(
    whole(({ cells }) => cells[0]?.count ?? 0),
    whole(({ cells }) => cells[1]?.count ?? 0),
  );
  const question = { total, groups: [tables], splits: [["yes"]], ...more };
  return { respondents: total.base, breaks: [tables.map(({ base }) => base)], questions: [question] };
}

test("what is left is shown as one, and is what anyone could work out", () => {
  const family = familyOf(GNOSJO.map(half), half(0));
  const [gated] = gateFamily(family, "staff");
  const [areas] = gated?.breaks ?? [];
  expect(areas?.groups.map(({ state }) => state)).toEqual([
    ...["shown", "shown", "shown", "shown", "hidden", "hidden", "shown"],
  ]);
  expect(areas?.remainder?.table).toMatchObject({ state: "shown", base: 20, cells: [{ share: 0.5 }, {}] });
  expect(gateFamily(family, "public")[0]?.breaks[0]?.remainder?.table).toMatchObject({ state: "shown", base: 59 });
});

test("when all in the hidden groups answer alike more are hidden, until they are fifty or differ", () => {
  const tables = [yesNo(60, 60), yesNo(0, 12), yesNo(0, 8), yesNo(3, 20), yesNo(10, 20)];
  const { questions } = patternFor(familyOf(tables, half(0)), "staff");
  expect(hiddenOf(questions[0]?.groups[0] ?? [])).toEqual([1, 2, 3]);
});

test("a victimisation question gives up its lines before its groups", () => {
  const lines = (once: number, several: number, no: number) =>
    frequencyTable({
      kind: "single",
      categories: ["once", "several", "no"],
      codes: [...Array(once).fill(0), ...Array(several).fill(1), ...Array(no).fill(2)],
    });
  const family = {
    respondents: 400,
    breaks: [[200, 200]],
    questions: [
      {
        total: lines(7, 2, 391),
        groups: [[lines(4, 1, 195), lines(3, 1, 196)]],
        splits: [["once", "several"]],
        sensitive: true,
      },
    ],
  };
  const [gated] = gateFamily(family, "public");
  expect(gated?.total).toMatchObject({
    state: "shown",
    cells: [{ code: "once+several", share: 0.02 }, { code: "no" }],
  });
  expect(gated?.breaks[0]?.groups).toMatchObject([{ cells: [{ code: "once+several" }, {}] }, { state: "shown" }]);
});

test.each([
  ["enough are left and taken", half(200), [half(400), half(260)], { ok: true }],
  ["nobody is taken", half(200), [half(200)], { ok: true }],
  ["nine are left", half(9), [half(400)], { ok: false, reason: "too_few_left" }],
  ["nine are taken from the total", half(391), [half(400)], { ok: false, reason: "too_few_taken" }],
  [
    "one is taken from a table with one filter less",
    half(50),
    [half(400), half(51)],
    { ok: false, reason: "too_few_taken" },
  ],
  ["those who are taken answer alike", yesNo(40, 40), [yesNo(60, 40)], { ok: false, reason: "too_few_taken" }],
] as const)("a filter: %s", (_, filtered, wider, ruling) => {
  expect(mayFilter(filtered, wider, { splits: [["yes"]] })).toEqual(ruling);
});
