import type { Reader } from "#app/platform/database/database.server.ts";
import { isUniqueViolation } from "#app/platform/database/unique-violation.server.ts";
import type { SurveyTables } from "./tables.ts";

/** Raised when SurveyTables changes, so that an old snapshot is not taken for a new one. */
const FORMAT = 2;

export interface Snapshot {
  answers: number;
  /** Missing when they are of an older format: then nothing is shown until the next step. */
  tables: SurveyTables | undefined;
}

/** An open survey's tables as they were at its last step, or null when there has been none. */
export async function findSnapshot(db: Reader, surveyId: string): Promise<Snapshot | null> {
  const found = await db.surveySnapshot.findUnique({ where: { surveyId } });
  if (!found) return null;
  const { answers, format, tables } = found;
  return { answers, tables: format === FORMAT ? (JSON.parse(tables) as SurveyTables) : undefined };
}

/**
 * Keeps the tables of a new step. When another process has made one meanwhile nothing is stored, and its tables hold:
 * two versions of a step could be subtracted from each other.
 * @param before how many answers the last step had, or null when there was none
 * @returns what holds now
 */
export async function storeSnapshot(
  db: Reader,
  surveyId: string,
  before: number | null,
  tables: SurveyTables,
): Promise<Snapshot | null> {
  const row = { format: FORMAT, answers: tables.answers, tables: JSON.stringify(tables) };
  if (before === null) await createUnlessThere(db, surveyId, row);
  else await db.surveySnapshot.updateMany({ where: { surveyId, answers: before }, data: row });
  return findSnapshot(db, surveyId);
}

async function createUnlessThere(
  db: Reader,
  surveyId: string,
  row: { format: number; answers: number; tables: string },
): Promise<void> {
  try {
    await db.surveySnapshot.create({ data: { surveyId, ...row } });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
  }
}
