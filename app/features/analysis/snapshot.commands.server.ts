import { createHash } from "node:crypto";
import type { Reader } from "#app/platform/database/database.server.ts";
import { isUniqueViolation } from "#app/platform/database/unique-violation.server.ts";
import type { PopulationShare } from "./sample-design.ts";
import type { SurveyPatterns } from "./survey-family.ts";
import type { SurveyTables } from "./tables.ts";

/** Raised when ShownFigures changes, so that an old snapshot is not taken for a new one. */
const FORMAT = 3;
/** Raised when the disclosure rules change. Frozen figures keep the patterns of the rules that they were frozen under. */
const RULES = 2;

/** A survey's tables as they are shown: before the gate, with what of them is hidden from whom. */
export interface ShownFigures {
  tables: SurveyTables;
  patterns: SurveyPatterns;
  /** Per break, per group: the largest number of respondents that was ever told of it. */
  told: number[][];
  /** The population shares that they were weighted to, and are shown beside. */
  population: readonly PopulationShare[];
}

export interface Snapshot {
  answers: number;
  /** Missing when they are of an older format: then nothing is shown until the next step. */
  figures: ShownFigures | undefined;
  /** The survey has closed, and they never change. */
  isFrozen: boolean;
  /** Of frozen ones: their place in the order in which the installation's figures were published. */
  sequence: number;
}

/** A survey's figures as they were at its last step or when it closed, or null when there have been none. */
export async function findSnapshot(db: Reader, surveyId: string): Promise<Snapshot | null> {
  const found = await db.surveySnapshot.findUnique({ where: { surveyId } });
  if (!found) return null;
  const { answers, format, tables, frozen: isFrozen, hash, sequence } = found;
  if (isFrozen && hash !== checksum(tables)) throw new Error(`The published figures of ${surveyId} have been changed.`);
  const figures = format === FORMAT ? (JSON.parse(tables) as ShownFigures) : undefined;
  return { answers, isFrozen, sequence, figures };
}

/**
 * Keeps the figures of a new step, or those of a survey that has closed. When another process has kept some meanwhile
 * nothing is stored, and its figures hold: two versions of a step could be subtracted from each other. What is frozen is
 * never replaced.
 * @param before how many answers the last step had, or null when there was none
 * @returns what holds now
 */
export async function storeSnapshot(
  db: Reader,
  surveyId: string,
  before: number | null,
  { figures, isFrozen }: { figures: ShownFigures; isFrozen: boolean },
): Promise<Snapshot | null> {
  const tables = JSON.stringify(figures);
  const kept = { format: FORMAT, rules: RULES, answers: figures.tables.answers, tables };
  const sequence = isFrozen ? await nextSequence(db) : 0;
  const row = { ...kept, frozen: isFrozen, hash: checksum(tables), sequence };
  if (before === null) await createUnlessThere(db, surveyId, row);
  else await db.surveySnapshot.updateMany({ where: { surveyId, answers: before, frozen: false }, data: row });
  return findSnapshot(db, surveyId);
}

/** Two that are published at the same moment may share a place: neither came later than the other. */
async function nextSequence(db: Reader): Promise<number> {
  const { _max } = await db.surveySnapshot.aggregate({ where: { frozen: true }, _max: { sequence: true } });
  return (_max.sequence ?? 0) + 1;
}

interface Row {
  format: number;
  rules: number;
  answers: number;
  tables: string;
  frozen: boolean;
  hash: string;
  sequence: number;
}

async function createUnlessThere(db: Reader, surveyId: string, row: Row): Promise<void> {
  try {
    await db.surveySnapshot.create({ data: { surveyId, ...row } });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
  }
}

function checksum(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
