import { setImmediate } from "node:timers/promises";
import { type Snapshot, withSnapshot } from "#app/platform/database/snapshot.server.ts";
import type { AskedAnswers } from "./counting-request.ts";
import type { WeekReading } from "./survey-answers.ts";

type AnswersAddress = Pick<AskedAnswers, "url" | "municipalityCode" | "surveyId" | "leavesOutSuspect">;

/** The database puts so many rows together into one text: a value for each would cost more than to read it. */
const ROWS_AT_A_TIME = 200;
/** Texts between which others get their turn. */
const TEXTS_AT_A_TIME = 20;
const FETCHED_AT_A_TIME = 1000;

/** No stored text holds these: JSON writes them with a backslash, and they stand for the end of a row and of a field. */
const END_OF_ROW = "\u001e";
const END_OF_FIELD = "\u001f";

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

const TEXT = `string_agg("answers" || char(31) || "week" || char(31) || coalesce("stratum", ''), char(30))`;
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
  let last: string | null = "";
  for (let texts = 1; ; texts++) {
    const rows: [string | null, string | null][] = await snapshot.all(sql, [last ?? "", ...parameters]);
    const text: string | null = rows[0]?.[0] ?? null;
    if (text === null) return;
    addRows(text, reading);
    last = rows[0]?.[1] ?? null;
    if (texts % TEXTS_AT_A_TIME === 0) await setImmediate();
  }
}

function addRows(text: string, reading: WeekReading): void {
  let start = 0;
  while (start < text.length) {
    const end = placeOf(END_OF_ROW, text, start) ?? text.length;
    const endOfAnswers = placeOf(END_OF_FIELD, text, start) ?? end;
    const endOfWeek = placeOf(END_OF_FIELD, text, endOfAnswers + 1) ?? end;
    const week = text.slice(endOfAnswers + 1, endOfWeek);
    reading.add(week, text.slice(endOfWeek + 1, end) || null, text, start, endOfAnswers);
    start = end + 1;
  }
}

function placeOf(sign: string, text: string, from: number): number | undefined {
  const place = text.indexOf(sign, from);
  return place < 0 ? undefined : place;
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
    for (const [answers, week, stratum] of rows) reading.add(week, stratum, answers, 0, answers.length);
  }
}
