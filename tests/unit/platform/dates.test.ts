import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, dayOf, isoWeekOf } from "#app/platform/dates.ts";

test.each([
  ["2026-11-16", "2026-W47"],
  ["2026-01-01", "2026-W01"],
  ["2027-01-01", "2026-W53"],
  ["2024-12-30", "2025-W01"],
  ["2023-01-01", "2022-W52"],
])("%s is in ISO week %s", (day, week) => {
  expect(isoWeekOf(day)).toBe(week);
});

test("a week has seven days, from Monday on", () => {
  const monday = "2020-01-06";
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1500 }), fc.integer({ min: 0, max: 6 }), (weeks, within) => {
      expect(isoWeekOf(addDays(monday, weeks * 7 + within))).toBe(isoWeekOf(addDays(monday, weeks * 7)));
      expect(isoWeekOf(addDays(monday, weeks * 7 + 7))).not.toBe(isoWeekOf(addDays(monday, weeks * 7)));
    }),
  );
});

test("the day is Sweden's, not Greenwich's", () => {
  expect(dayOf(new Date("2026-06-30T22:30:00Z"))).toBe("2026-07-01");
  expect(dayOf(new Date("2026-12-31T22:30:00Z"))).toBe("2026-12-31");
});
