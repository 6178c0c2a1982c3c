import { expect, test } from "vitest";
import { BANK } from "#app/features/question/bank.ts";
import { coreSurvey, sampleSurvey } from "#app/features/survey/standard-surveys.ts";
import { type SurveyDocument, SurveyDocumentSchema } from "#app/features/survey/survey.schema.ts";

const place = { municipalityName: "Gnosjö", areas: [{ key: "gnosjo", name: "Gnosjö" }] };
const idsOf = (document: SurveyDocument) => document.sections.flatMap(({ questions }) => questions.map(({ id }) => id));

test("the core survey is the 13 core questions and gender, in four sections", () => {
  const document = coreSurvey(place);
  expect(SurveyDocumentSchema.parse(document)).toEqual(document);
  expect(document.sections).toHaveLength(4);
  expect(idsOf(document)).toEqual("A1 A3 B1 B4 B5 B7 C1 C5 E1 E2 F1 G1 G2 G3".split(" "));
});

test("the sample survey asks everything in the bank", () => {
  const document = sampleSurvey(place);
  expect(SurveyDocumentSchema.parse(document)).toEqual(document);
  expect(idsOf(document)).toEqual([...BANK.map(({ id }) => id), "G3"]);
});
