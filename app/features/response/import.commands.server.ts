import type { Database, Reader } from "#app/platform/database/database.server.ts";
import { isoWeekOf } from "#app/platform/dates.ts";
import type { CsvFile } from "#app/platform/files/csv.server.ts";
import { FileFault } from "#app/platform/files/file-fault.ts";
import { randomId } from "#app/platform/ids.server.ts";
import { done, type Result, refused } from "#app/platform/result.ts";
import { recordAudit } from "../audit/audit.commands.server.ts";
import { listAreas } from "../municipality/geography.queries.server.ts";
import { whereYouLive } from "../question/bank.ts";
import type { Answers } from "../question/question.schema.ts";
import type { SurveyDesign } from "../survey/survey.schema.ts";
import type { ColumnMap } from "./column-map.ts";
import { type ImportPlan, ImportPlanner } from "./import.ts";
import type { QuestionText } from "./question-texts.ts";
import { type SampleStratum, StratumColumn } from "./sample-strata-file.ts";

const ROWS_AT_A_TIME = 500;
const PATIENCE_MS = 60 * 60_000;

export interface ResponseImport {
  municipalityCode: string;
  /** The dialogue's address; it is made when there is none. */
  dialogue: string;
  title: string;
  survey: string;
  design: SurveyDesign;
  invited: number | null;
  /** The days between which the answers came in. */
  opensOn: string;
  closesOn: string;
  texts: QuestionText[];
  map: ColumnMap;
  noOpinion: string[];
  /** Of a random sample: what it was drawn from, and the column that says which row was drawn from what. */
  drawn?: { column: string; strata: readonly SampleStratum[] } | undefined;
  dryRun: boolean;
  now: Date;
  /** Told after every batch of rows how many are done, of both readings together. */
  onProgress?: (rows: number) => void;
}

export interface ImportedResponses {
  responses: number;
  plan: ImportPlan;
}

/**
 * A survey with the answers that a file holds, each row one answer. The file is read twice, so that it need not fit into
 * memory: to see what its columns are, and to store its rows – all of them or, when one cannot be read, none.
 * @throws FileFault naming the row and column that cannot be used
 */
export async function importResponses(
  db: Database,
  csv: CsvFile,
  input: ResponseImport,
): Promise<Result<ImportedResponses, "survey_exists">> {
  if (await surveyExists(db, input)) return refused("survey_exists");
  const { plan, rows } = await planImport(db, csv, input);
  if (input.dryRun) {
    const stratumOf = stratumReader(csv, plan, input);
    for await (const { row, cells } of csv.rows()) stratumOf(row, cells, plan.read(row, cells));
    return done({ responses: rows, plan });
  }
  const store = (tx: Reader) => storeImport(tx, csv, plan, { ...input, read: rows });
  const responses = await db.$transaction(store, { timeout: PATIENCE_MS });
  return done({ responses, plan });
}

async function surveyExists(db: Reader, { municipalityCode, survey }: ResponseImport): Promise<boolean> {
  const where = { municipalityCode_slug: { municipalityCode, slug: survey } };
  return (await db.survey.findUnique({ where, select: { id: true } })) !== null;
}

async function planImport(db: Database, csv: CsvFile, input: ResponseImport) {
  if (csv.columns.length < 2) {
    throw new FileFault(csv.file, "there is only one column; comma, semicolon, tab or bar can separate columns.");
  }
  const areas = await listAreas(db, input.municipalityCode);
  const { title, texts, map, noOpinion } = input;
  const planner = new ImportPlanner({ ...csv, title, texts, map, noOpinion, whereYouLive: whereYouLive(areas) });
  let rows = 0;
  for await (const { cells } of csv.rows()) {
    planner.add(cells);
    if (++rows % ROWS_AT_A_TIME === 0) input.onProgress?.(rows);
  }
  if (rows === 0) throw new FileFault(csv.file, "there are no rows below the header.");
  return { plan: planner.finish(), rows };
}

async function storeImport(tx: Reader, csv: CsvFile, plan: ImportPlan, input: ResponseImport & { read: number }) {
  const { municipalityCode, closesOn } = input;
  const { surveyId, surveyVersionId } = await storeSurvey(tx, plan, input);
  const week = isoWeekOf(closesOn);
  const common = { municipalityCode, surveyId, surveyVersionId, week, mode: "import" };
  let responses = 0;
  const stratumOf = stratumReader(csv, plan, input);
  let batch: { answers: Answers; stratum: string | null }[] = [];
  const flush = async () => {
    await tx.response.createMany({
      data: batch.map(({ answers, stratum }) => ({
        ...common,
        id: randomId(),
        stratum,
        answers: JSON.stringify(answers),
      })),
    });
    responses += batch.length;
    batch = [];
    input.onProgress?.(input.read + responses);
  };
  for await (const { row, cells } of csv.rows()) {
    const answers = plan.read(row, cells);
    batch.push({ answers, stratum: stratumOf(row, cells, answers) });
    if (batch.length === ROWS_AT_A_TIME) await flush();
  }
  if (batch.length > 0) await flush();
  await tx.responseChange.create({ data: { surveyId, week, counter: responses } });
  await tx.responseCount.create({ data: { surveyId, kind: "imported", key: "all", count: responses } });
  await recordAudit(tx, {
    at: input.now,
    userId: null,
    municipalityCode,
    action: "data_imported",
    subject: `${input.title} (${input.survey})`,
    detail: `${responses}`,
  });
  return responses;
}

/** What a row was drawn from, or else the area that it tells. */
function stratumReader({ file, columns }: CsvFile, { areaQuestionId }: ImportPlan, { drawn }: ResponseImport) {
  const column = drawn && new StratumColumn(file, columns, drawn.column, drawn.strata);
  return (row: number, cells: string[], answers: Answers): string | null => {
    if (column) return column.read(row, cells);
    return areaQuestionId ? ((answers[areaQuestionId] as string | undefined) ?? null) : null;
  };
}

async function storeSurvey(tx: Reader, { document }: ImportPlan, input: ResponseImport) {
  const { municipalityCode, dialogue, title, survey, design, invited, opensOn, closesOn } = input;
  const days = { opensOn, closesOn };
  const { id: dialogueId } = await tx.dialogue.upsert({
    where: { municipalityCode_slug: { municipalityCode, slug: dialogue } },
    create: { id: randomId(), municipalityCode, slug: dialogue, title, ...days },
    update: {},
    select: { id: true },
  });
  const surveyId = randomId();
  const facts = { municipalityCode, dialogueId, slug: survey, design, invited, ...days };
  await tx.survey.create({ data: { id: surveyId, ...facts }, select: { id: true } });
  if (input.drawn) await tx.surveyStratum.createMany({ data: input.drawn.strata.map((one) => ({ surveyId, ...one })) });
  const surveyVersionId = randomId();
  const version = { id: surveyVersionId, surveyId, number: 1, document: JSON.stringify(document) };
  await tx.surveyVersion.create({ data: version, select: { id: true } });
  return { surveyId, surveyVersionId };
}
