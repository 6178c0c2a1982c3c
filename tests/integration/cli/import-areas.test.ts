import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { freshDatabase } from "../../support/database.ts";
import { lyhord } from "../../support/lyhord.ts";
import { missing, testData } from "../../support/test-data.ts";

const square = (west: number, south: number) => [
  [
    [west, south],
    [west + 1, south],
    [west + 1, south + 1],
    [west, south + 1],
    [west, south],
  ],
];
const municipality = (kommunkod: string, kommunnamn: string, west: number, south = 57) => ({
  type: "Feature",
  properties: { kommunkod, kommunnamn },
  geometry: { type: "Polygon", coordinates: square(west, south) },
});
const collection = (...features: unknown[]) => JSON.stringify({ type: "FeatureCollection", features });

async function freshWithFiles(files: Record<string, string>) {
  const fresh = await freshDatabase();
  const folder = path.join(path.dirname(fresh.file), "files");
  mkdirSync(folder);
  for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, name), content);
  return {
    ...fresh,
    run: (names: string[], ...more: string[]) =>
      lyhord(fresh.url, ["import-areas", ...names.map((name) => path.resolve(folder, name)), ...more]),
  };
}

const TOWNS =
  'tatortskod;tatort;kommunkod;befolkning;lat;lon\nT1;"Öby, Åby och Ä";643;"1 204";57,5;13,5\nT2;Tuna;;;57.2;17.2\n';

test("towns go to the municipality of their code, else to the one they lie in; twice is once", async () => {
  await using fresh = await freshWithFiles({
    "towns.csv": TOWNS,
    "areas.geojson": collection(municipality("0643", "Habo", 13), municipality("0305", "Håbo", 17)),
  });
  const { code, output } = await fresh.run(["towns.csv", "areas.geojson"]);
  expect(output).toBe("Municipalities: 2 added, 0 changed, 0 unchanged.\nTowns: 2 added, 0 changed, 0 unchanged.\n");
  expect(code).toBe(0);
  const slugs = await fresh.db.municipality.findMany({
    select: { slug: true, countyName: true, lat: true, lon: true },
    orderBy: { code: "asc" },
  });
  expect(slugs).toEqual([
    { slug: "habo-uppsala", countyName: "Uppsala län", lat: 57.5, lon: 17.5 },
    { slug: "habo-jonkoping", countyName: "Jönköpings län", lat: 57.5, lon: 13.5 },
  ]);
  const towns = await fresh.db.area.findMany({ orderBy: { officialCode: "asc" } });
  expect(towns).toMatchObject([
    { municipalityCode: "0643", key: "oby-aby-och-a", name: "Öby, Åby och Ä", population: 1204, lat: 57.5, lon: 13.5 },
    { municipalityCode: "0305", key: "tuna", kind: "town", officialCode: "T2", population: null },
  ]);
  const again = await fresh.run(["areas.geojson", "towns.csv"]);
  expect(again.output).toContain("Towns: 0 added, 0 changed, 2 unchanged.");
  expect(await fresh.db.area.findMany({ orderBy: { officialCode: "asc" } })).toEqual(towns);
  expect(await fresh.db.auditEntry.findMany()).toMatchObject([
    { action: "data_imported", subject: "towns.csv, areas.geojson", userId: null },
  ]);
});

test("a municipality's own name and address outlive the import", async () => {
  await using fresh = await freshWithFiles({ "areas.geojson": collection(municipality("0662", "Gislaved", 13)) });
  await fresh.db.municipality.create({
    data: { code: "0662", slug: "vi", name: "Gislaveds kommun", countyName: "Jönköpings län", lat: 57.3, lon: 13.54 },
  });
  expect((await fresh.run(["areas.geojson"])).output).toContain("0 added, 1 changed");
  const found = await fresh.db.municipality.findUniqueOrThrow({ where: { code: "0662" } });
  expect(found).toMatchObject({ slug: "vi", name: "Gislaveds kommun", lat: 57.3 });
  expect(found.border).toContain("MultiPolygon");
});

const swapped = { ...municipality("0617", "Gnosjö", 13), geometry: { type: "Point", coordinates: [57, 13] } };
const habo = collection(municipality("0643", "Habo", 13));
test.each([
  [
    "a town without its municipality",
    { "t.csv": TOWNS },
    "t.csv, row 2, “Öby, Åby och Ä”: there is no municipality 0643",
  ],
  [
    "a town in no municipality",
    { "a.json": habo, "t.csv": TOWNS },
    "t.csv, row 3, “Tuna”: it lies in none of the known",
  ],
  [
    "one fault after a sound file",
    { "a.json": habo, "b.json": collection(swapped) },
    "b.json, feature 1, “Gnosjö”: its coord",
  ],
  ["the same code twice", { "a.json": habo, "b.json": habo }, "b.json, feature 1, “Habo”: the code 0643 occurs twice."],
  [
    "a text for a number",
    { "t.csv": "tatort,befolkning,lat,lon\nBy,många,57,13\n" },
    "row 2, “By”, column “befolkning”: “många” is no number.",
  ],
  ["a cut file", { "a.json": habo.slice(0, 90) }, "a.json: this is no valid JSON; was the file cut off?"],
  [
    "metres",
    { "a.json": habo.replaceAll("57", "6400057") },
    "its coordinates are in metres, perhaps SWEREF 99 TM; save",
  ],
])("refuses %s by name and writes nothing", async (_, files, sentence) => {
  await using fresh = await freshWithFiles(files);
  const { code, complaint, output } = await fresh.run(Object.keys(files));
  expect(complaint).toContain(sentence);
  expect(complaint.split("\n")).toHaveLength(2);
  expect({ code, output }).toEqual({ code: 1, output: "" });
  expect(await fresh.db.municipality.count()).toBe(0);
  expect(await fresh.db.area.count()).toBe(0);
});

const BROKEN = ["3_surveys", "xforms_odk", "geojson_edge_cases"];
test.skipIf(missing(...BROKEN))(
  "refuses each broken GeoJSON file, and says nothing about where the program broke",
  async () => {
    await using fresh = await freshWithFiles({});
    for (const name of readdirSync(testData(...BROKEN))) {
      const { code, complaint } = await fresh.run([testData(...BROKEN, name)]);
      expect({ name, code }).toEqual({ name, code: 1 });
      expect(complaint).toMatch(new RegExp(`^${name}.*: .*\\.\n$`));
    }
    expect(await fresh.db.municipality.count()).toBe(0);
  },
);
