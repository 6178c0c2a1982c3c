import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { NO_ANSWER, type SingleColumn } from "#app/statistics/column.ts";

/** The invented sample that R's survey package was asked about, and its answers (tests/fixtures/reference/estimates.R). */
export type ReferenceRow = Record<string, string>;

export function referenceSurvey(): ReferenceRow[] {
  return parse(readFileSync("tests/fixtures/reference/survey.csv", "utf8"), { columns: true });
}

export interface ReferenceShare {
  share: number;
  se: number;
  effectiveN: number;
  wilson: [number, number];
  beta: [number, number];
}

export interface ReferenceDesign {
  df: number;
  shares: Record<string, Record<"safe" | "lighting" | "traffic", ReferenceShare>>;
  mean: [number, number];
  deff: number;
  total: [number, number];
  womensMean: [number, number];
  ratio: [number, number];
  worry: [number, number];
  quantiles: number[];
  weights: [number, number];
  weightSum: number;
  kish: number;
  ownBeta?: [number, number];
}

export function referenceEstimates() {
  return JSON.parse(readFileSync("tests/fixtures/reference/estimates.json", "utf8"));
}

/** The variable as numbers of categories; what is empty has no answer. */
export function columnOf(rows: readonly ReferenceRow[], variable: string, categories: readonly string[]): SingleColumn {
  const codes = rows.map((row) => (row[variable] === "" ? NO_ANSWER : categories.indexOf(row[variable] ?? "")));
  return { kind: "single", categories, codes };
}
