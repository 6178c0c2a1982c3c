import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { testData } from "./test-data.ts";

/** The California schools that come with R's survey package. */
export type School = Record<string, string>;

export function schools(file: string): School[] {
  return parse(readFileSync(testData("4_statistics/survey_api", file)), { columns: true });
}

export const numbers = (rows: readonly School[], variable: string) => rows.map((row) => Number(row[variable]));

/** Numbers for the values of a variable, as they come. */
export function coded(rows: readonly School[], variable: string): number[] {
  const values = [...new Set(rows.map((row) => row[variable]))];
  return rows.map((row) => values.indexOf(row[variable]));
}

export function expectedFigures() {
  return JSON.parse(readFileSync(testData("4_statistics/expected_for_developers.json"), "utf8"));
}
