import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Question, QuestionSchema } from "#app/features/question/question.schema.ts";
import {
  freeOwnId,
  OWN_SECTION,
  OWN_TYPES,
  type OwnQuestion,
  ownQuestion,
  saidOf,
  untellable,
  withOwnSection,
  withoutQuestion,
  withQuestion,
} from "#app/features/survey/own-question.ts";
import { coreSurvey } from "#app/features/survey/standard-surveys.ts";
import { OwnQuestionSchema } from "#app/features/survey/survey-forms.schema.ts";

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

describe("what is wrong with an own question", () => {
  const form = { section: "trygghet", type: "single", text: "Hur ofta?", options: "Ofta\nSällan" };
  const faults = (change: object) => {
    const parsed = OwnQuestionSchema.safeParse({ ...form, ...change });
    return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => [path.join("."), message]);
  };

  test.each<[string, object, string[][]]>([
    ["nothing", {}, []],
    [
      "alternatives that differ in capitals and spaces",
      { options: "Ofta\nmycket  bra\n ofta " },
      [["options", "optionsTwice"]],
    ],
    ["Vet inte in the list and added", { options: "Ofta\nvet  inte", dontKnow: "on" }, [["options", "dontKnowTwice"]]],
    ["Vet inte in the list alone", { options: "Ofta\nVet inte" }, []],
    ["braces in an alternative", { options: "Ofta\n{A1|x}" }, [["options", "optionBraces"]]],
    [
      "braces that stand for nothing",
      { text: "Hur {finnsinte}?", hint: "Ett } två" },
      [
        ["text", "braces"],
        ["hint", "braces"],
      ],
    ],
    ["an answer told as it is written", { text: "Du som {A1|svarade}?" }, []],
  ])("%s", (_, change, expected) => expect(faults(change)).toEqual(expected));

  test("an answer is told where it was given before, and not in own words", () => {
    const tells = (id: string, section: string) => {
      const question = { ...made, text: { sv: `Du {${id}|där}?` } };
      return untellable(withQuestion(core, section, question), question);
    };
    expect(tells("A1", "trygghet")).toEqual([]);
    expect(tells("B1", "trygghet"), "asked later").toEqual(["text"]);
    expect(tells("B1", "oro")).toEqual([]);
    expect(tells("finnsinte", "lofte")).toEqual(["text"]);
    expect(tells("own_1", "lofte"), "the question itself").toEqual(["text"]);
    const written = ownQuestion("own_2", { ...SAID, type: "text" }, null);
    const later = { ...made, hint: { sv: "Du skrev {own_2|något}" } };
    const both = withQuestion(withQuestion(core, "oro", written), "oro", later);
    expect(untellable(both, later)).toEqual(["hint"]);
  });
});
