import fc from "fast-check";
import { expect, test } from "vitest";
import { publishable, type Tier } from "#app/statistics/suppression.ts";
import type { FrequencyTable } from "#app/statistics/table.ts";

function tableOf(counts: number[], multiple = false, base = counts.reduce((sum, count) => sum + count, 0)) {
  return {
    base,
    effectiveBase: base / 1.3,
    multiple,
    cells: counts.map((count, index) => ({
      code: `c${index}`,
      count,
      share: base === 0 ? 0 : count / base,
      interval: { low: 0.1234, high: 0.9876 },
    })),
  } satisfies FrequencyTable;
}

test.each([
  { base: 0, public: "hidden", staff: "hidden", small: undefined },
  { base: 9, public: "hidden", staff: "hidden", small: undefined },
  { base: 10, public: "hidden", staff: "shown", small: true },
  { base: 29, public: "hidden", staff: "shown", small: true },
  { base: 30, public: "shown", staff: "shown", small: false },
])("a base of $base", ({ base, small, ...states }) => {
  const table = tableOf([Math.floor(base / 2), Math.ceil(base / 2)]);
  expect(publishable(table, "public").state).toBe(states.public);
  const staff = publishable(table, "staff");
  expect(staff.state).toBe(states.staff);
  expect(staff.state === "shown" ? staff.smallBase : undefined).toBe(small);
});

test.each([
  ["everybody gave one answer", tableOf([49, 0]), [], "hidden"],
  ["in a group that is large enough", tableOf([50, 0]), [], "shown"],
  ["nobody is within a split", tableOf([20, 20, 0, 0]), [["c2", "c3"]], "hidden"],
  ["everybody is within a split", tableOf([20, 20, 0, 0]), [["c0", "c1"]], "hidden"],
  ["a split that divides", tableOf([20, 19, 1, 0]), [["c0", "c1"]], "shown"],
  ["a split in a large group", tableOf([25, 25, 0, 0]), [["c0", "c1"]], "shown"],
  ["an empty category alone", tableOf([20, 20, 0, 0]), [], "shown"],
  ["multiple: an answer that all chose", tableOf([40, 10], true, 40), [], "hidden"],
  ["multiple: an answer that nobody chose", tableOf([30, 0], true, 40), [], "shown"],
] as const)("all or none: %s", (_, table, splits, state) => {
  for (const tier of ["public", "staff"] as const) expect(publishable(table, tier, { splits }).state).toBe(state);
});

test("hidden and empty look alike, and tell nothing", () => {
  const hidden = publishable(tableOf([4, 4]), "staff");
  expect(hidden).toEqual({ state: "hidden", tier: "staff", multiple: false });
  expect(publishable(tableOf([0, 0]), "staff")).toEqual(hidden);
  expect(publishable(tableOf([40, 0]), "staff")).toEqual(hidden);
});

test("the public sees whole percent, staff what was computed, nobody how many chose", () => {
  const table = tableOf([37, 26]);
  expect(publishable(table, "public")).toMatchObject({
    base: 63,
    effectiveBase: 48,
    cells: [
      { code: "c0", share: 0.59, interval: { low: 0.12, high: 0.99 } },
      { code: "c1", share: 0.41 },
    ],
  });
  expect(publishable(table, "staff")).toMatchObject({ cells: [{ share: 37 / 63, interval: { low: 0.1234 } }, {}] });
  for (const tier of ["public", "staff"] as const) {
    expect(JSON.stringify(publishable(table, tier))).not.toContain("count");
  }
});

test("what is public is also for staff, and no small base is ever shown", () => {
  const counts = fc.array(fc.nat(40), { minLength: 2, maxLength: 5 });
  fc.assert(
    fc.property(counts, fc.boolean(), (some, multiple) => {
      const table = tableOf(some, multiple);
      const shown = (tier: Tier) => publishable(table, tier, { splits: [["c0"]] }).state === "shown";
      if (shown("public")) expect(shown("staff")).toBe(true);
      if (shown("public")) expect(table.base).toBeGreaterThanOrEqual(30);
      if (shown("staff")) expect(table.base).toBeGreaterThanOrEqual(10);
    }),
  );
});

test("halves are rounded up, whatever a computer makes of them", () => {
  expect(publishable(tableOf([29, 171]), "public")).toMatchObject({ cells: [{ share: 0.15 }, { share: 0.86 }] });
  const weighted = { ...tableOf([11, 5]), weight: 16.4 };
  const short = { ...weighted, cells: weighted.cells.map((cell) => ({ ...cell, share: cell.share - 1e-16 })) };
  expect(publishable(short, "staff")).toMatchObject({ cells: [{ share: 0.688 }, { share: 0.313 }] });
});
