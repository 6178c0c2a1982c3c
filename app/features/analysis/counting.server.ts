import { addressOf, type Database } from "#app/platform/database/database.server.ts";
import { Thread } from "#app/platform/thread.server.ts";
import type { CronbachAlpha } from "#app/statistics/scales/cronbach-alpha.ts";
import { onResponseChange } from "../response/response-changes.ts";
import type { SurveyDesign, SurveyDocument } from "../survey/survey.schema.ts";
import type { AskedTables, TableQuestion } from "./asked-table.ts";
import type { ScaleQuestion } from "./counted-scale.ts";
import { countedSurvey, type SampleStratum } from "./counted-variables.ts";
import type { AskedAnswers, CountingRequest } from "./counting-request.ts";
import type { CountedIndex } from "./safety-index.ts";
import type { PopulationShare } from "./sample-design.ts";
import type { StratumCounts } from "./sample-strata.ts";
import type { SurveyTables } from "./tables.ts";
import { allQuestions } from "./versions.ts";

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
  /** Staff have decided that suspect answers are no part of the figures. */
  leavesOutSuspect: boolean;
  population: readonly PopulationShare[];
  /** Of a random sample, where they are known. */
  strata?: readonly SampleStratum[];
}

// What answers need is outside the heap; the limit is for a fault, which then ends the thread and not the server.
const thread = new Thread("app/cli/count-answers.mjs", { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 4 });
const ask = <Reply>(request: CountingRequest) => thread.ask<Reply>(request);

onResponseChange(({ url, surveyId, ...change }) => {
  thread.tell({ kind: "change", url, surveyId, change } satisfies CountingRequest);
});

interface Kept {
  /** Of everything that the tables depend on. */
  version: string;
  tables: Promise<SurveyTables>;
}

const kept = new WeakMap<Database, Map<string, Kept>>();
const MOST_SURVEYS = 100;

/** How many have answered. */
export async function countAnswers(db: Database, survey: TabulatedSurvey): Promise<number> {
  return ask<number>({ kind: "size", ...(await askedAnswers(db, survey)) });
}

/**
 * The tables of all answers, made again only when answers, questions or population shares have changed. Requests that
 * come at once share them.
 */
export async function currentTables(db: Database, survey: TabulatedSurvey): Promise<SurveyTables> {
  const asked = await askedAnswers(db, survey);
  const { versions, population, elsewhereKeys, leavesOutSuspect, strata } = survey;
  const version = JSON.stringify([[...asked.counters], versions, population, elsewhereKeys, leavesOutSuspect, strata]);
  const surveys = kept.get(db) ?? new Map<string, Kept>();
  kept.set(db, surveys);
  const known = surveys.get(survey.id);
  if (known?.version === version) return known.tables;
  const isRandomSample = survey.design === "random_sample";
  const tables = ask<SurveyTables>({ kind: "tables", ...asked, isRandomSample, population });
  surveys.delete(survey.id);
  const [oldest] = surveys.keys();
  if (oldest !== undefined && surveys.size >= MOST_SURVEYS) surveys.delete(oldest);
  surveys.set(survey.id, { version, tables });
  tables.catch(() => surveys.delete(survey.id));
  return tables;
}

/** The local safety index of all answers, counted anew each time: it is asked for once, when a survey has closed. */
export async function countIndex(db: Database, survey: TabulatedSurvey): Promise<CountedIndex> {
  const { population } = survey;
  return ask<CountedIndex>({ kind: "index", ...(await askedAnswers(db, survey)), population });
}

/**
 * The tables of one question that an analyst asks for, counted anew each time.
 * @throws RangeError when a question or an answer is not one of the survey's
 */
export async function countAsked(db: Database, survey: TabulatedSurvey, table: TableQuestion): Promise<AskedTables> {
  const { design, population } = survey;
  const asked = await askedAnswers(db, survey);
  return ask<AskedTables>({ kind: "asked", ...asked, table, isRandomSample: design === "random_sample", population });
}

/** How many answered of each stratum of a sample, before anything decides what is told. */
export async function countStrata(db: Database, survey: TabulatedSurvey): Promise<StratumCounts> {
  return ask<StratumCounts>({ kind: "strata", ...(await askedAnswers(db, survey)) });
}

/** Cronbach's alpha of questions that an analyst takes for a scale, before the gate; undefined where there is none. */
export async function countScale(
  db: Database,
  survey: TabulatedSurvey,
  scale: ScaleQuestion,
): Promise<CronbachAlpha | undefined> {
  const { design, population } = survey;
  const asked = await askedAnswers(db, survey);
  return ask({ kind: "scale", ...asked, scale, isRandomSample: design === "random_sample", population });
}

async function askedAnswers(db: Database, survey: TabulatedSurvey): Promise<AskedAnswers> {
  const { id, municipalityCode, document, elsewhereKeys, leavesOutSuspect, strata } = survey;
  const changes = await db.responseChange.findMany({
    where: { surveyId: id },
    select: { week: true, counter: true },
    orderBy: { week: "asc" },
  });
  return {
    url: addressOf(db),
    municipalityCode,
    surveyId: id,
    leavesOutSuspect,
    survey: countedSurvey(allQuestions(document), elsewhereKeys, strata),
    counters: new Map(changes.map(({ week, counter }) => [week, counter])),
  };
}
