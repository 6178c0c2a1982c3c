import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { draftId, newDraftSecret } from "#app/features/response/draft.server.ts";
import { isWithdrawalCode, withdrawalCodeOf, withdrawalHash } from "#app/features/response/withdrawal-code.server.ts";
import { READABLE } from "#app/platform/ids.server.ts";

const aCode = fc
  .uint8Array({ minLength: 32, maxLength: 32 })
  .map((bytes) => withdrawalCodeOf(Buffer.from(bytes).toString("hex")));
const place = fc.integer({ min: 0, max: 15 });
const bare = (code: string) => code.replaceAll("-", "");

describe("a receipt code", () => {
  test("is sixteen readable characters, the same for the same draft and another for another", () => {
    const id = draftId(newDraftSecret());
    expect(withdrawalCodeOf(id)).toMatch(/^[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){3}$/);
    expect(withdrawalCodeOf(id)).toBe(withdrawalCodeOf(id));
    expect(withdrawalCodeOf(draftId(newDraftSecret()))).not.toBe(withdrawalCodeOf(id));
  });

  test("does not tell the draft that it comes from, nor its hash the code", () => {
    const id = draftId(newDraftSecret());
    const code = withdrawalCodeOf(id);
    expect(withdrawalHash(code)).toMatch(/^[0-9a-f]{64}$/);
    expect(withdrawalHash(code)).not.toBe(withdrawalHash(id));
  });

  test("is read however it is typed", () => {
    fc.assert(
      fc.property(aCode, (code) => {
        for (const typed of [
          code,
          bare(code),
          code.toLowerCase(),
          ` ${code.replaceAll("-", " ")}\n`,
          code.replaceAll("-", "–"),
        ]) {
          expect(isWithdrawalCode(typed)).toBe(true);
          expect(withdrawalHash(typed)).toBe(withdrawalHash(code));
        }
      }),
      { numRuns: 20 },
    );
  });

  test("notices every wrong character", () => {
    fc.assert(
      fc.property(aCode, place, fc.constantFrom(...READABLE), (code, at, other) => {
        const characters = [...bare(code)];
        fc.pre(characters[at] !== other);
        characters[at] = other;
        expect(isWithdrawalCode(characters.join(""))).toBe(false);
      }),
    );
  });

  test("notices any two characters that have changed places", () => {
    fc.assert(
      fc.property(aCode, place, place, (code, one, other) => {
        const characters = [...bare(code)];
        fc.pre(characters[one] !== characters[other]);
        [characters[one], characters[other]] = [characters[other] ?? "", characters[one] ?? ""];
        expect(isWithdrawalCode(characters.join(""))).toBe(false);
      }),
    );
  });

  test.each(["", " ", "----", "0000-0000-0000-0000", "💥".repeat(16), "2".repeat(15), "a".repeat(10_000)])(
    "is not %j",
    (typed) => {
      expect(isWithdrawalCode(typed)).toBe(false);
    },
  );
});
