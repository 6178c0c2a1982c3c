import type { Database } from "#app/platform/database/database.server.ts";
import { surveyState } from "../survey/survey.policy.ts";
import { countAnswers, countIndex, currentTables, type TabulatedSurvey } from "./counting.server.ts";
import { findSnapshot, type ShownFigures, type Snapshot, storeSnapshot } from "./snapshot.commands.server.ts";
import { inSteps, isStep, STEP, toldOf } from "./steps.ts";
import { surveyPatterns } from "./survey-family.ts";
import type { SurveyTables } from "./tables.ts";

export interface ShownTables {
  /** How many have answered: now, or when the survey closed. */
  answers: number;
  /** Undefined before the first step. */
  figures: ShownFigures | undefined;
  /** Of a survey that has closed: its place in the order in which figures were published. */
  sequence?: number;
}

/**
 * The tables that may be shown of a survey. Those of an open one move in steps. When it has closed they are made of all
 * its answers, once, and kept: whoever asks later, in whatever process, sees the same, whatever has become of the answers.
 */
export async function shownTables(db: Database, survey: TabulatedSurvey, today: string): Promise<ShownTables> {
  const before = await findSnapshot(db, survey.id);
  if (before?.isFrozen) return before;
  if (surveyState(survey, today) === "open") return atStep(db, survey, before);
  const now = await currentTables(db, survey);
  // A survey without answers has nothing to freeze: it has not opened, or its answers are still to be taken in.
  if (now.answers === 0) return { answers: 0, figures: undefined };
  const kept = await keep(db, survey, before, await withIndex(db, survey, now), true);
  return kept ?? { answers: now.answers, figures: undefined };
}

/** A random sample's index goes with its tables, since it cannot be counted when the answers are gone. */
async function withIndex(db: Database, survey: TabulatedSurvey, tables: SurveyTables): Promise<SurveyTables> {
  return survey.design === "random_sample" ? { ...tables, safetyIndex: await countIndex(db, survey) } : tables;
}

async function atStep(db: Database, survey: TabulatedSurvey, before: Snapshot | null): Promise<ShownTables> {
  const answers = await countAnswers(db, survey);
  if (before ? !isStep(before.answers, answers) : answers < STEP) return { answers, figures: before?.figures };
  const kept = await keep(db, survey, before, await currentTables(db, survey), false);
  return { answers, figures: kept?.figures };
}

function keep(
  db: Database,
  { id, document, population }: TabulatedSurvey,
  before: Snapshot | null,
  now: SurveyTables,
  isFrozen: boolean,
): Promise<Snapshot | null> {
  const { figures } = before ?? {};
  const tables = figures ? inSteps(figures.tables, now) : now;
  const patterns = surveyPatterns(tables, document, { isOpen: !isFrozen, known: figures?.told ?? [] });
  const told = toldOf(tables, patterns.staff, figures?.told ?? []);
  return storeSnapshot(db, id, before?.answers ?? null, { figures: { tables, patterns, told, population }, isFrozen });
}
