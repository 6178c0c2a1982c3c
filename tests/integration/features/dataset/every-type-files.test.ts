import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findRawSurvey } from "#app/features/dataset/raw-answers.server.ts";
import { RAW_FILES, type RawFormat } from "#app/features/dataset/render/raw-register.server.ts";
import type { Answers } from "#app/features/question/question.schema.ts";
import { drawAnswer } from "#app/features/question/types/register.ts";
import { journeyOf } from "#app/features/survey/journey.ts";
import { EVERY_TYPE } from "#tests/fixtures/every-type.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { hasProgram } from "#tests/support/programs.ts";
import { makeSurvey } from "#tests/support/survey.ts";
import { answer } from "#tests/support/survey-round.ts";

/** A survey with every type of question, answered by so many, as the programs see it that people open it with. */
const RESPONDENTS = 80;
const questions = EVERY_TYPE.sections.flatMap((section) => section.questions);

let fresh: Awaited<ReturnType<typeof freshDatabase>>;
let folder: string;
let answers: Answers[];
const files = {} as Record<RawFormat, string>;

beforeAll(async () => {
  fresh = await freshDatabase();
  folder = mkdtempSync(path.join(os.tmpdir(), "lyhord-every-type-"));
  const { surveyId } = await makeSurvey(fresh.db, { document: EVERY_TYPE });
  await fresh.db.surveyVersion.update({ where: { id: `${surveyId}-1` }, data: { id: surveyId } });
  let seed = 11;
  const chance = () => {
    seed = (seed * 16_807) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  answers = Array.from({ length: RESPONDENTS }, () => {
    const drawn = questions.map((question) =>
      question.required || chance() > 0.1 ? drawAnswer(question, chance) : {},
    );
    return journeyOf(EVERY_TYPE, Object.assign({}, ...drawn)).answers;
  });
  await answer(fresh.db, surveyId, answers);
  const survey = await findRawSurvey(fresh.db, "dialogue", null, "sv");
  if (!survey) throw new Error("no survey");
  for (const format of ["csv", "xlsx", "sav"] as const) {
    const chunks: Buffer[] = [];
    for await (const chunk of await RAW_FILES[format].write(fresh.db, survey, { language: "sv", plain: false }))
      chunks.push(Buffer.from(chunk));
    files[format] = path.join(folder, `svar.${format}`);
    writeFileSync(files[format], Buffer.concat(chunks));
  }
});
afterAll(async () => {
  await fresh[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, force: true });
});

const times = (cells: readonly string[]) => {
  const counts: Record<string, number> = {};
  for (const cell of cells) counts[cell] = (counts[cell] ?? 0) + 1;
  return counts;
};

test.skipIf(!hasProgram("pspp"))("PSPP: names, labels, missing values, choices, dates and Swedish letters", () => {
  const syntax = [
    `GET FILE='${files.sav}'.`,
    "DISPLAY DICTIONARY.",
    `SAVE TRANSLATE /OUTFILE='${folder}/pspp.csv' /TYPE=CSV /REPLACE /FIELDNAMES /CELLS=VALUES.`,
  ];
  writeFileSync(`${folder}/read.sps`, syntax.join("\n"));
  const told = execFileSync("pspp", ["-O", "format=txt", `${folder}/read.sps`], { encoding: "utf8" }).replaceAll(
    /\s+/g,
    " ",
  );
  for (const label of ["Vad är störst?", "Något annat", "Ort 17", "Gångtunneln", "Bedrägerier", "Helt trygg"])
    expect(told, label).toContain(label);
  const [header = [], ...rows] = parse(readFileSync(`${folder}/pspp.csv`, "utf8"), {
    relax_quotes: true,
  }) as string[][];
  expect(rows).toHaveLength(RESPONDENTS);
  const column = (name: string) => rows.map((row) => row[header.indexOf(name)] ?? "?");
  const given = (id: string) => answers.flatMap((one) => (one[id] === undefined ? [] : [String(one[id])]));
  // A code is the number of its alternative, and skipped is the system's missing value.
  const single = times(column("Q1"));
  for (const [index, code] of ["one", "two", "three", "something_else", "none", "dont_know", "no_answer"].entries())
    expect(single[String(index + 1)] ?? 0, code).toBe(given("Q1").filter((one) => one === code).length);
  expect(times(column("Q3"))).toMatchObject(times(given("Q3").filter((one) => one !== "dont_know")));
  // PSPP writes the dates of a CSV file as 03/05/2026, in whatever way the file shows them.
  const days = column("Q8").map((day) => day.replace(/^(\d\d)\/(\d\d)\/(\d{4})$/, "$3-$1-$2"));
  expect(times(days)).toMatchObject(times(given("Q8")));
  expect(times(column("Q6"))).toMatchObject(times(given("Q6")));
  const chose = answers.filter(({ Q2 }) => Array.isArray(Q2) && Q2.includes("two")).length;
  expect(times(column("Q2_two"))["1"] ?? 0).toBe(chose);
  expect(times(column("Q4__speed"))["3"] ?? 0).toBe(given("Q4__speed").filter((one) => one === "large").length);
});

test.skipIf(!hasProgram("soffice"))(
  "LibreOffice: the workbook and the CSV say the same, cell by cell",
  () => {
    const home = `-env:UserInstallation=file://${folder}/office`;
    const to = "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false";
    execFileSync("soffice", [home, "--headless", "--convert-to", to, "--outdir", `${folder}/out`, files.xlsx], {
      stdio: "ignore",
    });
    const reading = { delimiter: ";", bom: true };
    const ours = parse(readFileSync(files.csv), reading) as string[][];
    const theirs = parse(readFileSync(`${folder}/out/svar.csv`), reading) as string[][];
    const plain = (row: string[]) => row.map((cell) => cell.replace(/^'/, "").replace(/^(-?\d+),(\d+)$/, "$1.$2"));
    expect(ours).toHaveLength(RESPONDENTS + 1);
    expect(theirs.map(plain)).toEqual(ours.map(plain));
    expect(ours.flat()).toContain("Gångtunneln");
  },
  300_000,
);
