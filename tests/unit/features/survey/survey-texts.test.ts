import fc from "fast-check";
import { expect, test } from "vitest";
import { coreSurvey } from "#app/features/survey/standard-surveys.ts";
import { type SurveyDocument, SurveyDocumentSchema } from "#app/features/survey/survey.schema.ts";
import {
  countMissing,
  knownTranslations,
  mapTexts,
  surveyTexts,
  textsToTranslate,
  withTranslations,
} from "#app/features/survey/survey-texts.ts";
import { EVERY_TYPE } from "#tests/fixtures/every-type.ts";

const core = coreSurvey({ municipalityName: "Gnosjö", areas: [{ key: "hestra", name: "Hestra" }] });

/** Every string below a value that stands under the key of a language. */
function swedishIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(swedishIn);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, below]) => {
    if (key === "headline" || key === "headlines") return [];
    return key === "sv" && typeof below === "string" ? [below] : swedishIn(below);
  });
}

test("finds every text that a resident reads, in every type of question", () => {
  for (const document of [core, EVERY_TYPE]) {
    expect(
      surveyTexts(document)
        .map(({ sv }) => sv)
        .sort(),
    ).toEqual(swedishIn(document).sort());
  }
});

test("words for results are nobody's to translate: they are in the product's own languages", () => {
  expect(JSON.stringify(core)).toContain("trygga ute en mörk kväll");
  expect(surveyTexts(core).map(({ sv }) => sv)).not.toContain("trygga ute en mörk kväll");
});

test("the same Swedish text is translated once and missing until it is there everywhere", () => {
  const texts = textsToTranslate(core, "fi");
  expect(new Set(texts.map(({ swedish }) => swedish)).size).toBe(texts.length);
  expect(texts.length).toBeLessThan(surveyTexts(core).length);
  expect(countMissing(core, "fi")).toBe(texts.length);
  const all = new Map(texts.map(({ swedish }) => [swedish, `${swedish} (fi)`]));
  const whole = withTranslations(core, "fi", all);
  expect(countMissing(whole, "fi")).toBe(0);
  let index = 0;
  const once = mapTexts(whole, (text) => (text.sv === "Vet inte" && index++ === 1 ? { sv: text.sv } : text));
  expect(countMissing(once, "fi")).toBe(1);
});

test("whatever is translated, nothing but that language changes, and an empty text takes it away again", () => {
  const texts = textsToTranslate(EVERY_TYPE, "ar").map(({ swedish }) => swedish);
  fc.assert(
    fc.property(fc.subarray(texts), (some) => {
      const translated = withTranslations(EVERY_TYPE, "ar", new Map(some.map((text) => [text, "نص"])));
      expect(SurveyDocumentSchema.safeParse(translated).success).toBe(true);
      expect(countMissing(translated, "ar")).toBe(texts.length - some.length);
      const undone = withTranslations(translated, "ar", new Map(texts.map((text) => [text, ""])));
      expect(undone).toEqual(EVERY_TYPE);
    }),
    { numRuns: 40 },
  );
});

test("what was published once is suggested where the same Swedish comes again, the latest first", () => {
  const says = (fi: string): SurveyDocument => withTranslations(core, "fi", new Map([["Vet inte", fi]]));
  const known = knownTranslations([says("En tiedä"), says("En osaa sanoa")], "fi");
  expect([...known]).toEqual([["Vet inte", "En tiedä"]]);
});
