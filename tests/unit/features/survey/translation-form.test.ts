import fc from "fast-check";
import { expect, test } from "vitest";
import { readTranslations } from "#app/features/survey/translation-form.ts";

/** What is wrong with one translation. */
function faultOf(swedish: string, text: string) {
  const form = new FormData();
  form.set("seen", "3");
  form.set("swedish-7", swedish);
  form.set("text-7", text);
  const sent = readTranslations(form);
  expect(sent.texts.get(swedish), "nothing is lost").toBe(text);
  return sent.faults[0] ?? null;
}

test("a translation may be twice as long as the Swedish, and always as long as a title", () => {
  expect(faultOf("Tyck till", "x".repeat(240))).toBeNull();
  expect(faultOf("Tyck till", "x".repeat(241))).toMatchObject({
    number: 7,
    key: "translationTooLong",
    said: { maximum: 240, length: 241 },
  });
  expect(faultOf("å".repeat(300), "x".repeat(600))).toBeNull();
  expect(faultOf("å".repeat(300), "x".repeat(601))).toMatchObject({ said: { maximum: 600, length: 601 } });
});

test("a translation tells the answers that the Swedish text tells, and has no other braces", () => {
  expect(faultOf("Hur är det?", "How is {A2} there?")).toMatchObject({ number: 7, key: "translationBraces" });
  expect(faultOf("Hur är det?", "How is {A2|it} there?")?.key).toBe("translationBraces");
  expect(faultOf("Hur är {G3|det}?", "How is {G3|it}?")).toBeNull();
  expect(faultOf("Hur är {G3|det}?", "How is it?"), "it need not").toBeNull();
  expect(faultOf("Hur är {G3|det}?", "How is {G3}?")).toMatchObject({
    key: "translationTells",
    said: { ids: "{G3|…}" },
  });
  expect(faultOf("Hur är {G3|det}?", "How is {A1|it}?")?.key).toBe("translationTells");
});

test("what has no braces and is short is a translation", () => {
  const plain = fc.stringMatching(/^[a-zåäö][a-zåäö .,?]{0,200}[a-zåäö]$/);
  fc.assert(fc.property(plain, plain, (swedish, text) => faultOf(swedish, text) === null));
});
