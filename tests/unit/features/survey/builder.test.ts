import fc from "fast-check";
import { expect, test } from "vitest";
import {
  bankOf,
  builderSections,
  estimatedMinutes,
  isBankQuestion,
  retitled,
  withChoices,
} from "#app/features/survey/builder.ts";
import { coreSurvey, sampleSurvey } from "#app/features/survey/standard-surveys.ts";
import type { SurveyDocument } from "#app/features/survey/survey.schema.ts";

const PLACE = { municipalityName: "Gnosjö", areas: [{ key: "hestra", name: "Hestra" }] };
const core = coreSurvey(PLACE);
const bank = bankOf({ areas: PLACE.areas, places: [], border: [] });
const ids = ({ sections }: SurveyDocument) => sections.flatMap(({ questions }) => questions.map(({ id }) => id));
const own = { id: "own_1", type: "text", text: { sv: "Berätta" }, maximumLength: 500 } as const;
const withOwn: SurveyDocument = {
  ...core,
  sections: core.sections.map((section, index) =>
    index === 0 ? { ...section, questions: [...section.questions, own] } : section,
  ),
};
const choose = (document: SurveyDocument, chosen: Iterable<string>, more: object = {}) =>
  withChoices(document, bank, { chosen: new Set(chosen), titles: new Map(), places: new Map(), ...more });

test("every question of the bank can be ticked in one place, whatever the survey is", () => {
  for (const document of [core, sampleSurvey(PLACE), { ...core, sections: [] }]) {
    const offered = builderSections(document, bank).flatMap((section) =>
      section.bank.map(({ question }) => question.id),
    );
    expect([...offered].sort()).toEqual(bank.map(({ id }) => id).sort());
  }
});

test("saved as it was, a survey is what it was", () => {
  expect(choose(withOwn, ids(withOwn))).toEqual(withOwn);
});

test("what is ticked is asked and nothing else of the bank; own questions stay", () => {
  const all = bank.map(({ id }) => id);
  fc.assert(
    fc.property(fc.subarray(all), fc.subarray(all), (first, second) => {
      const chosen = choose(choose(withOwn, first), second);
      expect(ids(chosen).sort()).toEqual([...second, "own_1"].sort());
    }),
  );
});

test("a question that was changed is the bank's all the same, and keeps its words and its place", () => {
  const changed: SurveyDocument = structuredClone(core);
  const first = changed.sections[0]?.questions[0];
  if (first) Object.assign(first, { id: "A1_v2", text: { sv: "Andra ord" } });
  const [section] = builderSections(changed, bank);
  expect(section?.bank.find(({ question }) => question.id === "A1_v2")?.chosen).toBe(true);
  expect(choose(changed, ids(changed))).toEqual(changed);
  expect([isBankQuestion("A1_v2"), isBankQuestion("G3"), isBankQuestion("own_1")]).toEqual([true, true, false]);
});

test("a part gets a new heading, and the places that were written", () => {
  const places = new Map([
    ["oro", 1],
    ["trygghet", 2],
    ["problem", 3],
    ["lofte", 4],
  ]);
  const moved = choose(core, ids(core), { places, titles: new Map([["oro", "Din oro"]]) });
  expect(moved.sections.map(({ key }) => key)).toEqual(["oro", "trygghet", "problem", "lofte"]);
  expect(moved.sections[0]?.title, "the old translation said something else").toEqual({ sv: "Din oro" });
  expect(retitled({ sv: "Oro", en: "Worry" }, "Oro")).toEqual({ sv: "Oro", en: "Worry" });
  expect(retitled({ sv: "Oro", en: "Worry" }, "")).toEqual({ sv: "Oro", en: "Worry" });
});

test("takes as long as the standard surveys say of themselves", () => {
  expect(estimatedMinutes(core)).toBe(core.minutes);
  const sample = sampleSurvey(PLACE);
  expect(estimatedMinutes(sample)).toBe(sample.minutes);
  expect(estimatedMinutes({ sections: [] })).toBe(1);
});
