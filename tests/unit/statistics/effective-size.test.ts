import fc from "fast-check";
import { expect, test } from "vitest";
import { designEffect } from "#app/statistics/design-effect.ts";
import { kishEffectiveSize } from "#app/statistics/kish-effective-size.ts";

test.each([
  { weights: [], effective: 0, effect: 1 },
  { weights: [0, 0], effective: 0, effect: 1 },
  { weights: [5], effective: 1, effect: 1 },
  { weights: [1, 1, 1, 3], effective: 3, effect: 4 / 3 },
  { weights: [2, 0], effective: 1, effect: 2 },
])("weights $weights", ({ weights, effective, effect }) => {
  expect(kishEffectiveSize(weights)).toBeCloseTo(effective, 12);
  expect(designEffect(weights)).toBeCloseTo(effect, 12);
});

test("unequal weights never make a sample surer, and their scale means nothing", () => {
  const weights = fc.array(fc.double({ min: 0.01, max: 100, noNaN: true }), { minLength: 1, maxLength: 50 });
  fc.assert(
    fc.property(weights, fc.double({ min: 0.01, max: 100, noNaN: true }), (some, scale) => {
      const effective = kishEffectiveSize(some);
      expect(effective).toBeLessThanOrEqual(some.length * (1 + 1e-12));
      expect(effective).toBeGreaterThanOrEqual(1 - 1e-12);
      expect(kishEffectiveSize(some.map((weight) => weight * scale))).toBeCloseTo(effective, 6);
    }),
  );
});
