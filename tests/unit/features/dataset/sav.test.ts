import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { type RawResponse, rawColumns } from "#app/features/dataset/raw-columns.ts";
import { savFile } from "#app/features/dataset/render/sav.server.ts";
import type { Variable } from "#app/features/question/question.schema.ts";
import { hasProgram } from "../../../support/programs.ts";

const QUESTIONS: Variable[] = [
  {
    id: "A1",
    type: "single",
    text: { sv: "Känner du dig trygg på Åsvägen?" },
    options: [
      { code: "yes", label: { sv: "Ja, för det mesta" } },
      { code: "no", label: { sv: "Nej" } },
      { code: "dont_know", label: { sv: "Vet inte" }, state: "dont_know" },
    ],
  },
  {
    id: "AND",
    type: "multiple",
    text: { sv: "Vad?" },
    options: [
      { code: "fart", label: { sv: "Fart" } },
      { code: "fylla-1", label: { sv: "Fylla" } },
    ],
  },
  { id: "tal", type: "number", text: { sv: "Hur många?" } },
  { id: "dag", type: "date", precision: "day", text: { sv: "Vilken dag?" } },
  { id: "manad", type: "date", precision: "month", text: { sv: "Vilken månad?" } },
  {
    id: "skal",
    type: "single",
    text: { sv: "Varför?" },
    options: [
      { code: "mork", label: { sv: "Mörkt" } },
      { code: "dont_know", label: { sv: "Vet inte" }, state: "dont_know" },
      { code: "no_answer", label: { sv: "Vill inte svara" }, state: "no_answer" },
      { code: "no_road", label: { sv: "Har ingen väg" }, state: "not_applicable" },
      { code: "no_home", label: { sv: "Bor inte här" }, state: "not_applicable" },
    ],
  },
  { id: "ord", type: "text", text: { sv: "Berätta" }, maximumLength: 2000 },
];
const COLUMNS = rawColumns(QUESTIONS, {
  language: "sv",
  week: "Vecka",
  mode: "Sätt",
  stratum: "Område",
  modes: { web: "webb" },
  yes: "Ja",
  no: "Nej",
});
const LONG = `Början ${"å".repeat(700)} slutet`;
const RESPONSES: RawResponse[] = [
  {
    week: "2026-W41",
    mode: "web",
    stratum: "gnosjö",
    answers: new Map(
      Object.entries({
        A1: "no",
        AND: ["fylla-1"],
        tal: 1234.5,
        dag: "2026-11-16",
        manad: "2026-11",
        skal: "mork",
        ord: LONG,
      }),
    ),
  },
  {
    week: "2026-W42",
    mode: "web",
    stratum: null,
    answers: new Map(
      Object.entries({ A1: "dont_know", tal: -3, dag: "1931-02-05", skal: "no_home", ord: '=1+1 "hej"' }),
    ),
  },
  { week: "2026-W42", mode: "web", stratum: null, answers: new Map(Object.entries({})) },
];

test.skipIf(!hasProgram("pspp-convert"))("PSPP reads names, labels, missing values and long texts", async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "lyhord-sav-"));
  const width = (isText: boolean, name: string) => (isText ? (name === "ord" ? Buffer.byteLength(LONG) : 10) : 0);
  const variables = COLUMNS.map((column) => ({ column, width: width(column.isText, column.name) }));
  const parts = savFile({ label: "DEMO – påhittade siffror", variables, cases: 3 }, streamed(RESPONSES));
  writeFileSync(path.join(folder, "a.sav"), await buffer(parts));
  execFileSync("pspp-convert", ["a.sav", "a.csv"], { cwd: folder });
  const [header, ...rows] = parse(readFileSync(path.join(folder, "a.csv"), "utf8")) as string[][];
  expect(header).toEqual([
    "week",
    "mode",
    "stratum",
    "A1",
    "AND_fart",
    "AND_fylla_1",
    "tal",
    "dag",
    "manad",
    "skal",
    "ord",
  ]);
  expect(rows).toEqual(
    [
      ["2026-W41", "1", "gnosjö", "2", "0", "1", "1234.5", "11/16/2026", "11/01/2026", "1", LONG],
      ["2026-W42", "1", "", "3", "", "", "-3", "02/05/1931", "", "5", '=1+1 "hej"'],
      ["2026-W42", "1", "", "", "", "", "", "", "", "", ""],
    ].map((row) => row.map((cell) => (cell === "" ? expect.stringMatching(/^\s*$/) : cell))),
  );
  const syntax =
    "GET FILE='a.sav'.\nDISPLAY DICTIONARY.\nFREQUENCIES /VARIABLES=A1 skal.\nCOMPUTE days = DATEDIFF(DATE.DMY(20,11,2026), dag, 'days').\nLIST dag manad days.\n";
  writeFileSync(path.join(folder, "a.sps"), syntax);
  const told = execFileSync("pspp", ["a.sps", "-O", "format=txt"], { cwd: folder, encoding: "utf8" });
  expect(told).toContain("Känner du dig trygg på Åsvägen?");
  expect(told).toContain("Ja, för det mesta");
  expect(told).not.toMatch(/warning|error/i);
  // A date is a date: it is shown as one, and can be counted with.
  expect(told).toMatch(/2026\/11\/16\D+NOV 2026\D+4\.00\b/);
  // Four of them are no answer: the one who said "Mörkt" is all.
  expect(told).toMatch(/Valid\s+Mörkt[^\n]*100\.0%/s);
  // "Vet inte" is outside the base: the one valid answer is all of them.
  expect(told).toMatch(/Valid\s.*Nej[^\n]*100\.0%/s);
  rmSync(folder, { recursive: true });
});

async function* streamed<Item>(items: Item[]): AsyncGenerator<Item> {
  yield* items;
}
