import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { wilsonInterval } from "#app/statistics/wilson-interval.ts";
import { missing, testData } from "#tests/support/test-data.ts";

// Newcombe 1998 as printed, and R's prop.test(correct = FALSE).
test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
  [29, 29, 0.883, 1],
])("%i of %i", (count, base, low, high) => {
  const interval = wilsonInterval(count / base, base);
  expect(interval.low).toBeCloseTo(low, 4);
  expect(interval.high).toBeCloseTo(high, 4);
});

test.skipIf(missing("4_statistics"))("against statsmodels and R (4_statistics)", () => {
  const { computed } = JSON.parse(readFileSync(testData("4_statistics/expected_for_developers.json"), "utf8"));
  for (const { x, n, wilson } of computed.wilson_and_clopper_pearson) {
    const { low, high } = wilsonInterval(x / n, n);
    expect(low, `${x}/${n}`).toBeCloseTo(wilson[0], 9);
    expect(high, `${x}/${n}`).toBeCloseTo(wilson[1], 9);
  }
});

// What a municipality of that size is told: the effective number of a sample with design effect 1.3.
test.each([
  [0.83, 305, "78–87"],
  [0.76, 504, "72–80"],
  [0.79, 375, "75–83"],
  [0.86, 415, "82–89"],
  [0.11, 305, "8–15"],
])("%f with effective number %i is %s", (share, effective, text) => {
  const { low, high } = wilsonInterval(share, effective);
  expect(`${Math.round(low * 100)}–${Math.round(high * 100)}`).toBe(text);
});

test("nothing known gives everything; the ends are exact", () => {
  expect(wilsonInterval(0.4, 0)).toEqual({ low: 0, high: 1 });
  expect(wilsonInterval(0, 1e6).low).toBe(0);
  expect(wilsonInterval(1, 0.5).high).toBe(1);
  expect(() => wilsonInterval(1.01, 10)).toThrow(RangeError);
  expect(() => wilsonInterval(0.5, -1)).toThrow(RangeError);
});

test("the interval holds the estimate, stays within 0 and 1, mirrors, and shrinks as more answer", () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const size = fc.double({ min: 0.5, max: 1e7, noNaN: true });
  fc.assert(
    fc.property(share, size, (p, n) => {
      const { low, high } = wilsonInterval(p, n);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(low).toBeLessThanOrEqual(p + 1e-12);
      expect(high).toBeGreaterThanOrEqual(p - 1e-12);
      expect(high).toBeLessThanOrEqual(1);
      expect(wilsonInterval(1 - p, n).low).toBeCloseTo(1 - high, 9);
      const more = wilsonInterval(p, n * 2);
      expect(more.high - more.low).toBeLessThan(high - low);
    }),
  );
});
