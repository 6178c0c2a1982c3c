import booleanPointInPolygon from "@turf/boolean-point-in-polygon";
import kinks from "@turf/kinks";
import type { Polygon } from "geojson";
import { expect, test } from "vitest";
import { DEMO_NOW, isUnused, loadDemo } from "#app/cli/demo/load-demo.ts";
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

test("an unused database takes the demo, with its clock; a used one is left alone", async () => {
  await using fresh = await freshDatabase();
  expect(await isUnused(fresh.db)).toBe(true);
  await loadDemo(fresh.db);
  expect(await isUnused(fresh.db)).toBe(false);
  const { demo, now } = await instanceOf(fresh.db);
  expect([demo, now().toISOString()]).toEqual([true, new Date(DEMO_NOW).toISOString()]);
});

test("the demo is the same every time", async () => {
  await using one = await freshDatabase();
  await using other = await freshDatabase();
  await loadDemo(one.db);
  await loadDemo(other.db);
  const content = await contentOf(one.db);
  expect(content).toEqual(await contentOf(other.db));
  for (const table of CONTENT) expect(content[table]?.length, table).toBeGreaterThan(0);
});

test("borders are simple outlines of at most 40 points that hold all towns and places", async () => {
  await using fresh = await freshDatabase();
  await loadDemo(fresh.db);
  const municipalities = await fresh.db.municipality.findMany({ include: { areas: true, places: true } });
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

test("every survey of the demo is a valid document", async () => {
  await using fresh = await freshDatabase();
  await loadDemo(fresh.db);
  const versions = await fresh.db.surveyVersion.findMany();
  expect(versions).toHaveLength(15);
  for (const { document } of versions) SurveyDocumentSchema.parse(JSON.parse(document));
});
