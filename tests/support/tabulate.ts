import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect } from "vitest";
import { lyhord } from "./lyhord.ts";

/** It touches no database: there is none at this address. */
const NOWHERE = "file:/nowhere/at/all.db";
const folder = mkdtempSync(path.join(tmpdir(), "tabulate-"));

export function fileOf(name: string, content: string | Buffer): string {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}

/** `lyhord tabulate` with these words. */
export const run = (...words: string[]) => lyhord(NOWHERE, ["tabulate", ...words]);

export interface Cell {
  category: string;
  n: number;
  estimate: number;
  se: number;
  interval: [number, number];
  effective_n: number;
}
export interface Table {
  question: string;
  by: string | null;
  group: string | null;
  base: number;
  states: Record<string, number>;
  cells: Cell[];
  df: number | null;
  state?: string;
}

/** What it writes as JSON, which it must not complain of. */
export async function json(...words: string[]) {
  const { code, output, complaint } = await run(...words, "--format", "json");
  expect(complaint).toBe("");
  expect(code).toBe(0);
  const document = JSON.parse(output);
  const table = (question: string, group: string | null = null, by?: string) =>
    document.tables.find(
      (one: Table) => one.question === question && one.group === group && (by === undefined || one.by === by),
    ) as Table;
  const share = (question: string, category: string, group: string | null = null) =>
    table(question, group).cells.find((cell) => cell.category === category) as Cell;
  return { document, table, share };
}

/** Answers of five people as a file in whatever dialect. */
const rows = [
  ["id", "Kön", "Ålder", "varför", "a_1", "a_2", "vikt"],
  ["1", "Kvinna", "34", "mörkt|folktomt", "1", "0", "1,5"],
  ["2", "Man", "41", "mörkt", "0", "1", "0,5"],
  ["3", "Kvinna", "98", "", "", "", "1"],
  ["4", "Man", "NA", "folktomt", "0", "0", "2"],
  ["5", "", "29", "NA", "1", "1", "1"],
];
export const written = (separator: string, decimal: string) =>
  rows
    .map((cells) =>
      cells.map((cell) => (/^\d+,\d+$/.test(cell) ? `"${cell.replace(",", decimal)}"` : cell)).join(separator),
    )
    .join("\r\n");
