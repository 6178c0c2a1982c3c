import { expect, test } from "vitest";
import { BANK } from "#app/features/question/bank.ts";
import type { Answers } from "#app/features/question/question.schema.ts";
import { journeyOf } from "#app/features/survey/journey.ts";
import { coreSurvey, sampleSurvey, youngSurvey } from "#app/features/survey/standard-surveys.ts";
import { type SurveyDocument, SurveyDocumentSchema } from "#app/features/survey/survey.schema.ts";

const place = { municipalityName: "Gnosjö", areas: [{ key: "gnosjo", name: "Gnosjö" }] };
const idsOf = (document: SurveyDocument) => document.sections.flatMap(({ questions }) => questions.map(({ id }) => id));

test("the core survey is the 13 core questions and gender, in four sections, and one more for people from elsewhere", () => {
  const document = coreSurvey(place);
  expect(SurveyDocumentSchema.parse(document)).toEqual(document);
  expect(document.sections).toHaveLength(4);
  expect(idsOf(document)).toEqual("A1 A3 B1 B4 B5 B7 C1 C5 E1 E2 F1 G1 G2 G3 G4".split(" "));
});

test("the sample survey asks everything in the bank", () => {
  const document = sampleSurvey(place);
  expect(SurveyDocumentSchema.parse(document)).toEqual(document);
  expect(idsOf(document)).toEqual([...BANK.map(({ id }) => id), "G3"]);
});

test("the connection to the municipality is asked of those who live elsewhere, on a page of its own, and dropped with them", () => {
  const document = coreSurvey(place);
  const away = journeyOf(document, { G3: "elsewhere", G4: ["holiday_home"] });
  expect(away.pages.map(({ key }) => key)).toContain("lofte-2");
  expect(away.answers).toEqual({ G3: "elsewhere", G4: ["holiday_home"] });
  const home = journeyOf(document, { G3: "gnosjo", G4: ["holiday_home"] });
  expect(home.pages.map(({ key }) => key)).not.toContain("lofte-2");
  expect(home.answers).toEqual({ G3: "gnosjo" });
  expect(home.dropped.map(({ question, because }) => [question.id, because.map(({ id }) => id)])).toEqual([
    ["G4", ["G3"]],
  ]);
});

test("whether it was reported is asked of those who were exposed to something, on a page of its own", () => {
  const document = sampleSurvey(place);
  const asked = (answers: Answers) =>
    journeyOf(document, answers)
      .pages.map(({ key }) => key)
      .includes("utsatthet-2");
  expect(asked({})).toBe(false);
  expect(asked({ D1: "no", D2: "no", D3: "no_answer" })).toBe(false);
  const exposed: Answers[] = [{ D1: "once" }, { D2: "attempt" }, { D1: "no", D3: "several" }];
  for (const answers of exposed) expect(asked(answers)).toBe(true);
});

test("the form for the young is short, asks nobody what they were exposed to, and shares no question but who answered", () => {
  const document = youngSurvey(place);
  expect(SurveyDocumentSchema.parse(document)).toEqual(document);
  expect(document.audience).toBe("young");
  const ids = idsOf(document);
  expect(ids.length).toBeLessThan(12);
  expect(ids.filter((id) => /^[A-F]/.test(id))).toEqual([]);
  expect(ids.filter((id) => idsOf(sampleSurvey(place)).includes(id))).toEqual(["G2", "G3"]);
});
