import { copyFileSync } from "node:fs";
import { dialogueResults, loadSurveys } from "#app/features/analysis/analysis.queries.server.ts";
import type { Answers } from "#app/features/question/question.schema.ts";
import { drawAnswer } from "#app/features/question/types/register.ts";
import { draftId, newDraftSecret } from "#app/features/response/draft.server.ts";
import { submitResponse } from "#app/features/response/response.commands.server.ts";
import { journeyOf } from "#app/features/survey/journey.ts";
import { createSurvey, publishSurvey } from "#app/features/survey/survey.commands.server.ts";
import type { SurveyDocument } from "#app/features/survey/survey.schema.ts";
import { findEdited } from "#app/features/survey/working-copy.queries.server.ts";
import type { Doer } from "#app/features/user/doer.server.ts";
import type { GrantedCode } from "#app/features/user/user.policy.ts";
import { DEMO_CLOCK_SETTING } from "#app/platform/clock.server.ts";
import { type Database, openDatabase } from "#app/platform/database/database.server.ts";
import { rewriteInKeyOrder } from "#app/platform/database/rewrite.server.ts";
import { addDays } from "#app/platform/dates.ts";
import { DOCUMENT } from "./counted-survey.ts";
import type { freshDatabase } from "./database.ts";
import { makeMunicipality } from "./municipality.ts";
import { answer, makeRound } from "./survey-round.ts";

type Fresh = Awaited<ReturnType<typeof freshDatabase>>;

/** An answer that is on its way, or has been sent. */
export interface Written {
  surveyId: string;
  versionId: string;
  answers: Answers;
  secret: string;
}

/**
 * A municipality's surveys in a database of their own, and what has been sent to those that are open, to be counted by
 * hand. Everything that happens goes through the product's own commands.
 */
export interface SurveyLife {
  file: string;
  url: string;
  db: Database;
  today: string;
  begun: Written[];
  sent: Written[];
  /** Imported files so far. */
  files: number;
}

const DIALOGUE = "hosten";
export const MUNICIPALITY = "0001";
export const OFFERED = ["sv", "en"] as const;
export const FACTS = { design: "open_link", opensOn: "2026-11-01", closesOn: "2026-11-30", invited: null } as const;
const SAMPLE = { municipalityCode: MUNICIPALITY, design: "random_sample", document: DOCUMENT } as const;

/** Two random samples that have closed, and a survey that is open and has sixty answers. */
export async function beginLife({ db, file, url }: Fresh): Promise<SurveyLife> {
  const life: SurveyLife = { file, url, db, today: "2026-11-02", begun: [], sent: [], files: 0 };
  await db.setting.create({ data: { key: DEMO_CLOCK_SETTING, value: noon(life.today) } });
  await makeMunicipality(db, MUNICIPALITY);
  await db.municipality.updateMany({ data: { purgeDecision: "KS 2026/1 § 4" } });
  const margin = { municipalityCode: MUNICIPALITY, dimension: "sex", share: 0.5, source: "SCB" };
  await db.populationMargin.createMany({
    data: ["woman", "man"].map((category) => ({ ...margin, category })),
  });
  await db.user.create({ data: { id: "staff", name: "Personal", email: "personal@example.se" } });
  const before = { ...SAMPLE, slug: "forra", opensOn: "2024-09-09", closesOn: "2024-10-20" };
  const latest = { ...SAMPLE, slug: DIALOGUE, opensOn: "2026-09-07", closesOn: "2026-10-18" };
  for (const [index, round] of [before, latest].entries()) {
    const { id } = await makeRound(db, round);
    await answer(
      db,
      id,
      seedsOf(index, 150).map((seed) => answersFrom(DOCUMENT, seed)),
    );
  }
  await openSurvey(life);
  await sendAnswers(life, seedsOf(7, 60));
  await look(life);
  return life;
}

/** The same life in another database, so that many ways to go on can be tried. */
export async function forkLife(life: SurveyLife, { file, url, db }: Fresh): Promise<SurveyLife> {
  await db.$disconnect();
  await rewriteInKeyOrder(life.url);
  copyFileSync(life.file, file);
  return { ...life, file, url, db: openDatabase(url), begun: [...life.begun], sent: [...life.sent] };
}

export const noon = (day: string) => `${day}T11:00:00Z`;
const seedsOf = (from: number, count: number) => Array.from({ length: count }, (_, index) => from * 9973 + index * 31);

export const doerOn = (day: string): Doer => ({
  userId: "staff",
  municipalityCode: MUNICIPALITY as GrantedCode,
  at: new Date(noon(day)),
});

/** What anyone and what staff may see of all surveys of the municipality, by survey. */
export async function look({ db }: SurveyLife) {
  const [anyone, staff] = [await results(db, "public"), await results(db, "staff")];
  return anyone.map((one, index) => ({ anyone: one, staff: staff[index] as typeof one }));
}

async function results(db: Database, tier: "public" | "staff") {
  const dialogues = await db.dialogue.findMany({ orderBy: { id: "asc" } });
  const found = [];
  for (const { id } of dialogues) found.push(...(await dialogueResults(db, MUNICIPALITY, id, tier)).surveys);
  return found.sort((one, other) => one.slug.localeCompare(other.slug));
}

/** The municipality's surveys as they are counted. */
export const surveysOf = ({ db }: SurveyLife) => loadSurveys(db, MUNICIPALITY);

/** A survey more, published at once. */
export async function openSurvey({ db, today }: SurveyLife): Promise<void> {
  const doer = doerOn(today);
  const survey = { dialogueId: `${MUNICIPALITY}-${DIALOGUE}`, document: DOCUMENT };
  const { slug } = await createSurvey(db, doer, {
    ...survey,
    facts: { ...FACTS, opensOn: today, closesOn: addDays(today, 28) },
  });
  await publishSurvey(db, doer, { dialogueId: survey.dialogueId, slug, seen: 1, sameMeaning: [], offered: OFFERED });
}

/** The survey that staff work on and residents answer: the one that was made last, with its newest version. */
export async function currentSurvey({ db }: SurveyLife) {
  const slug = (await db.survey.findMany({ where: { NOT: { workingCopy: null } } })).map((one) => one.slug);
  const newest = slug.sort((one, other) => one.length - other.length || one.localeCompare(other)).at(-1) ?? "";
  const where = { dialogueId: `${MUNICIPALITY}-${DIALOGUE}`, slug: newest };
  const edited = await findEdited(db, where.dialogueId, where.slug);
  const [document] = edited?.published ?? [];
  if (!edited || !document) throw new Error("There is no survey to work on.");
  const { id: versionId } = await db.surveyVersion.findFirstOrThrow({
    where: { surveyId: edited.id },
    orderBy: { number: "desc" },
  });
  return { where, edited, versionId, document };
}

/** As residents do who answer in one sitting. */
export async function sendAnswers(life: SurveyLife, seeds: readonly number[]): Promise<void> {
  const { edited, versionId, document } = await currentSurvey(life);
  for (const seed of seeds) {
    const written = { surveyId: edited.id, versionId, answers: answersFrom(document, seed), secret: newDraftSecret() };
    const { ok } = await submitResponse(life.db, {
      submissionId: draftId(written.secret),
      surveyId: edited.id,
      surveyVersionId: versionId,
      document,
      answers: written.answers,
      mode: "web",
      language: "sv",
      today: life.today,
    });
    if (ok) life.sent.push(written);
  }
}

/** What somebody answers who goes the way that the version has for their answers: the same for the same seed. */
export function answersFrom(document: SurveyDocument, seed: number): Answers {
  let state = (seed % 2147483646) + 1;
  const chance = () => {
    state = (state * 16807) % 2147483647;
    return state / 2147483647;
  };
  const asked = document.sections.flatMap(({ questions }) => questions).filter(() => chance() < 0.9);
  return journeyOf(document, Object.assign({}, ...asked.map((question) => drawAnswer(question, chance)))).answers;
}
