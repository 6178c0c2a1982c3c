import { readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { dialogueResults, type LoadedSurvey, loadSurveys } from "#app/features/analysis/analysis.queries.server.ts";
import { currentTables } from "#app/features/analysis/counting.server.ts";
import type { SurveyResult } from "#app/features/analysis/results.ts";
import { findStrata } from "#app/features/analysis/strata.queries.server.ts";
import { listDialogues } from "#app/features/dialogue/dialogue.queries.server.ts";
import { freshDatabase } from "../../support/database.ts";
import { lyhord } from "../../support/lyhord.ts";
import { makeMunicipality } from "../../support/municipality.ts";
import { missing, testData } from "../../support/test-data.ts";

async function freshWithFile(content: string | Buffer) {
  const fresh = await freshDatabase();
  await makeMunicipality(fresh.db, "0617");
  const file = path.join(path.dirname(fresh.file), "svar.csv");
  writeFileSync(file, content);
  return {
    ...fresh,
    run: (...more: string[]) =>
      lyhord(fresh.url, ["import-responses", file, "--municipality", "0617", "--dialogue", "Våren 2026", ...more]),
  };
}

const ROWS = ["1;Mycket trygg;41;norr", "2;Ganska trygg;;syd", "4;Mycket otrygg;39;", "5;Ganska otrygg;40;norr"];
const ANSWERS = ["id;A1;Ålder;Var", ...ROWS, ...ROWS].join("\r\n");
const MAP = JSON.stringify({ Var: { type: "area" }, Ålder: { type: "number", id: "alder" } });

test("makes a dialogue with a survey of the answers, once", async () => {
  await using fresh = await freshWithFile(ANSWERS);
  const map = path.join(path.dirname(fresh.file), "map.json");
  writeFileSync(map, MAP);
  const words = ["--map", map, "--opens", "2026-03-02", "--closes", "2026-03-29", "--invited", "20"];
  const rehearsed = await fresh.run(...words, "--dry-run");
  expect(rehearsed.output).toMatch(/A1 \(single, \d+ alternatives\): [\s\S]*Dry run: nothing was written\.\n$/);
  expect(await fresh.db.survey.count()).toBe(0);

  const { code, output, complaint } = await fresh.run(...words, "--title", "Trygg i vår");
  expect(complaint).toBe("");
  expect(output).toContain("Left out: “id” tells who answered or when.\n8 answers to 3 questions.\n");
  expect(code).toBe(0);
  const survey = await fresh.db.survey.findFirstOrThrow({ include: { dialogue: true, versions: true } });
  expect(survey).toMatchObject({ slug: "varen-2026", design: "open_link", invited: 20, closesOn: "2026-03-29" });
  expect(survey.dialogue).toMatchObject({ slug: "varen-2026", title: "Trygg i vår" });
  const responses = await fresh.db.response.findMany({ orderBy: { id: "asc" } });
  expect(responses).toHaveLength(8);
  for (const row of responses) expect(row).toMatchObject({ week: "2026-W13", mode: "import", surveyId: survey.id });
  expect(
    responses
      .map(({ answers, stratum }) => `${stratum} ${answers}`)
      .sort()
      .slice(0, 2),
  ).toEqual(Array(2).fill('norr {"A1":"rather_unsafe","alder":40,"G3":"norr"}'));
  expect(await fresh.db.responseChange.findMany()).toMatchObject([{ week: "2026-W13", counter: 8 }]);
  const [listed] = await listDialogues(fresh.db, "0617");
  expect(listed?.surveys).toMatchObject([{ answers: 8 }]);
  expect(await fresh.db.auditEntry.findMany()).toMatchObject([{ action: "data_imported", municipalityCode: "0617" }]);

  const again = await fresh.run();
  expect(again).toMatchObject({
    code: 1,
    complaint: "Kommun 0617 already has a survey “varen-2026”; name this one with --survey.\n",
  });
  expect(await fresh.run("--survey", "Andra varvet")).toMatchObject({ code: 0 });
  expect([await fresh.db.survey.count(), await fresh.db.dialogue.count()]).toEqual([2, 1]);
});

const long = [ANSWERS, ...Array.from({ length: 1200 }, () => ROWS[0])].join("\r\n");
test.each<[string, string | Buffer, string[], string]>([
  [
    "a row that is cut, after a thousand good ones",
    `${long}\r\n6;Mycket`,
    [],
    "svar.csv, row 1210: there are 2 cells where the header has 4.\n",
  ],
  [
    "one column",
    "Svar\nJa\nNej\n",
    [],
    "svar.csv: there is only one column; comma, semicolon, tab or bar can separate columns.\n",
  ],
  ["only a header", "A1;B1\n", [], "svar.csv: there are no rows below the header.\n"],
  ["nothing", "", [], "svar.csv: the file is empty.\n"],
  ["a picture", Buffer.from("89504e470d0a1a0a00", "hex"), [], "svar.csv: this is a PNG picture.\n"],
  ["noise", Buffer.from([1, 2, 0, 255, 254, 10, 0]), [], "svar.csv: this is no text file.\n"],
  ["an unknown municipality", ANSWERS, ["--municipality", "x"], "There is no municipality “x”; import-areas takes"],
  [
    "a day that is none",
    ANSWERS,
    ["--closes", "2026-02-30"],
    "argument '2026-02-30' is invalid. A day is written as 2026-09-07.\n",
  ],
  [
    "closing before opening",
    ANSWERS,
    ["--opens", "2026-02-02", "--closes", "2026-02-01"],
    "The survey cannot close (2026-02-01)",
  ],
  ["texts that are missing", ANSWERS, ["--questions", "/none.csv"], "none.csv: there is no such file.\n"],
])("refuses %s in a sentence and stores nothing", async (_, content, more, sentence) => {
  await using fresh = await freshWithFile(content);
  const { code, complaint, output } = await fresh.run(...more);
  expect(complaint).toContain(sentence);
  expect({ code, output, lines: complaint.split("\n").length }).toEqual({ code: 1, output: "", lines: 2 });
  expect([await fresh.db.response.count(), await fresh.db.survey.count(), await fresh.db.dialogue.count()]).toEqual([
    0, 0, 0,
  ]);
});

const BOOKS = ["3_surveys", "xlsform", "pyxform"];
test.skipIf(missing(...BOOKS))("refuses a workbook in a sentence", async () => {
  await using fresh = await freshWithFile("");
  const book = readdirSync(testData(...BOOKS)).find((name) => name.endsWith(".xlsx")) as string;
  const words = ["import-responses", testData(...BOOKS, book), "--municipality", "0617", "--dialogue", "x"];
  expect(await lyhord(fresh.url, words)).toEqual({
    code: 1,
    output: "",
    complaint: `${book}: this is an Excel or another zipped file; save it as CSV or GeoJSON first.\n`,
  });
});

describe("a sample that was drawn in strata", () => {
  const DRAWN = ["A1;stratum", ...Array(6).fill("Mycket trygg;norr"), ...Array(6).fill("Mycket otrygg;syd")].join("\n");
  const STRATA = "stratum;population\nnorr;4 200\nsyd;900\n";
  const SAMPLE = ["--design", "random_sample", "--stratum", "stratum"];

  async function withStrata(content: string, strata = STRATA) {
    const fresh = await freshWithFile(content);
    const file = path.join(path.dirname(fresh.file), "strata.csv");
    writeFileSync(file, strata);
    return { ...fresh, imported: (...words: string[]) => fresh.run(...SAMPLE, "--strata", file, ...words) };
  }

  test("its answers are weighted by what the strata have, and the results say so", async () => {
    await using fresh = await withStrata(DRAWN);
    const { complaint, code } = await fresh.imported();
    expect({ complaint, code }).toEqual({ complaint: "", code: 0 });
    expect(await fresh.db.surveyStratum.findMany({ select: { key: true, population: true } })).toEqual([
      { key: "norr", population: 4200 },
      { key: "syd", population: 900 },
    ]);
    const stored = await fresh.db.response.findMany({ select: { stratum: true } });
    expect(stored.map(({ stratum }) => stratum).sort()).toEqual([...Array(6).fill("norr"), ...Array(6).fill("syd")]);
    const [survey] = (await loadSurveys(fresh.db, "0617")) as [LoadedSurvey];
    const tables = await currentTables(fresh.db, survey);
    expect(tables.weightedBy).toEqual(["stratum"]);
    const safe = tables.questions.find(({ questionId }) => questionId === "A1")?.total.cells[0];
    expect(safe).toMatchObject({ count: 6, share: expect.closeTo(4200 / 5100, 9) });
    const { dialogueId } = await fresh.db.survey.findFirstOrThrow();
    const shown = await dialogueResults(fresh.db, "0617", dialogueId, "staff");
    expect(shown.surveys[0]).toMatchObject({
      weightedBy: ["stratum"],
      strata: [
        { key: "norr", population: 4200 },
        { key: "syd", population: 900 },
      ],
    });
    const strata = (survey: (typeof shown.surveys)[number] | undefined) =>
      findStrata(fresh.db, "0617", survey as SurveyResult);
    expect(await strata(shown.surveys[0]), "six of each are not told").toMatchObject({ reason: "too_few" });
    // They closed yesterday and are frozen: another population changes nothing that is published.
    await fresh.db.surveyStratum.updateMany({ where: { key: "norr" }, data: { population: 900 } });
    const later = await dialogueResults(fresh.db, "0617", dialogueId, "staff");
    expect(later.surveys[0]?.questions).toEqual(shown.surveys[0]?.questions);
  });

  test.each([
    [
      DRAWN.replace("Mycket trygg;norr", "Mycket trygg;"),
      STRATA,
      "svar.csv, row 2, column “stratum”: the stratum is missing, and every row needs one.",
    ],
    [
      DRAWN.replace("trygg;norr", "trygg;öst"),
      STRATA,
      "svar.csv, row 2, column “stratum”: “öst” is none of the strata whose population is known.",
    ],
    [
      DRAWN,
      "stratum;population\nnorr;5\nsyd;900\n",
      "svar.csv, row 7, column “stratum”: more have answered than the 5 people of “norr”.",
    ],
    [
      DRAWN,
      "stratum;population\nnorr;många\n",
      "strata.csv, row 2, column “population”: “många” is no number of people.",
    ],
    [DRAWN, "stratum;population\nnorr;5\nnorr;6\n", "strata.csv, row 3, column “stratum”: “norr” is there twice."],
    [DRAWN, "namn;antal\nnorr;5\n", "strata.csv: strata have the columns stratum and population."],
  ])("%#: what cannot be is told with its row and column, and nothing is stored", async (content, strata, sentence) => {
    await using fresh = await withStrata(content, strata);
    expect(await fresh.imported()).toMatchObject({ code: 1, complaint: `${sentence}\n` });
    expect(await fresh.imported("--dry-run")).toMatchObject({ code: 1, complaint: `${sentence}\n` });
    expect([await fresh.db.survey.count(), await fresh.db.surveyStratum.count()]).toEqual([0, 0]);
  });

  test("strata are those of a random sample, and both options belong together", async () => {
    await using fresh = await withStrata(DRAWN);
    expect((await fresh.run("--stratum", "stratum")).complaint).toBe("--stratum and --strata belong together.\n");
    expect((await fresh.imported("--design", "open_link")).complaint).toBe(
      "Strata are those of a random sample: --design random_sample.\n",
    );
  });
});
