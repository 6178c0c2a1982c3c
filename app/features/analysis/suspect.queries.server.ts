import type { Reader } from "#app/platform/database/database.server.ts";
import { STEP } from "./steps.ts";

/** Answers that look like a machine's doing, among all of a survey. */
export interface SuspectAnswers {
  surveyId: string;
  suspect: number;
  all: number;
  /** They are no part of the figures, as staff have decided. */
  leftOut: boolean;
  /** Enough for the figures with and without them not to tell what a few answered. */
  enough: boolean;
  /** The survey has closed and its figures are published: nothing changes them any more. */
  published: boolean;
}

/** Null when there are none, or no such survey in the municipality. */
export async function findSuspectAnswers(
  db: Reader,
  municipalityCode: string,
  surveyId: string,
): Promise<SuspectAnswers | null> {
  const survey = await db.survey.findFirst({
    where: { id: surveyId, municipalityCode },
    select: { leavesOutSuspect: true, snapshot: { select: { frozen: true } } },
  });
  if (!survey) return null;
  const where = { municipalityCode, surveyId };
  const suspect = await db.response.count({ where: { ...where, suspect: true } });
  if (suspect === 0) return null;
  const all = await db.response.count({ where });
  const published = survey.snapshot?.frozen ?? false;
  return { surveyId, suspect, all, leftOut: survey.leavesOutSuspect, enough: suspect >= STEP, published };
}
