import { execFileSync } from "node:child_process";
import { copyFileSync } from "node:fs";
import path from "node:path";
import { sqliteFile } from "#app/platform/database/address.server.ts";
import { makeLargeSurvey } from "./large-survey.ts";

/** What a look at all tables of a survey costs, in a process of its own. LimeSurvey's statistics page: 3.8, 18 and 148 s. */
export interface TableTimes {
  answers: number;
  /** Milliseconds from nothing: thread, reading, counting, weighting and all tables with three breaks. */
  coldMs: number;
  /** Of that, the processor time of all threads: what is more in coldMs was spent waiting for a processor or the disk. */
  coldCpuMs: number;
  /** When nothing has changed: the median of twenty. */
  warmMs: number;
  /** After a thousand answers that the same process has stored: the median of five. */
  afterThousandMs: number;
  peakMegabytes: number;
}

/** @param databaseUrl of a database with the demo; each size gets a copy of its own */
export async function tableTimes(databaseUrl: string, sizes: readonly number[]): Promise<TableTimes[]> {
  const times: TableTimes[] = [];
  for (const size of sizes) {
    const file = path.resolve(`data/bench/tables-${size}.db`);
    copyFileSync(sqliteFile(databaseUrl), file);
    const { surveyId } = await makeLargeSurvey(`file:${file}`, size);
    const words = ["tests/bench/time-tables.mjs", `file:${file}`, surveyId];
    times.push(JSON.parse(execFileSync(process.execPath, words, { encoding: "utf8" })) as TableTimes);
  }
  return times;
}
