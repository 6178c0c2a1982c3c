import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { hasWorked } from "#app/features/response/proof-of-work.server.ts";
import { workOf } from "#tests/support/work.ts";

const bitsOf = (text: string) => {
  const hex = createHash("sha256").update(text).digest("hex");
  return [...hex].map((digit) => Number.parseInt(digit, 16).toString(2).padStart(4, "0")).join("");
};

test("a number is work when its hash begins with so many zero bits, and no other is", () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(2000), fc.integer({ min: 1, max: 8 }), (challenge, number, bits) => {
      const isWork = bitsOf(`${challenge} ${number}`).startsWith("0".repeat(bits));
      expect(hasWorked({ challenge, number: String(number), secondsOld: 1, bits })).toBe(isWork);
    }),
  );
});

test("what was worked out for one challenge is none for another, nor when it is old, unsigned or nothing is asked for", () => {
  const number = workOf("one", 16);
  const work = { challenge: "one", number, secondsOld: 5, bits: 16 };
  expect(hasWorked(work)).toBe(true);
  expect(hasWorked({ ...work, challenge: "other" })).toBe(false);
  expect(hasWorked({ ...work, secondsOld: 601 })).toBe(false);
  expect(hasWorked({ ...work, secondsOld: null })).toBe(false);
  expect(hasWorked({ ...work, bits: 0 })).toBe(false);
});

test.each(["", " ", "1e3", "-1", "0x10", "1".repeat(11), "1\n", "١"])("%j is no number", (number) => {
  for (let bits = 1; bits < 3; bits++) expect(hasWorked({ challenge: "any", number, secondsOld: 1, bits })).toBe(false);
});
