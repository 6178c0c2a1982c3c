import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { AnswerReader } from "#app/features/analysis/answer-reader.ts";
import { countedSurvey } from "#app/features/analysis/counted-variables.ts";
import { packed } from "#app/features/analysis/packed-answers.ts";
import { fromBank, whereYouLive } from "#app/features/question/bank.ts";
import type { Answers, Question } from "#app/features/question/question.schema.ts";

const AREAS = [
  { key: "gnosjo", name: "Gnosjö", kind: "town" },
  { key: "skogen", name: "Skogen", kind: "town" },
];
const MANY: Question = {
  id: "M1",
  type: "multiple",
  text: { sv: "Många" },
  options: Array.from({ length: 65 }, (_, index) => ({ code: `c${index}`, label: { sv: `${index}` } })),
};
const QUESTIONS = [...["A1", "B4", "D1", "D2", "D3", "F1", "F4", "G2"].map(fromBank), whereYouLive(AREAS), MANY];

const SURVEY = countedSurvey(QUESTIONS);
const reader = new AnswerReader(SURVEY);

/** What is read, in words: a category, a state, or the choices. */
function read(text: string, stratum: string | null = null, before = "", after = "") {
  const [row, first] = [packed({ answers: text, stratum }), Buffer.from(before)];
  reader.read(Buffer.concat([first, row, Buffer.from(after)]), first.length, first.length + row.length);
  return Object.fromEntries(
    SURVEY.variables.map(({ id, kind, categories }, index) => {
      const slot = reader.slots[index] ?? 0;
      const value = reader.values[slot] ?? 0;
      if (value < 0) return [id, value];
      if (kind === "single") return [id, categories[value]];
      return [
        id,
        categories.filter((_, place) => ((reader.values[slot + Math.floor(place / 30)] ?? 0) >> (place % 30)) & 1),
      ];
    }),
  );
}

/** The same from the parsed answers, without haste. */
function meant(answers: Record<string, unknown>, stratum: string | null = null) {
  const entries = SURVEY.variables.map(({ id, kind, categories, states, isArea, combination }): [string, unknown] => {
    const told = Object.hasOwn(answers, id) ? answers[id] : isArea ? stratum : undefined;
    if (combination) return [id, undefined];
    if (kind === "multiple") {
      if (!Array.isArray(told)) return [id, -1];
      const chosen = categories.filter((code) => told.includes(code));
      if (told.length === 0 || chosen.length > 0) return [id, chosen];
      const state = told.find((code) => Object.hasOwn(states, code));
      return [id, state === undefined ? -1 : states[state]];
    }
    if (typeof told !== "string") return [id, -1];
    return [id, categories.includes(told) ? told : Object.hasOwn(states, told) ? states[told] : -1];
  });
  const words = Object.fromEntries(entries);
  const parts = ["D1", "D2", "D3"].map((id) => words[id]);
  const isCounted = parts.some((part) => ["once", "several", "attempt", "succeeded"].includes(part as string));
  const isComplete = parts.every((part) => typeof part === "string");
  return { ...words, D: isCounted ? "exposed" : isComplete ? "not_exposed" : -1 };
}

test("codes become numbers, and what is no point on the scale the number of its state", () => {
  expect(
    read(JSON.stringify({ A1: "rather_safe", B4: "large_extent", F1: ["fraud", "traffic"], G2: "no_answer" })),
  ).toEqual(
    expect.objectContaining({ A1: "rather_safe", B4: "large_extent", F1: ["traffic", "fraud"].sort(), G2: -3 }),
  );
  expect(read(JSON.stringify({ A1: "not_an_option", B4: "dont_know", F1: [] }))).toMatchObject({
    A1: -1,
    B4: -2,
    F1: [],
  });
  expect(read(JSON.stringify({ A1: ["rather_safe"], F1: "fraud" }))).toMatchObject({ A1: -1, F1: -1 });
  expect(read("{}")).toMatchObject({ A1: -1, F1: -1 });
  expect(
    SURVEY.variables.map(({ id }) => id),
    "free text is not counted",
  ).not.toContain("F4");
});

test("where somebody lives is the answer, or else the sample's stratum", () => {
  const area = (answers: Answers, stratum: string | null) => read(JSON.stringify(answers), stratum).G3;
  expect(area({ G3: "gnosjo" }, "skogen")).toBe("gnosjo");
  expect(area({}, "skogen")).toBe("skogen");
  expect(area({}, "an unknown stratum")).toBe(-1);
  expect(area({ G3: "elsewhere" }, "skogen")).toBe("elsewhere");
});

describe("exposed to any of the crimes", () => {
  test.each([
    [{ D1: "no", D2: "no", D3: "no" }, "not_exposed"],
    [{ D1: "no", D2: "attempt", D3: "no" }, "exposed"],
    [{ D1: "several" }, "exposed"],
    [{ D1: "no", D2: "no", D3: "no_answer" }, -1],
    [{ D1: "no", D2: "no" }, -1],
    [{}, -1],
    [{ D: "exposed" }, -1],
  ])("%j", (answers, expected) => {
    expect(read(JSON.stringify(answers)).D).toBe(expected);
  });

  test("stands before the first of its questions, and only when all are asked", () => {
    expect(SURVEY.variables.map(({ id }) => id).slice(2, 4)).toEqual(["D", "D1"]);
    const fewer = countedSurvey([fromBank("D1"), fromBank("D2")]);
    expect(fewer.variables.map(({ id }) => id)).toEqual(["D1", "D2"]);
  });

  test("a question that happens to have the same id is an ordinary one", () => {
    const own: Question = {
      id: "D",
      type: "single",
      text: { sv: "?" },
      options: [{ code: "yes", label: { sv: "Ja" } }],
    };
    const survey = countedSurvey([own]);
    const single = new AnswerReader(survey);
    const row = packed({ answers: '{"D":"yes"}', stratum: null });
    single.read(row, 0, row.length);
    expect([...single.values]).toEqual([0]);
  });
});

const CODES = SURVEY.variables.flatMap(({ categories, states }) => [...categories, ...Object.keys(states)]);
const word = fc.oneof(
  { arbitrary: fc.constantFrom(...CODES), weight: 4 },
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: fc.constantFrom('"', "\\", ":", "{", "}", "[", "]", ",", "\n", "å", "A") }),
  fc.constantFrom('A1":"very_safe', "very_saf", "very_safe ", "__proto__", "toString"),
);
const answer = fc.oneof(
  { arbitrary: word, weight: 4 },
  { arbitrary: fc.array(word, { maxLength: 5 }), weight: 2 },
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.constantFrom(true, false),
);
const id = fc.oneof(
  { arbitrary: fc.constantFrom(...QUESTIONS.map((question) => question.id), "D"), weight: 6 },
  fc.stringMatching(/^[A-Za-z][A-Za-z0-9_]{0,8}$/).filter((key) => key !== "__proto__"),
);
/** In any order, as a file from elsewhere could have them. */
const document = fc.array(fc.tuple(id, answer), { maxLength: 14 }).map((entries) => Object.fromEntries(entries));

test("what is read is what the text says, whatever it says", () => {
  fc.assert(
    fc.property(document, fc.option(word), (answers, stratum) => {
      expect(read(JSON.stringify(answers), stratum)).toEqual(meant(answers, stratum));
    }),
    { numRuns: 1000 },
  );
});

test("also among other texts, in other ways to write it, and with answers within answers", () => {
  const nested = fc.oneof(answer, fc.dictionary(id, answer), fc.array(fc.array(word)), fc.constant([1, "very_safe"]));
  fc.assert(
    fc.property(fc.dictionary(id, nested), fc.constantFrom(0, 1, "\t"), (answers, space) => {
      const text = JSON.stringify(answers, null, space);
      expect(read(text, null, '{"A1":"very_unsafe"}\u001e', '\u001f"}')).toEqual(meant(answers));
      const escaped = JSON.stringify(answers).replace(/very_safe/g, "very\\u005fsafe");
      expect(read(escaped)).toEqual(meant(answers));
    }),
    { numRuns: 500 },
  );
});

test("of a question that is told of twice the last holds, as in JSON", () => {
  for (const text of [
    '{"A1":"very_safe","A1":"rather_safe"}',
    '{"A1":"very_safe","A1":5}',
    '{"F1":["fraud"],"F1":["traffic"]}',
  ]) {
    expect(read(text)).toEqual(meant(JSON.parse(text)));
  }
});

test("what is no JSON is a fault", () => {
  for (const text of ["", "{", '{"A1"}', '{"A1":"very_safe"', '{"A1":"very_safe",}', "[1]x"]) {
    expect(() => read(text), text).toThrow(SyntaxError);
  }
});
