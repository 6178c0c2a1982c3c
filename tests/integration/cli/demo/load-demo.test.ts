import booleanPointInPolygon from "@turf/boolean-point-in-polygon";
import kinks from "@turf/kinks";
import type { Polygon } from "geojson";
import { afterAll, beforeAll, expect, test } from "vitest";
import { DEMO_NOW, isUnused, loadDemo } from "#app/cli/demo/load-demo.ts";
import { answersSchema } from "#app/features/question/answer.schema.ts";
import type { Answers } from "#app/features/question/question.schema.ts";
import { variablesOf } from "#app/features/question/types/register.ts";
import { countResponses } from "#app/features/response/response.queries.server.ts";
import { journeyOf } from "#app/features/survey/journey.ts";
import { SurveyDocumentSchema } from "#app/features/survey/survey.schema.ts";
import { instanceOf } from "#app/platform/clock.server.ts";
import type { Database } from "#app/platform/database/database.server.ts";
import { freshDatabase } from "#tests/support/database.ts";

const CONTENT = [
  "setting",
  "policeArea",
  "municipality",
  "area",
  "place",
  "populationMargin",
  "pledgePeriod",
  "dialogue",
  "survey",
  "surveyVersion",
  "response",
  "responseCount",
  "responseChange",
  "tip",
  "tipStatusChange",
  "source",
  "sourceValue",
  "focusArea",
  "pledge",
  "followUp",
] as const;

/** All rows but for what is secret and made anew each time. */
async function contentOf(db: Database) {
  const tables = await Promise.all(CONTENT.map((table) => (db[table] as { findMany(): Promise<object[]> }).findMany()));
  const told = tables.map((rows) => rows.map((row) => ({ ...row, referenceHash: undefined })));
  return Object.fromEntries(CONTENT.map((table, index) => [table, told[index]]));
}

let demo: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  demo = await freshDatabase();
  await loadDemo(demo.db);
});
afterAll(() => demo[Symbol.asyncDispose]());

test("an unused database takes the demo, with its clock; a used one is left alone", async () => {
  await using fresh = await freshDatabase();
  expect(await isUnused(fresh.db)).toBe(true);
  expect(await isUnused(demo.db)).toBe(false);
  const instance = await instanceOf(demo.db);
  expect([instance.demo, instance.now().toISOString()]).toEqual([true, new Date(DEMO_NOW).toISOString()]);
});

test("counters say of every survey how many rows it has", async () => {
  const rows = await demo.db.response.groupBy({ by: ["surveyId"], _count: true });
  const counted = await countResponses(
    demo.db,
    rows.map(({ surveyId }) => surveyId),
  );
  expect(counted).toEqual(new Map(rows.map(({ surveyId, _count }) => [surveyId, _count])));
});

test("the demo is the same every time", async () => {
  await using other = await freshDatabase();
  await loadDemo(other.db);
  const content = await contentOf(demo.db);
  expect(content).toEqual(await contentOf(other.db));
  for (const table of CONTENT) expect(content[table]?.length, table).toBeGreaterThan(0);
});

test("borders are simple outlines of at most 40 points that hold all towns and places", async () => {
  const municipalities = await demo.db.municipality.findMany({ include: { areas: true, places: true } });
  expect(municipalities).toHaveLength(5);
  for (const { name, border, areas, places, lat, lon } of municipalities) {
    const polygon = JSON.parse(border ?? "") as Polygon;
    const [ring = []] = polygon.coordinates;
    expect(ring.length, name).toBeLessThanOrEqual(40);
    expect(ring[0], name).toEqual(ring.at(-1));
    expect(kinks(polygon).features, name).toEqual([]);
    for (const point of [...areas, ...places, { name: "centre", kind: "centre", lat, lon }]) {
      if (point.kind === "countryside") continue;
      expect(booleanPointInPolygon([point.lon ?? 0, point.lat ?? 0], polygon), `${name}: ${point.name}`).toBe(true);
    }
  }
});

test("no answer is other than its survey's questions allow, and the counters say how many there are", async () => {
  const surveys = await demo.db.survey.findMany({ include: { versions: true, responses: true } });
  expect(surveys).toHaveLength(16);
  for (const { id, slug, versions, responses } of surveys) {
    const document = SurveyDocumentSchema.parse(JSON.parse(versions[0]?.document ?? ""));
    const schema = answersSchema(document.sections.flatMap(({ questions }) => questions.flatMap(variablesOf)));
    const faults = responses.filter(({ answers }) => {
      const given = JSON.parse(answers) as Answers;
      const { answers: asked, dropped } = journeyOf(document, given);
      return !schema.safeParse(given).success || dropped.length > 0 || Object.keys(asked).length === 0;
    });
    expect(faults, slug).toEqual([]);
    const counts = await demo.db.responseCount.groupBy({ by: "kind", where: { surveyId: id }, _sum: { count: true } });
    expect(counts.map(({ _sum }) => _sum.count)).toEqual([responses.length, responses.length]);
    const weeks = await demo.db.responseChange.findMany({ where: { surveyId: id }, select: { week: true } });
    expect(new Set(weeks.map(({ week }) => week))).toEqual(new Set(responses.map(({ week }) => week)));
  }
});
