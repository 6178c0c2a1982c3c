import { expect, test } from "vitest";
import { untilHour } from "#app/jobs/schedule.ts";

const HOUR = 3_600_000;

test.each([
  [new Date(2026, 10, 16, 1, 0), 2 * HOUR],
  [new Date(2026, 10, 16, 3, 0), 24 * HOUR],
  [new Date(2026, 10, 16, 23, 30), 3.5 * HOUR],
])("from %s it is %d ms to three o'clock", (now, expected) => {
  expect(untilHour(3, now)).toBe(expected);
});
