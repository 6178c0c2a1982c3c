import { expect, test } from "vitest";
import { coreSurvey } from "#app/features/survey/standard-surveys.ts";
import { SurveyDocumentSchema } from "#app/features/survey/survey.schema.ts";
import { EVERY_TYPE } from "#tests/fixtures/every-type.ts";
import { ONE_OF_EACH } from "#tests/fixtures/question-types.ts";

const core = coreSurvey({ municipalityName: "Gnosjö", areas: [] });
const [first, second, ...rest] = core.sections;
const A1 = first?.questions[0];

/** The core survey with its first two sections changed, and what is said about it. */
function faults(change: object, changeSecond: object = {}): string {
  const sections = [{ ...first, ...change }, { ...second, ...changeSecond }, ...rest];
  const parsed = SurveyDocumentSchema.safeParse({ ...core, sections });
  return parsed.success ? "" : parsed.error.issues.map(({ message }) => message).join("; ");
}
const asked = (change: object) => ({ questions: [A1, { ...ONE_OF_EACH.single, ...change }] });

test.each<[string, object, string | RegExp]>([
  ["a section in the place of another page", { key: "kvitto" }, "is the address of another page"],
  ["two sections of one name", { key: "problem" }, "the section problem is there twice"],
  ["two questions of one id", { questions: second?.questions }, "the question B1 is there twice"],
  ["a question id that every object has", { questions: [{ ...A1, id: "constructor" }] }, /means something/],
  ["a section without questions", { questions: [] }, /Too small/],
  [
    "a condition on a later question",
    asked({ shownWhen: { answer: "B1", given: true } }),
    "the question Q1 depends on B1, which is not asked before it",
  ],
  [
    "a condition on the question itself",
    asked({ shownWhen: { any: [{ answer: "A1", given: true }, { not: { answer: "Q1", is: "one" } }] } }),
    "the question Q1 depends on Q1, which is not asked before it",
  ],
  [
    "a condition on a question that is not there",
    asked({ shownWhen: { answer: "Z9", given: true } }),
    "the question Q1 depends on Z9, which is not asked before it",
  ],
  [
    "a condition on an answer that nobody can give",
    asked({ shownWhen: { all: [{ answer: "A1", isOneOf: ["very_safe", "always"] }] } }),
    "the question Q1 depends on the answer always to A1, which nobody can give",
  ],
  [
    "a section that looks ahead",
    { shownWhen: { answer: "A1", given: true } },
    "the section trygghet depends on A1, which is not asked before it",
  ],
  [
    "a text that tells what is not known",
    asked({ text: { sv: "Du som {B1|svarade}?" } }),
    "the question Q1 tells the answer to B1, which is not asked before it",
  ],
  [
    "a text that tells own words",
    { questions: [ONE_OF_EACH.text, { ...ONE_OF_EACH.single, hint: { sv: "Du skrev {Q7|något}" } }] },
    "the question Q1 tells the answer to Q7, which has no words in every language",
  ],
  [
    "a title that tells what is asked below it",
    { title: { sv: "Om {A1|dig}" } },
    "the section trygghet tells the answer to A1, which is not asked before it",
  ],
  [
    "a question under the name of a grid's row",
    { questions: [ONE_OF_EACH.grid, { ...ONE_OF_EACH.single, id: "Q4__litter" }] },
    "the question Q4__litter has a name that belongs to the question Q4",
  ],
  ["a condition in other words", asked({ shownWhen: { question: "A1", equals: "very_safe" } }), /Invalid input/],
  ["a scale from ten to nothing", { questions: [{ ...ONE_OF_EACH.scale, maximum: 0 }] }, /two to eleven points/],
])("%s is no survey", (_, change, message) => {
  expect(faults(change)).toMatch(message);
});

test("the second page of a section may not take the address of another section", () => {
  const questions = [A1, { ...ONE_OF_EACH.single, shownWhen: { answer: "A1", given: true } }];
  expect(faults({ questions }, { key: "trygghet-2" })).toMatch("the section trygghet-2 has the address of");
  expect(faults({ questions })).toBe("");
});

test("imported questions may be called what the file called them", () => {
  expect(faults({ questions: [A1, { ...ONE_OF_EACH.text, id: "A1__comment" }] })).toBe("");
});

test("a survey of everything is one", () => {
  expect(SurveyDocumentSchema.parse(EVERY_TYPE)).toEqual(EVERY_TYPE);
});
