import fc from "fast-check";
import { expect, test } from "vitest";
import { compareShares } from "#app/statistics/compare-shares.ts";
import { differencePValue } from "#app/statistics/comparison/difference-p-value.ts";
import { type Round, trendOverRounds } from "#app/statistics/comparison/trend-over-rounds.ts";
import { reference } from "#tests/support/reference.ts";

const estimate = fc.record({
  share: fc.double({ min: 0, max: 1, noNaN: true }),
  effectiveBase: fc.integer({ min: 0, max: 2000 }),
});

test("the p-value is under 0.05 exactly where a difference is certain", () => {
  fc.assert(
    fc.property(estimate, estimate, (earlier, later) => {
      const p = differencePValue(earlier, later);
      expect(p).toBeGreaterThan(0);
      expect(p).toBeLessThanOrEqual(1);
      const { verdict, interval } = compareShares(earlier, later);
      const isNear = Math.min(Math.abs(interval.low), Math.abs(interval.high)) < 1e-6;
      if (!isNear) expect(p < 0.05).toBe(verdict !== "no_certain_change");
    }),
  );
});

test("few degrees of freedom make the same difference less certain", () => {
  const [earlier, later] = [
    { share: 0.31, effectiveBase: 350 },
    { share: 0.39, effectiveBase: 345 },
  ];
  expect(compareShares(earlier, later).verdict).toBe("certain_increase");
  const clustered = { ...later, degreesOfFreedom: 4 };
  expect(compareShares({ ...earlier, degreesOfFreedom: 4 }, clustered).verdict).toBe("no_certain_change");
  expect(compareShares(earlier, { ...later, degreesOfFreedom: 0 }).verdict).toBe("no_certain_change");
  expect(differencePValue(earlier, clustered)).toBeGreaterThan(differencePValue(earlier, later));
});

test("estimates that go together make it more certain", () => {
  const [earlier, later] = [
    { share: 0.31, effectiveBase: 250 },
    { share: 0.38, effectiveBase: 245 },
  ];
  const width = (correlation: number) => {
    const { low, high } = compareShares(earlier, later, correlation).interval;
    return high - low;
  };
  expect(width(0.5)).toBeLessThan(width(0));
  expect(width(-0.2)).toBeGreaterThan(width(0));
});

test("the trend over rounds, against R", () => {
  const { share, size, year, slope, se, p } = reference("comparison.json").trend;
  const rounds = share.map((one: number, index: number) => ({
    at: year[index],
    share: one,
    effectiveBase: size[index],
  }));
  const trend = trendOverRounds(rounds);
  expect(trend?.slope).toBeCloseTo(slope, 9);
  expect(trend?.se).toBeCloseTo(se, 9);
  expect(trend?.p).toBeCloseTo(p, 9);
  expect(trend?.verdict).toBe("certain_increase");
});

const at = (when: number, share: number, more: Partial<Round> = {}): Round => ({
  at: when,
  share,
  effectiveBase: 400,
  ...more,
});

test("up and down again is no trend; nobody in a round leaves it out", () => {
  expect(trendOverRounds([at(2022, 0.3), at(2024, 0.4), at(2026, 0.3)])?.verdict).toBe("no_certain_change");
  const rising = [at(2022, 0.3), at(2024, 0.34), at(2026, 0.4)];
  expect(trendOverRounds([...rising, at(2028, 0, { effectiveBase: 0 })])).toEqual(trendOverRounds(rising));
  expect(trendOverRounds(rising)?.interval.low).toBeCloseTo(0.008, 3);
});

test("shares of 0 and 1 are not infinitely certain", () => {
  const trend = trendOverRounds([at(2022, 0, { effectiveBase: 12 }), at(2024, 0.1), at(2026, 1, { effectiveBase: 3 })]);
  expect(trend?.se).toBeGreaterThan(0);
  expect(trend?.verdict).toBe("certain_increase");
});

test.each([
  ["no round", []],
  ["a single one", [at(2026, 0.4)]],
  ["two at the same time", [at(2026, 0.4), at(2026, 0.5)]],
])("%s has no trend", (_, rounds) => {
  expect(trendOverRounds(rounds)).toBeUndefined();
});

test("without degrees of freedom nothing is certain, with few less", () => {
  const rising = [at(2022, 0.2), at(2026, 0.5)];
  const withDegrees = (degreesOfFreedom: number) =>
    trendOverRounds(rising.map((round) => ({ ...round, degreesOfFreedom })));
  expect(withDegrees(0)?.verdict).toBe("no_certain_change");
  expect(withDegrees(5)?.p).toBeGreaterThan(trendOverRounds(rising)?.p ?? 1);
});
