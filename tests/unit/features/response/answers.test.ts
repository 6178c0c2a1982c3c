import { expect, test } from "vitest";
import { areaOf, inQuestionOrder, readSection, withSection } from "#app/features/response/answers.ts";
import { coreSurvey } from "#app/features/survey/standard-surveys.ts";
import { ONE_OF_EACH } from "#tests/fixtures/question-types.ts";

const document = coreSurvey({ municipalityName: "Gnosjö", areas: [{ key: "marieholm", name: "Marieholm" }] });
const section = (key: string) => {
  const found = document.sections.find((candidate) => candidate.key === key);
  if (!found) throw new Error(`no ${key}`);
  return found;
};

test("answers are stored in the order of the questions, without anything else", () => {
  const given = { G3: "marieholm", A1: "very_safe", extra: "x", F1: ["traffic"] };
  expect(JSON.stringify(inQuestionOrder(document, given))).toBe('{"A1":"very_safe","F1":["traffic"],"G3":"marieholm"}');
});

test("the area is the one that was told", () => {
  expect(areaOf(document, { G3: "marieholm" })).toBe("marieholm");
  expect(areaOf(document, {})).toBeNull();
});

test("a section's form: answers, skipped questions and faults with what was typed", () => {
  const form = new FormData();
  for (const code of ["traffic", "fraud", "theft", "other"]) form.append("F1", code);
  form.append("G1", "age_30_49");
  form.append("A1", "very_safe");
  const read = readSection(section("lofte"), form);
  expect(read.answers).toEqual({ G1: "age_30_49" });
  expect(read.faults).toEqual([{ questionId: "F1", fault: { key: "tooMany", maximum: 3 } }]);
  expect(read.typed).toEqual({
    F1: { F1: ["traffic", "fraud", "theft", "other"] },
    G1: { G1: ["age_30_49"] },
    G2: {},
    G3: {},
    G4: {},
  });
});

test("whoever leaves a page unfinished is not asked for what has to be answered; what is there is kept, what is wrong is told", () => {
  const questions = [
    { ...ONE_OF_EACH.consent, required: true },
    { ...ONE_OF_EACH.grid, required: true },
    ONE_OF_EACH.number,
  ];
  const form = new FormData();
  form.append("Q4__litter", "large");
  form.append("Q6", "tolv");
  const told = ({ faults }: ReturnType<typeof readSection>) => faults.map(({ fault }) => fault.key);
  expect(told(readSection({ questions }, form))).toEqual(["consentMissing", "rowMissing", "notANumber"]);
  const leaving = readSection({ questions }, form, { leaving: true });
  expect(told(leaving)).toEqual(["notANumber"]);
  expect(leaving.answers).toEqual({ Q4__litter: "large" });
});

test("a section that is answered anew replaces its own answers only", () => {
  const earlier = { A1: "very_safe", A3: "never_there", C1: "never" };
  expect(withSection(earlier, section("trygghet"), { A1: "rather_safe" })).toEqual({ A1: "rather_safe", C1: "never" });
});
