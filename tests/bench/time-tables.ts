import { currentTables, type TabulatedSurvey } from "#app/features/analysis/counting.server.ts";
import { submitResponse } from "#app/features/response/response.commands.server.ts";
import { type SurveyDesign, SurveyDocumentSchema } from "#app/features/survey/survey.schema.ts";
import { type Database, openDatabase } from "#app/platform/database/database.server.ts";
import { randomId } from "#app/platform/ids.server.ts";
import { answersOf, chanceOf } from "./large-survey.ts";
import type { TableTimes } from "./tables.ts";

const LOOKS = 20;
const ROUNDS = 5;

export async function timeTables(databaseUrl: string, surveyId: string): Promise<TableTimes> {
  const db = openDatabase(databaseUrl);
  const survey = await surveyOf(db, surveyId);
  const timed = async () => {
    const started = performance.now();
    const tables = await currentTables(db, survey);
    return { tables, took: performance.now() - started };
  };
  const before = process.cpuUsage();
  const cold = await timed();
  const { user, system } = process.cpuUsage(before);
  const warm: number[] = [];
  for (let look = 0; look < LOOKS; look++) warm.push((await timed()).took);
  let { answers } = cold.tables;
  const timedAfter = async (stored: number) => {
    await storeAnswers(db, survey, stored);
    answers += stored;
    const { tables, took } = await timed();
    if (tables.answers !== answers) throw new Error("Answers are missing.");
    return took;
  };
  const afterOne: number[] = [];
  for (let look = 0; look < LOOKS; look++) afterOne.push(await timedAfter(1));
  const afterThousand: number[] = [];
  for (let round = 0; round < ROUNDS; round++) afterThousand.push(await timedAfter(1000));
  const peakMegabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  await db.$disconnect();
  return {
    answers: cold.tables.answers,
    coldMs: Math.round(cold.took),
    coldCpuMs: Math.round((user + system) / 1000),
    warmMs: median(warm),
    afterOneMs: median(afterOne),
    afterThousandMs: median(afterThousand),
    peakMegabytes,
  };
}

async function surveyOf(db: Database, id: string): Promise<TabulatedSurvey> {
  const survey = await db.survey.findUniqueOrThrow({ where: { id }, include: { versions: true } });
  const { municipalityCode, design, opensOn, closesOn, versions } = survey;
  const population = await db.populationMargin.findMany({ where: { municipalityCode } });
  const document = SurveyDocumentSchema.parse(JSON.parse(versions[0]?.document ?? ""));
  const facts = { id, municipalityCode, design: design as SurveyDesign, opensOn, closesOn };
  return { ...facts, document, versions: 1, elsewhereKeys: [], leavesOutSuspect: false, population };
}

/** Through the product's own command, as residents send them. */
async function storeAnswers(db: Database, { id, document }: TabulatedSurvey, count: number): Promise<void> {
  const questions = document.sections.flatMap((section) => section.questions);
  const version = await db.surveyVersion.findFirstOrThrow({ where: { surveyId: id } });
  const chance = chanceOf(count);
  for (let sent = 0; sent < count; sent++) {
    const answers = answersOf(questions, chance);
    const form = { submissionId: randomId(), surveyId: id, surveyVersionId: version.id, document, answers };
    await submitResponse(db, { ...form, mode: "web", language: "sv", today: "2026-11-16" });
  }
}

function median(times: readonly number[]): number {
  const sorted = [...times].sort((one, other) => one - other);
  return Math.round((sorted[Math.floor(sorted.length / 2)] ?? 0) * 10) / 10;
}
