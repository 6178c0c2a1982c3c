import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import path from "node:path";
import Sqlite from "better-sqlite3";
import { sqliteFile } from "#app/platform/database/address.server.ts";
import { makeLargeSurvey } from "./large-survey.ts";

/** What a look at all tables of a survey costs, in a process of its own. */
export interface TableTimes {
  answers: number;
  /** Milliseconds from nothing: thread, reading, counting, weighting and all tables with three breaks. */
  coldMs: number;
  /** Processor time of all threads meanwhile: what is more in coldMs went by waiting for a processor or the disk. */
  coldCpuMs: number;
  /** When nothing has changed: the median of twenty. */
  warmMs: number;
  /** After an answer that the same process has stored: the median of twenty. */
  afterOneMs: number;
  /** After a thousand such: the median of five. */
  afterThousandMs: number;
  peakMegabytes: number;
}

/**
 * For each number of answers, in a copy of a database with the demo. LimeSurvey's statistics page takes 3.8 s for 10,000,
 * 18 s for 100,000 and 148 s for a million.
 */
export async function tableTimes(databaseUrl: string, sizes: readonly number[]): Promise<TableTimes[]> {
  const times: TableTimes[] = [];
  for (const size of sizes) {
    const file = path.resolve(`data/bench/tables-${size}.db`);
    const url = `file:${file}`;
    const demo = new Sqlite(sqliteFile(databaseUrl), { readonly: true });
    await demo.backup(file);
    demo.close();
    const { surveyId } = await makeLargeSurvey(url, size);
    const env: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: "production", LYHORD_THREADS: "built" };
    const words = ["tests/bench/time-tables.mjs", url, surveyId];
    times.push(JSON.parse(execFileSync(process.execPath, words, { encoding: "utf8", env })) as TableTimes);
    for (const end of ["", "-wal", "-shm"]) rmSync(`${file}${end}`, { force: true });
  }
  return times;
}
