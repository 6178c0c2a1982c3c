import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { testData } from "./test-data.ts";

/** The Californian schools of R's survey package, as `4_statistics` has them. */
export function apiSchools(sample: "apistrat" | "apisrs" | "apiclus1"): Record<string, string>[] {
  return parse(readFileSync(testData(`4_statistics/survey_api/${sample}.csv`)), { columns: true });
}

/** The reference numbers that came with the schools. */
export function expectedNumbers() {
  return JSON.parse(readFileSync(testData("4_statistics/expected_for_developers.json"), "utf8"));
}
