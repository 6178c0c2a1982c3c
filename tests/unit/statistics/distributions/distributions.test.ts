import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { betaQuantile } from "#app/statistics/distributions/beta.ts";
import { chiSquareQuantile, chiSquareTail } from "#app/statistics/distributions/chi-square.ts";
import { fQuantile, fTail } from "#app/statistics/distributions/f.ts";
import { incompleteBeta, incompleteBetaTail } from "#app/statistics/distributions/incomplete-beta.ts";
import { incompleteGamma } from "#app/statistics/distributions/incomplete-gamma.ts";
import { logBeta, logGamma } from "#app/statistics/distributions/log-gamma.ts";
import { monotoneRoot } from "#app/statistics/distributions/monotone-root.ts";
import { normalQuantile, normalTail } from "#app/statistics/distributions/normal.ts";
import { studentQuantile, studentTail } from "#app/statistics/distributions/student-t.ts";

type Distribution = (...numbers: number[]) => number;
const FUNCTIONS: Record<string, Distribution> = {
  logGamma: (x = 0) => logGamma(x),
  logBeta: (a = 0, b = 0) => logBeta(a, b),
  normalTail: (z = 0) => normalTail(z),
  normalQuantile: (p = 0) => normalQuantile(p),
  studentTail: (t = 0, df = 0) => studentTail(t, df),
  studentQuantile: (p = 0, df = 0) => studentQuantile(p, df),
  chiSquareTail: (x = 0, df = 0) => chiSquareTail(x, df),
  chiSquareQuantile: (p = 0, df = 0) => chiSquareQuantile(p, df),
  fTail: (x = 0, one = 0, other = 0) => fTail(x, one, other),
  fQuantile: (p = 0, one = 0, other = 0) => fQuantile(p, one, other),
  incompleteBeta: (x = 0, a = 0, b = 0) => incompleteBeta(x, a, b),
  betaQuantile: (p = 0, a = 0, b = 0) => betaQuantile(p, a, b),
  incompleteGamma: (a = 0, x = 0) => incompleteGamma(a, x),
};

const reference: Record<string, { arguments: number[]; value: number }[]> = JSON.parse(
  readFileSync("tests/fixtures/reference/distributions.json", "utf8"),
);

describe("against R, to ten digits", () => {
  const cases = Object.entries(reference).flatMap(([name, calls]) =>
    calls.map((call) => ({ name, ...call, text: `${name}(${call.arguments.join(", ")})` })),
  );
  test.each(cases)("$text", ({ name, value, ...call }) => {
    const ours = FUNCTIONS[name]?.(...call.arguments) ?? Number.NaN;
    expect(Math.abs(ours - value)).toBeLessThanOrEqual(1e-10 * Math.max(Math.abs(value), value === 0 ? 1e-4 : 0));
  });
});

test("a quantile and its tail undo each other", () => {
  const probability = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });
  const degrees = fc.double({ min: 0.7, max: 5000, noNaN: true });
  fc.assert(
    fc.property(probability, degrees, degrees, (p, one, other) => {
      expect(normalTail(normalQuantile(p))).toBeCloseTo(1 - p, 10);
      expect(studentTail(studentQuantile(p, one), one)).toBeCloseTo(1 - p, 9);
      expect(chiSquareTail(chiSquareQuantile(p, one), one)).toBeCloseTo(1 - p, 9);
      expect(fTail(fQuantile(p, one, other), one, other)).toBeCloseTo(1 - p, 9);
      expect(incompleteBeta(betaQuantile(p, one, other), one, other)).toBeCloseTo(p, 9);
    }),
  );
});

test("the ends, and what is no probability", () => {
  expect([normalQuantile(0), normalQuantile(1)]).toEqual([-Infinity, Infinity]);
  expect(studentQuantile(0.975, Infinity)).toBe(normalQuantile(0.975));
  expect(studentTail(1, Infinity)).toBe(normalTail(1));
  expect(fTail(3, 2, Infinity)).toBe(chiSquareTail(6, 2));
  expect([fTail(0, 1, 1), chiSquareTail(0, 1), incompleteBeta(0, 1, 1), incompleteBetaTail(0, 1, 1)]).toEqual([
    1, 1, 0, 1,
  ]);
  expect([chiSquareQuantile(0, 2), fQuantile(1, 2, 2), betaQuantile(1, 2, 2)]).toEqual([0, Infinity, 1]);
  for (const wrong of [
    () => normalQuantile(1.1),
    () => studentTail(1, 0),
    () => studentQuantile(0.5, -1),
    () => chiSquareTail(1, 0),
    () => chiSquareQuantile(-0.1, 2),
    () => fTail(1, 0, 1),
    () => fQuantile(2, 1, 1),
    () => betaQuantile(2, 1, 1),
    () => logGamma(0),
  ]) {
    expect(wrong).toThrow(RangeError);
  }
});

test("a root outside the bracket is the nearer end", () => {
  expect(monotoneRoot((x) => x - 3, 0, 2)).toBe(2);
  expect(monotoneRoot((x) => x + 3, 0, 2)).toBe(0);
  expect(monotoneRoot((x) => x * x - 2, 0, 2)).toBeCloseTo(Math.SQRT2, 15);
});
