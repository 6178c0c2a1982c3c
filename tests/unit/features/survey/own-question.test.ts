import fc from "fast-check";
import { expect, test } from "vitest";
import { type Question, QuestionSchema } from "#app/features/question/question.schema.ts";
import {
  freeOwnId,
  OWN_SECTION,
  OWN_TYPES,
  type OwnQuestion,
  ownQuestion,
  saidOf,
  withOwnSection,
  withoutQuestion,
  withQuestion,
} from "#app/features/survey/own-question.ts";
import { coreSurvey } from "#app/features/survey/standard-surveys.ts";

const core = coreSurvey({ municipalityName: "Gnosjö", areas: [] });
const SAID: OwnQuestion = { type: "single", text: "Var?", hint: "", options: ["Här", "Där"], dontKnow: true };
const codes = (question: Question) => ("options" in question ? question.options.map(({ code }) => code) : []);
const made = ownQuestion("own_1", SAID, null);

test("an own question is a question, and its form shows what was said", () => {
  const line = fc
    .string({ minLength: 1, maxLength: 150 })
    .filter((text) => text.trim() === text && text !== "Vet inte");
  const said = fc.record({
    type: fc.constantFrom(...OWN_TYPES),
    text: line,
    hint: fc.oneof(fc.constant(""), line),
    options: fc.uniqueArray(line, { minLength: 2, maxLength: 30 }),
    dontKnow: fc.boolean(),
  });
  fc.assert(
    fc.property(said, fc.option(said), (now, before) => {
      const question = ownQuestion("own_1", now, before && ownQuestion("own_1", before, null));
      expect(QuestionSchema.safeParse(question).success).toBe(true);
      const shown = now.type === "text" ? { ...now, options: [], dontKnow: false } : now;
      expect(saidOf(question)).toEqual(shown);
      expect(new Set(codes(question)).size).toBe(codes(question).length);
    }),
  );
});

test("an alternative keeps its code by its words, and by its place where a line was only rewritten", () => {
  expect(codes(made)).toEqual(["a1", "a2", "dont_know"]);
  const turned = ownQuestion("own_1", { ...SAID, options: ["Där", "Här"] }, made);
  expect(codes(turned)).toEqual(["a2", "a1", "dont_know"]);
  const rewritten = ownQuestion("own_1", { ...SAID, options: ["Här i byn", "Där"] }, made);
  expect(codes(rewritten)).toEqual(["a1", "a2", "dont_know"]);
  const added = ownQuestion("own_1", { ...SAID, options: ["Nära", "Här", "Där"] }, made);
  expect(codes(added), "a code that was used is never another answer").toEqual(["a3", "a1", "a2", "dont_know"]);
});

test("translations go with the Swedish words that they say", () => {
  const translated = { ...made, text: { sv: "Var?", fi: "Missä?" } } as Question;
  expect(ownQuestion("own_1", SAID, translated).text).toEqual({ sv: "Var?", fi: "Missä?" });
  expect(ownQuestion("own_1", { ...SAID, text: "Vart?" }, translated).text).toEqual({ sv: "Vart?" });
});

test("an id is free when no version has used it", () => {
  expect(freeOwnId([core])).toBe("own_1");
  const first = withQuestion(core, "trygghet", made);
  const later = withQuestion(core, "trygghet", { ...made, id: "own_7_v3" });
  expect(freeOwnId([core, first])).toBe("own_2");
  expect(freeOwnId([core, first, later])).toBe("own_8");
});

test("a question is put last in its part, moved between parts, changed in its place and taken away", () => {
  const there = withQuestion(core, "trygghet", made);
  expect(there.sections[0]?.questions.map(({ id }) => id)).toEqual(["A1", "A3", "own_1"]);
  const moved = withQuestion(there, "oro", made);
  expect(moved.sections[0]?.questions.map(({ id }) => id)).toEqual(["A1", "A3"]);
  expect(moved.sections[2]?.questions.at(-1)?.id).toBe("own_1");
  const changed = withQuestion(there, "trygghet", { ...made, text: { sv: "Vart?" } });
  expect(changed.sections[0]?.questions[2]).toMatchObject({ id: "own_1", text: { sv: "Vart?" } });
  expect(withoutQuestion(there, "own_1")).toEqual(core);
});

test("own questions that are in no other part have one, made once", () => {
  const once = withOwnSection(core, OWN_SECTION);
  expect(once.sections.at(-1)?.key).toBe(OWN_SECTION);
  expect(withOwnSection(once, OWN_SECTION)).toEqual(once);
  expect(withOwnSection(core, "oro")).toEqual(core);
});
