import fc from "fast-check";
import { expect, test } from "vitest";
import { compareShares } from "#app/statistics/compare-shares.ts";

const of = (share: number, effectiveBase: number) => ({ share, effectiveBase });

// Newcombe 1998, table II, method 10: the later sample first, since he subtracts the second.
test.each([
  { one: [56, 70], other: [48, 80], low: 0.0524, high: 0.3339 },
  { one: [9, 10], other: [3, 10], low: 0.1705, high: 0.809 },
  { one: [5, 56], other: [0, 29], low: -0.0381, high: 0.1926 },
  { one: [0, 10], other: [0, 20], low: -0.1611, high: 0.2775 },
  { one: [10, 10], other: [0, 10], low: 0.6075, high: 1 },
] as const)("$one and $other", ({ one, other, low, high }) => {
  const { interval } = compareShares(of(other[0] / other[1], other[1]), of(one[0] / one[1], one[1]));
  expect(interval.low).toBeCloseTo(low, 4);
  expect(interval.high).toBeCloseTo(high, 4);
});

// Rounds of a few hundred answers: of these only the last two differ for certain.
test.each([
  ["safe, dark evening", of(0.82, 317), of(0.83, 305), "no_certain_change"],
  ["worry about fraud", of(0.31, 317), of(0.37, 305), "no_certain_change"],
  ["police care", of(0.43, 350), of(0.49, 345), "no_certain_change"],
  ["knew the promise", of(0.31, 350), of(0.39, 345), "certain_increase"],
  ["the other way round", of(0.39, 345), of(0.31, 350), "certain_decrease"],
  ["one round without answers", of(0, 0), of(0.9, 400), "no_certain_change"],
  ["none, then all, of a few", of(0, 3), of(1, 3), "certain_increase"],
] as const)("%s", (_, earlier, later, verdict) => {
  expect(compareShares(earlier, later).verdict).toBe(verdict);
});

test("the interval holds the difference, and the two rounds can change places", () => {
  const estimate = fc.record({
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    effectiveBase: fc.double({ min: 0, max: 1e6, noNaN: true }),
  });
  fc.assert(
    fc.property(estimate, estimate, (one, other) => {
      const there = compareShares(one, other);
      const back = compareShares(other, one);
      expect(there.interval.low).toBeLessThanOrEqual(there.difference + 1e-12);
      expect(there.interval.high).toBeGreaterThanOrEqual(there.difference - 1e-12);
      expect(back.interval.low).toBeCloseTo(-there.interval.high, 9);
      const mirrored = { certain_increase: "certain_decrease", certain_decrease: "certain_increase" } as const;
      expect(back.verdict).toBe(there.verdict === "no_certain_change" ? there.verdict : mirrored[there.verdict]);
    }),
  );
});
