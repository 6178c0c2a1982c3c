import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { lyhord } from "../../support/lyhord.ts";
import { reference } from "../../support/reference.ts";
import { missing, testData } from "../../support/test-data.ts";

const folder = mkdtempSync(path.join(tmpdir(), "hotspots-"));

function fileOf(name: string, content: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}

const run = (...words: string[]) => lyhord("file:/nowhere/at/all.db", ["hotspots", ...words]);

async function json(...words: string[]) {
  const { code, output, complaint } = await run(...words, "--format", "json");
  expect(complaint).toBe("");
  expect(code).toBe(0);
  return JSON.parse(output);
}

const EVENTS = "5_points/polisen_events_sju_kommuner.csv";
test.skipIf(missing(EVENTS))("police events at the middle of what they name are no hot spots (5_points)", async () => {
  const document = await json(testData(EVENTS));
  expect(document).toMatchObject({ rows: 595, removed: 595, points: 0 });
  const refused = { state: "refused", reason: "too_few_points", minimum: 100 };
  expect(document).toMatchObject({ clusters: refused, getis_ord: refused, adaptive_cells: refused });
  const { output } = await run(testData(EVENTS));
  expect(output).toContain("595 of 595 points lie at 10 area centres and are left out:");
});

const TURF = "4_statistics/spatial/turf_dbscan";
describe.skipIf(missing(TURF))("as Turf clusters (4_statistics)", () => {
  test.each(missing(TURF) ? [] : readdirSync(testData(TURF, "in")))("%s", async (file) => {
    const { properties } = JSON.parse(readFileSync(testData(TURF, "in", file), "utf8"));
    const metres = (properties?.distance ?? 100) * (properties?.units === "miles" ? 1609.344 : 1000);
    const words = [
      "--distance",
      String(metres),
      "--minimum-points",
      "3",
      "--from",
      "1",
      "--shared-by",
      "never",
      "--cell",
      "50000",
    ];
    const { clusters } = await json(testData(TURF, "in", file), ...words);
    const expected = JSON.parse(readFileSync(testData(TURF, "out", file), "utf8")).features;
    const sizes = new Map<number, number[]>();
    for (
      let index = 0;
      index < clusters.noise + clusters.clusters.reduce((sum: number, one: { points: number }) => sum + one.points, 0);
      index++
    ) {
      const number = expected[index].properties.cluster;
      if (number !== undefined) sizes.set(number, [...(sizes.get(number) ?? []), index + 1]);
    }
    const found = clusters.clusters.map(({ rows }: { rows: number[] }) => rows.join()).sort();
    expect(found).toEqual([...sizes.values()].map((rows) => rows.join()).sort());
  });
});

test.each([
  [[], "gstar_binary"],
  [["--no-self", "--weights", "row_standardised"], "g_row"],
])("areas with values, as spdep has them: %j", async (words, name) => {
  const known = reference("spatial.json");
  const lines = known.x.map((x: number, index: number) =>
    `${x};${known.y[index]};${known.value[index]}`.replaceAll(".", ","),
  );
  const file = fileOf("omraden.csv", ["x;y;anmälda", ...lines].join("\n"));
  const { getis_ord, clusters } = await json(file, "--value", "anmälda", "--band", "220", ...words);
  expect(clusters).toBeNull();
  expect(getis_ord.places.map(({ z }: { z: number }) => z)).toEqual(
    known[name].map((z: number) => expect.closeTo(z, 8)),
  );
  expect(getis_ord.general_g.z).toBeCloseTo(known.general.z, 6);
});

test("centres are of the same kind as the points", async () => {
  const [points, centres] = [fileOf("plan.csv", "x,y\n400000,6350000\n"), fileOf("mitt.csv", "lat,lon\n57.2,13.4\n")];
  const sentence = "--centres and the points have to be of one kind: both lat and lon, or both x and y.\n";
  expect((await run(points, "--centres", centres)).complaint).toBe(sentence);
  const same = await json(points, "--centres", fileOf("mitt-plan.csv", "x;y\n400006;6350005\n"), "--from", "1");
  expect(same.area_centres).toEqual([{ x: 400000, y: 6350000, points: 1, why: "known_centre" }]);
});

test("events: clusters, hot squares, and cells of enough points", async () => {
  const scattered = Array.from({ length: 150 }, (_, index) => [
    57.2 + (index % 15) / 60,
    13.4 + Math.floor(index / 15) / 30,
  ]);
  const gathered = Array.from({ length: 40 }, (_, index) => [57.3 + (index % 7) / 4000, 13.55 + (index % 6) / 4000]);
  const file = fileOf(
    "tips.csv",
    ["lat,lon", ...[...scattered, ...gathered].map((pair) => pair.join()), "NA,NA"].join("\n"),
  );
  const { without_position, clusters, getis_ord, adaptive_cells } = await json(file, "--cell", "500", "--fewest", "7");
  expect(without_position).toBe(1);
  expect(clusters.clusters[0]).toMatchObject({ points: 40, core: 40 });
  const hot = getis_ord.places.filter(({ is }: { is: string }) => is === "hot");
  expect(hot.length).toBeGreaterThan(0);
  for (const { lat, lon } of hot) {
    expect(lat).toBeCloseTo(57.3, 1);
    expect(lon).toBeCloseTo(13.55, 1);
  }
  expect(adaptive_cells.cells.reduce((sum: number, { points }: { points: number }) => sum + points, 0)).toBe(190);
  expect(adaptive_cells.cells.every(({ points }: { points: number }) => points >= 7)).toBe(true);
});

test.each([
  ["name\nx\n", [], "fel.csv: there are no columns lat and lon, or x and y: name yours. The columns are: name."],
  ["x,höjd\n1,2\n", [], "fel.csv: there is no column “y”. The columns are: x, höjd."],
  ["lat,lon\n57,abc\n", [], "fel.csv, row 2, column “lon”: “abc” is no coordinate."],
  [
    "lat,lon\n6358949,423794\n",
    [],
    "fel.csv, row 2: 6358949, 423794 are no degrees; columns of metres are named with --x and --y.",
  ],
  ["lat,lon,n\n57,13,\n", ["--value", "n"], "fel.csv, row 2, column “n”: a number is missing."],
  ["lat,lon\n57,13\n", ["--cell", "0"], "“0” does not fit --cell, which is more than 0."],
])("%j %j is refused in one sentence", async (content, words, sentence) => {
  expect(await run(fileOf("fel.csv", content), ...words)).toEqual({ code: 1, output: "", complaint: `${sentence}\n` });
});
