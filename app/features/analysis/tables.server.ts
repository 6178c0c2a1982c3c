import type { Database } from "#app/platform/database/database.server.ts";
import { surveyState } from "../survey/survey.policy.ts";
import type { SurveyDesign, SurveyDocument } from "../survey/survey.schema.ts";
import { readColumns } from "./columns.server.ts";
import { findSnapshot, storeSnapshot } from "./snapshot.commands.server.ts";
import { inSteps, isStep, STEP } from "./steps.ts";
import { type SurveyTables, tabulate } from "./tables.ts";
import { allQuestions } from "./versions.ts";
import type { PopulationShare } from "./weights.ts";

/** A survey and what its tables depend on beside the answers. */
export interface TabulatedSurvey {
  id: string;
  municipalityCode: string;
  design: SurveyDesign;
  opensOn: string;
  closesOn: string | null;
  /** All versions as one. */
  document: SurveyDocument;
  versions: number;
  elsewhereKeys: readonly string[];
  population: readonly PopulationShare[];
}

/**
 * The tables that may be shown of a survey, and how many have answered now. Those of a closed survey are made of all its
 * answers; those of an open one move in steps, and are undefined before the first.
 */
export async function shownTables(
  db: Database,
  survey: TabulatedSurvey,
  today: string,
): Promise<{ answers: number; tables: SurveyTables | undefined }> {
  const { id, municipalityCode } = survey;
  const answers = await db.response.count({ where: { municipalityCode, surveyId: id } });
  if (surveyState(survey, today) !== "open") return { answers, tables: await currentTables(db, survey, answers) };
  const before = await findSnapshot(db, id);
  if (before ? !isStep(before.answers, answers) : answers < STEP) return { answers, tables: before?.tables };
  const now = await currentTables(db, survey, answers);
  const next = before?.tables ? inSteps(before.tables, now) : now;
  const kept = await storeSnapshot(db, id, before?.answers ?? null, next);
  return { answers, tables: kept?.tables };
}

interface Kept {
  /** Of everything that the tables depend on. */
  version: string;
  tables: Promise<SurveyTables>;
}

const kept = new WeakMap<object, Map<string, Kept>>();
const MOST_SURVEYS = 100;

/** The tables of all answers, made again only when answers, questions or population shares have changed. */
async function currentTables(db: Database, survey: TabulatedSurvey, answers: number): Promise<SurveyTables> {
  const { _sum } = await db.responseChange.aggregate({ where: { surveyId: survey.id }, _sum: { counter: true } });
  const { versions, population, elsewhereKeys } = survey;
  const version = JSON.stringify([answers, _sum.counter, versions, population, elsewhereKeys]);
  const surveys = kept.get(db) ?? new Map<string, Kept>();
  kept.set(db, surveys);
  const known = surveys.get(survey.id);
  if (known?.version === version) return known.tables;
  const tables = makeTables(db, survey);
  surveys.delete(survey.id);
  const [oldest] = surveys.keys();
  if (oldest !== undefined && surveys.size >= MOST_SURVEYS) surveys.delete(oldest);
  surveys.set(survey.id, { version, tables });
  tables.catch(() => surveys.delete(survey.id));
  return tables;
}

async function makeTables(db: Database, survey: TabulatedSurvey): Promise<SurveyTables> {
  const columns = await readColumns(db, survey, allQuestions(survey.document), survey.elsewhereKeys);
  return tabulate(columns, survey.design === "random_sample", survey.population);
}
