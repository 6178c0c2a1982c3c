import fc from "fast-check";
import { expect, test } from "vitest";
import { storedAnswers } from "#app/features/question/stored-answers.ts";

test("reads what was stored, whatever residents write", () => {
  const text = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.string({ unit: fc.constantFrom('"', "\\", ":", "A", "1", "{", "}", ",", "\n") }),
    fc.constantFrom('"A1":', 'x","B1":"y', '\\"A1":', "\\"),
  );
  const answer = fc.oneof(text, fc.array(text), fc.double({ noNaN: true, noDefaultInfinity: true }));
  const id = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_]{0,8}$/).filter((key) => key !== "__proto__");
  fc.assert(
    fc.property(fc.dictionary(id, answer), (answers) => {
      const stored = JSON.stringify(answers);
      expect([...storedAnswers(stored)].sort()).toEqual(Object.entries(JSON.parse(stored)).sort());
    }),
  );
  expect(storedAnswers("{}")).toEqual(new Map());
});
