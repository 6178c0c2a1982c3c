import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { EVERY_TYPE_SLUG } from "#app/cli/demo/every-type.ts";
import { loadDemo } from "#app/cli/demo/load-demo.ts";
import { dialogueResults } from "#app/features/analysis/analysis.queries.server.ts";
import { findings } from "#app/features/analysis/measure-wording.ts";
import type { QuestionResult, SurveyResult } from "#app/features/analysis/results.ts";
import type { Answers } from "#app/features/question/question.schema.ts";
import { translator } from "#app/i18n/i18n.ts";
import { freshDatabase } from "#tests/support/database.ts";

let demo: Awaited<ReturnType<typeof freshDatabase>>;
let survey: SurveyResult;
let answers: Answers[];
beforeAll(async () => {
  demo = await freshDatabase();
  await loadDemo(demo.db);
  const dialogue = await demo.db.dialogue.findFirstOrThrow({ where: { slug: EVERY_TYPE_SLUG } });
  const results = await dialogueResults(demo.db, dialogue.municipalityCode, dialogue.id, "staff");
  survey = results.surveys[0] as SurveyResult;
  const stored = await demo.db.response.findMany({ where: { surveyId: survey.surveyId } });
  // Those who live elsewhere are in none of the figures.
  answers = stored.map((row) => JSON.parse(row.answers) as Answers).filter(({ G3 }) => G3 !== "elsewhere");
});
afterAll(() => demo[Symbol.asyncDispose]());

const question = (id: string) => survey.questions.find(({ questionId }) => questionId === id) as QuestionResult;
const numbers = (id: string) => answers.flatMap((one) => (Number.isNaN(Number(one[id])) ? [] : [Number(one[id])]));
const meanOf = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const words = (id: string) => findings(question(id), { t: translator("sv", "analysis"), language: "sv" }).join(" ");

describe("each type has its result, counted again by hand", () => {
  test("a scale: its spread and its mean", () => {
    const points = numbers("T4");
    const { total, measure } = question("T4");
    if (total.state !== "shown" || measure?.kind !== "mean") throw new Error("The scale is not shown.");
    expect(total.base).toBe(points.length);
    expect(total.cells.find(({ code }) => code === "7")?.share).toBeCloseTo(
      points.filter((point) => point === 7).length / points.length,
    );
    expect(measure).toMatchObject({ mean: expect.closeTo(meanOf(points), 1), least: 0, most: 10 });
    // Whoever came by a link is no random sample.
    expect(measure.interval).toBeUndefined();
    expect(words("T4")).toMatch(/^I medel \d,\d på skalan 0–10\.$/);
  });

  test("a number: classes, mean and median", () => {
    const years = numbers("T11").sort((one, other) => one - other);
    const { total, measure, categories } = question("T11");
    if (total.state !== "shown" || measure?.kind !== "mean") throw new Error("The number is not shown.");
    expect(categories.map(({ label }) => label.sv).slice(0, 2)).toEqual(["0–9", "10–19"]);
    expect(total.cells[1]?.share).toBeCloseTo(years.filter((year) => year >= 10 && year < 20).length / years.length);
    expect(measure.mean).toBeCloseTo(meanOf(years), 1);
    expect(measure.median).toBe(years[Math.ceil(years.length / 2) - 1]);
  });

  test("a ranking: what was put first, and the mean place of each", () => {
    const ranked = answers.filter(({ T10__1 }) => T10__1 !== undefined);
    const { text, total, measure } = question("T10__1");
    if (total.state !== "shown" || measure?.kind !== "ranking") throw new Error("The ranking is not shown.");
    expect(text.sv).toBe("Vad är viktigast att göra först?");
    expect(total.cells[0]?.share).toBeCloseTo(ranked.filter((one) => one.T10__1 === "lamps").length / ranked.length);
    const places = ranked.flatMap((one) => [1, 2, 3].filter((place) => one[`T10__${place}`] === "police"));
    expect(measure.things.find(({ code }) => code === "police")?.meanPlace).toBeCloseTo(meanOf(places), 1);
    expect(survey.questions.some(({ questionId }) => questionId === "T10__2")).toBe(false);
    expect(words("T10__1")).toMatch(/satte ”[^”]+” först\. Medelplats/);
  });

  test("a grid: a section of its own with a question per row", () => {
    const section = survey.sections.find(({ title }) => title.sv === "Hur nöjd är du med det här där du bor?");
    expect(section?.questionIds).toEqual(["T9__lighting", "T9__snow", "T9__paths", "T9__buses"]);
    const rows = answers.filter(({ T9__snow: snow }) => snow !== undefined && snow !== "dont_know");
    const [headline] = question("T9__snow").headlines;
    if (headline?.state !== "shown") throw new Error("The row is not shown.");
    expect(headline.share).toBeCloseTo(
      rows.filter(({ T9__snow: snow }) => snow === "very" || snow === "rather").length / rows.length,
    );
  });

  test("a date: in as fine periods as the answers bear", () => {
    const given = answers.filter(({ T7 }) => T7 !== undefined);
    const { total, categories } = question("T7");
    if (total.state !== "shown") throw new Error("The date is not shown.");
    expect(total.base).toBe(given.length);
    const spring = categories.find(({ label }) => label.sv === "januari–mars 2026");
    expect(total.cells.find(({ code }) => code === spring?.code)?.share).toBeCloseTo(
      given.filter(({ T7 }) => ["2026-01", "2026-02", "2026-03"].includes(String(T7))).length / given.length,
    );
  });

  test("a place: those that three named, and no groups", () => {
    const given = answers.filter(({ T8 }) => T8 !== undefined);
    const { total, categories, breaks } = question("T8");
    if (total.state !== "shown") throw new Error("The place is not shown.");
    for (const { code, label } of categories.filter(({ code }) => code !== "other_places")) {
      const named = given.filter(({ T8 }) => T8 === code).length;
      expect(named, label.sv).toBeGreaterThanOrEqual(3);
      expect(total.cells.find((cell) => cell.code === code)?.share).toBeCloseTo(named / given.length);
    }
    expect(breaks).toEqual([]);
  });

  test("own words and a ticked box: how many", () => {
    expect(question("T12").measure).toEqual({
      kind: "count",
      answers: answers.filter(({ T12 }) => T12 !== undefined).length,
      ownWords: true,
    });
    expect(words("T12")).toMatch(/^\d+ har svarat på frågan\. Svaren visas inte här/);
    expect(question("T2").measure).toMatchObject({ kind: "count", ownWords: false });
    expect(survey.questions.some(({ questionId }) => questionId === "T3__other")).toBe(false);
  });
});

test("every question that is answered has a result, but the one that says where people live", () => {
  const shown = survey.questions.map(({ questionId }) => questionId.split("__")[0]);
  expect([...new Set(shown)]).toEqual("T2 T3 T4 T5 T6 T7 T8 T9 T10 T11 T12".split(" "));
});
