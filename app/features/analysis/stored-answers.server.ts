import { setImmediate } from "node:timers/promises";
import { type Snapshot, withSnapshot } from "#app/platform/database/snapshot.server.ts";
import type { AskedAnswers } from "./counting-request.ts";
import { END_OF_FIELD, END_OF_ROW, eachRow, packed } from "./packed-answers.ts";
import type { WeekReading } from "./survey-answers.ts";

type AnswersAddress = Pick<AskedAnswers, "url" | "municipalityCode" | "surveyId" | "leavesOutSuspect">;

/** The database puts so many rows together into one text: a value for each would cost more than to read it. */
const ROWS_AT_A_TIME = 100;
/** Texts between which others get their turn. */
const TEXTS_AT_A_TIME = 20;
const FETCHED_AT_A_TIME = 1000;

/**
 * Reads weeks of a survey's answers, past the ORM, as they were at one moment.
 * @param weeks null for all there are
 * @returns the change counters of those weeks at the same moment
 */
export function readWeeks(
  address: AnswersAddress,
  weeks: readonly string[] | null,
  reading: WeekReading,
): Promise<Map<string, number>> {
  return withSnapshot(address.url, async (snapshot) => {
    const { surveyId } = address;
    const rows = await snapshot.all<[string, string, number]>(
      `SELECT "surveyId", "week", "counter" FROM "ResponseChange"`,
      [],
    );
    const own = rows.filter(([survey, week]) => survey === surveyId && (weeks?.includes(week) ?? true));
    if (snapshot.dialect === "postgresql") await readRows(snapshot, address, weeks, reading);
    else if (weeks === null && sumOf(own) * 4 > sumOf(rows)) await readInIdOrder(snapshot, address, reading);
    else await readByWeek(snapshot, address, weeks ?? (await weeksOf(snapshot, address)), reading);
    return new Map(own.map(([, week, counter]) => [week, counter]));
  });
}

/** The counters say about how many rows there are: a survey that is much of the table is read fastest with the rest. */
const sumOf = (rows: readonly [string, string, number][]) => rows.reduce((sum, [, , counter]) => sum + counter, 0);

const ROW = `"week" || char(${END_OF_FIELD}) || coalesce("stratum", '') || char(${END_OF_FIELD}) || "answers"`;
const TEXT = `CAST(string_agg(${ROW}, char(${END_OF_ROW})) AS BLOB)`;
const FIELDS = `"id", "answers", "week", "stratum"`;

/** Ends a condition: without the answers that staff have left out. */
const counting = ({ leavesOutSuspect }: AnswersAddress) => (leavesOutSuspect ? 'AND NOT "suspect"' : "");

async function readInIdOrder(snapshot: Snapshot, address: AnswersAddress, reading: WeekReading): Promise<void> {
  const sql = `SELECT ${TEXT}, max("id") FROM (SELECT ${FIELDS} FROM "Response"
    WHERE "id" > $1 AND +"surveyId" = $2 ${counting(address)} ORDER BY "id" LIMIT ${ROWS_AT_A_TIME})`;
  await readTexts(snapshot, sql, [address.surveyId], reading);
}

async function readByWeek(
  snapshot: Snapshot,
  address: AnswersAddress,
  weeks: readonly string[],
  reading: WeekReading,
): Promise<void> {
  // The index holds the ids of each week in order.
  const sql = `SELECT ${TEXT}, max("id") FROM (SELECT ${FIELDS} FROM "Response"
    WHERE "id" > $1 AND "municipalityCode" = $2 AND "surveyId" = $3 AND "week" = $4 ${counting(address)}
    ORDER BY "id" LIMIT ${ROWS_AT_A_TIME})`;
  const { municipalityCode, surveyId } = address;
  for (const week of weeks) await readTexts(snapshot, sql, [municipalityCode, surveyId, week], reading);
}

async function weeksOf(snapshot: Snapshot, { municipalityCode, surveyId }: AnswersAddress): Promise<string[]> {
  const sql = `SELECT DISTINCT "week" FROM "Response" WHERE "municipalityCode" = $1 AND "surveyId" = $2`;
  return (await snapshot.all<[string]>(sql, [municipalityCode, surveyId])).map(([week]) => week);
}

/** Text after text, each from the id where the one before ended. */
async function readTexts(snapshot: Snapshot, sql: string, parameters: string[], reading: WeekReading): Promise<void> {
  let last = "";
  for (let texts = 1; ; texts++) {
    const rows: [Buffer | null, string | null][] = await snapshot.all(sql, [last, ...parameters]);
    const [text, end] = rows[0] ?? [];
    if (!text) return;
    eachRow(text, (week, from, to) => reading.add(week, text, from, to));
    last = end ?? "";
    if (texts % TEXTS_AT_A_TIME === 0) await setImmediate();
  }
}

async function readRows(
  snapshot: Snapshot,
  address: AnswersAddress,
  weeks: readonly string[] | null,
  reading: WeekReading,
): Promise<void> {
  const some = weeks ? `AND "week" IN (${weeks.map((_, index) => `$${index + 3}`).join()})` : "";
  const sql = `SELECT "answers", "week", "stratum" FROM "Response"
    WHERE "municipalityCode" = $1 AND "surveyId" = $2 ${some} ${counting(address)}`;
  const parameters = [address.municipalityCode, address.surveyId, ...(weeks ?? [])];
  const batches = snapshot.batches<[string, string, string | null]>(sql, parameters, FETCHED_AT_A_TIME);
  for await (const rows of batches) {
    for (const [answers, week, stratum] of rows) {
      const text = packed({ answers, stratum });
      reading.add(week, text, 0, text.length);
    }
  }
}
