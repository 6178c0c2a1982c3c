import type { Database } from "#app/platform/database/database.server.ts";
import { surveyState } from "../survey/survey.policy.ts";
import { countAnswers, currentTables, type TabulatedSurvey } from "./counting.server.ts";
import { findSnapshot, storeSnapshot } from "./snapshot.commands.server.ts";
import { inSteps, isStep, STEP } from "./steps.ts";
import type { SurveyTables } from "./tables.ts";

/**
 * The tables that may be shown of a survey, and how many have answered now. Those of a closed survey are made of all its
 * answers; those of an open one move in steps, and are undefined before the first.
 */
export async function shownTables(
  db: Database,
  survey: TabulatedSurvey,
  today: string,
): Promise<{ answers: number; tables: SurveyTables | undefined }> {
  if (surveyState(survey, today) !== "open") {
    const tables = await currentTables(db, survey);
    return { answers: tables.answers, tables };
  }
  const answers = await countAnswers(db, survey);
  const before = await findSnapshot(db, survey.id);
  if (before ? !isStep(before.answers, answers) : answers < STEP) return { answers, tables: before?.tables };
  const now = await currentTables(db, survey);
  const next = before?.tables ? inSteps(before.tables, now) : now;
  const kept = await storeSnapshot(db, survey.id, before?.answers ?? null, next);
  return { answers, tables: kept?.tables };
}
