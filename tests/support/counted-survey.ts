import type { TabulatedSurvey } from "#app/features/analysis/counting.server.ts";
import type { Answers } from "#app/features/question/question.schema.ts";
import { submitResponse } from "#app/features/response/response.commands.server.ts";
import { coreSurvey } from "#app/features/survey/standard-surveys.ts";
import type { Database } from "#app/platform/database/database.server.ts";
import { randomId } from "#app/platform/ids.server.ts";
import { makeMunicipality } from "./municipality.ts";
import { makeRound } from "./survey-round.ts";

const POPULATION = [
  { dimension: "sex", category: "woman", share: 0.5 },
  { dimension: "sex", category: "man", share: 0.5 },
];
export const DOCUMENT = coreSurvey({
  municipalityName: "Kommunen",
  areas: [
    { key: "norr", name: "Norr" },
    { key: "syd", name: "Syd" },
  ],
});

/** A random sample that is open, in a municipality with two areas. */
export async function prepare(db: Database): Promise<TabulatedSurvey> {
  const { code } = await makeMunicipality(db);
  const round = { slug: "nu", design: "random_sample" as const, opensOn: "2026-09-07", closesOn: null };
  const { id } = await makeRound(db, { municipalityCode: code, document: DOCUMENT, ...round });
  return {
    id,
    municipalityCode: code,
    ...round,
    document: DOCUMENT,
    versions: 1,
    elsewhereKeys: [],
    leavesOutSuspect: false,
    population: POPULATION,
  };
}

/** Somebody, different from number to number: enough kinds that a lost or doubled one changes a table. */
export function person(number: number): Answers {
  const pick = (codes: readonly string[], step: number) => codes[Math.floor(number / step) % codes.length] as string;
  return {
    A1: pick(["very_safe", "rather_safe", "rather_unsafe", "very_unsafe"], 1),
    F1: ["fraud", "traffic", "theft"].slice(number % 4),
    F4: `"Så", sade hon: {${number}}\n`,
    G1: pick(["age_16_19", "age_30_49", "age_65_84"], 3),
    G2: pick(["woman", "man", "other", "no_answer"], 2),
    G3: pick(["norr", "syd", "elsewhere"], 5),
  };
}
export const people = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => person(from + index));

/** As a resident does, through the product's own command. */
export async function send(db: Database, { id }: TabulatedSurvey, answers: Answers, today: string): Promise<void> {
  const sent = { submissionId: randomId(), surveyId: id, surveyVersionId: id, document: DOCUMENT, answers, today };
  const { ok } = await submitResponse(db, { ...sent, mode: "web", language: "sv" });
  if (!ok) throw new Error("An answer was not taken.");
}
