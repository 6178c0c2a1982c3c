import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addressOf,
  CHECK,
  findSection,
  LANDING,
  RECEIPT,
  resumeAt,
  type Step,
  stepAfter,
  stepBefore,
  stepsOf,
} from "#app/features/survey/journey.ts";
import { coreSurvey } from "#app/features/survey/standard-surveys.ts";
import { type SurveyDocument, SurveyDocumentSchema } from "#app/features/survey/survey.schema.ts";

const core = coreSurvey({ municipalityName: "Gnosjö", areas: [] });

/** Documents of any number of sections, each with a question or more. */
const documents = fc
  .uniqueArray(fc.stringMatching(/^[a-z0-9-]{1,12}$/), { minLength: 1, maxLength: 12 })
  .filter((keys) => !keys.includes("kontrollera") && !keys.includes("kvitto"))
  .chain((keys) => fc.tuple(fc.constant(keys), fc.array(fc.nat(3), { minLength: keys.length, maxLength: keys.length })))
  .map(
    ([keys, counts]): SurveyDocument =>
      SurveyDocumentSchema.parse({
        ...core,
        sections: keys.map((key, section) => ({
          key,
          title: { sv: key },
          questions: Array.from({ length: 1 + (counts[section] ?? 0) }, (_, question) => ({
            id: `S${section}Q${question}`,
            type: "text",
            text: { sv: "?" },
            maximumLength: 10,
          })),
        })),
      }),
  );

const walk = (from: Step, move: (step: Step) => Step, times: number) => {
  const seen = [from];
  for (let index = 0; index < times; index += 1) seen.push(move(seen.at(-1) as Step));
  return seen;
};

describe("any survey", () => {
  test("forwards leads through every page to the receipt, and backwards the same way", () => {
    fc.assert(
      fc.property(documents, (document) => {
        const steps = stepsOf(document);
        expect(walk(LANDING, (step) => stepAfter(document, step), steps.length - 1)).toEqual(steps);
        expect(walk(RECEIPT, (step) => stepBefore(document, step), steps.length - 1)).toEqual([...steps].reverse());
      }),
    );
  });

  test("no two pages have the same address", () => {
    fc.assert(
      fc.property(documents, (document) => {
        const addresses = stepsOf(document).map((step) => addressOf("/gnosjo/enkat/x", step));
        expect(new Set(addresses).size).toBe(addresses.length);
      }),
    );
  });

  test("whoever comes back goes on at the first section without an answer", () => {
    fc.assert(
      fc.property(documents, fc.infiniteStream(fc.boolean()), (document, answered) => {
        const ids = document.sections.flatMap(({ questions }) => questions.map(({ id }) => id));
        const answers = Object.fromEntries(ids.filter(() => answered.next().value).map((id) => [id, "x"]));
        const step = resumeAt(document, answers);
        const untouched = document.sections.filter(({ questions }) => questions.every(({ id }) => !(id in answers)));
        expect(step).toEqual(untouched[0] ? { kind: "section", key: untouched[0].key } : CHECK);
      }),
    );
  });

  test("a section knows its place", () => {
    fc.assert(
      fc.property(documents, (document) => {
        const places = document.sections.map(({ key }) => findSection(document, key));
        expect(places.map((place) => place?.number)).toEqual(document.sections.map((_, index) => index + 1));
        expect(findSection(document, "kontrollera")).toBeUndefined();
      }),
    );
  });
});

test("the ends lead nowhere else", () => {
  expect(stepAfter(core, RECEIPT)).toEqual(RECEIPT);
  expect(stepBefore(core, LANDING)).toEqual(LANDING);
});

test.each([
  ["a section in the place of another page", { key: "kvitto" }],
  ["two sections of one name", { key: "problem" }],
  ["two questions of one id", { questions: core.sections[1]?.questions }],
  ["a question id that every object has", { questions: [{ ...core.sections[0]?.questions[0], id: "constructor" }] }],
  ["a section without questions", { questions: [] }],
])("%s is no survey", (_, change) => {
  const [first, ...rest] = core.sections;
  expect(SurveyDocumentSchema.safeParse({ ...core, sections: [{ ...first, ...change }, ...rest] }).success).toBe(false);
});
