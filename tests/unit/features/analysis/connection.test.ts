import { expect, test } from "vitest";
import { surveyResult } from "#app/features/analysis/survey-result.ts";
import { tabulate } from "#app/features/analysis/tables.ts";
import { allQuestions } from "#app/features/analysis/versions.ts";
import { groupTables, tabulated } from "#app/features/dataset/dialogue-tables.ts";
import type { Answers } from "#app/features/question/question.schema.ts";
import { coreSurvey } from "#app/features/survey/standard-surveys.ts";
import type { Tier } from "#app/statistics/suppression.ts";
import { countsOf } from "#tests/support/counted.ts";

const DOCUMENT = coreSurvey({ municipalityName: "Sotenäs", areas: [{ key: "smogen", name: "Smögen" }] });

/** Half of so many have a holiday home here, and half work here and visit, beside two hundred who live here. */
function resultFor(away: number, tier: Tier) {
  const here = Array.from({ length: 200 }, (): Answers => ({ A1: "very_safe", G3: "smogen" }));
  const there = Array.from({ length: away }, (_, index): Answers => {
    const G4 = index % 2 === 0 ? ["holiday_home"] : ["works_here", "visits"];
    return { A1: "very_safe", G3: "elsewhere", G4 };
  });
  const tables = tabulate(countsOf(allQuestions(DOCUMENT), [...here, ...there]), false, []);
  const survey = {
    surveyId: "s",
    slug: "tyck-till",
    design: "open_link" as const,
    opensOn: "2026-10-01",
    closesOn: "2026-10-31",
    invited: null,
    isOpen: false,
    document: DOCUMENT,
    elsewhereCodes: new Set(["elsewhere"]),
  };
  return surveyResult({ survey, answers: 200 + away, tables, earlier: [], population: [] }, tier);
}

test("what people who live elsewhere have to do with the municipality is told of them alone", () => {
  const result = resultFor(40, "public");
  const table = result.connection?.elsewhere.table;
  expect(table).toMatchObject({ state: "shown", base: 40, multiple: true });
  const shares =
    table?.state === "shown" ? Object.fromEntries(table.cells.map(({ code, share }) => [code, share])) : {};
  expect(shares).toEqual({ holiday_home: 0.5, works_here: 0.5, business: 0, visits: 0.5, other: 0 });
  expect(result.connection?.total.state, "nobody else was asked").toBe("hidden");
  expect(
    result.questions.map(({ questionId }) => questionId),
    "and it is no result of everybody's",
  ).not.toContain("G4");
  expect(result.sections.flatMap(({ questionIds }) => questionIds)).not.toContain("G4");
});

test.each([
  ["public", 29, false],
  ["public", 30, true],
  ["staff", 9, false],
  ["staff", 10, true],
] as const)("to %s, of %i people: %s", (tier, away, isTold) => {
  expect(resultFor(away, tier).connection !== undefined).toBe(isTold);
});

test("files have its table of those who live elsewhere", () => {
  const result = resultFor(40, "public");
  const connection = tabulated(result).find(({ questionId }) => questionId === "G4");
  const told = connection ? groupTables(connection, result).filter(({ table }) => table.state === "shown") : [];
  expect(told.map(({ dimension }) => dimension)).toEqual(["elsewhere"]);
  expect(tabulated(resultFor(9, "staff")).some(({ questionId }) => questionId === "G4")).toBe(false);
});
