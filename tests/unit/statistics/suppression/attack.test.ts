import fc from "fast-check";
import { expect, test } from "vitest";
import { solvePattern } from "#app/statistics/suppression/pattern.ts";
import { leaksOf } from "#tests/support/attacker.ts";
import { anyDraw, familyOf } from "#tests/support/table-family.ts";

test("whoever sees both tiers of any survey leaves every hidden number open", { timeout: 300_000 }, () => {
  fc.assert(
    fc.property(anyDraw, (draw) => {
      const family = familyOf(draw);
      const staff = solvePattern(family, "staff");
      const open = solvePattern(family, "public", { within: staff });
      // The public alone sees less.
      expect(leaksOf(family, [staff, open])).toEqual([]);
    }),
    { numRuns: 150 },
  );
});
