import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { apartFromCentres, sharedByMany } from "#app/statistics/spatial/area-centres.ts";
import { tipClusters } from "#app/statistics/spatial/tip-clusters.ts";
import { missing, testData } from "#tests/support/test-data.ts";

const FILE = "5_points/polisen_events_sju_kommuner.csv";

describe.skipIf(missing(FILE))("police events, which lie at the middle of what they name (5_points)", () => {
  const rows: Record<string, string>[] = missing(FILE) ? [] : parse(readFileSync(testData(FILE)), { columns: true });
  const points = rows.map(({ lat, lon }) => ({ lat: Number(lat), lon: Number(lon) }));

  test("none of them is a hot spot", () => {
    const result = tipClusters(points, { distance: 500, minimumPoints: 5 });
    expect(result).toMatchObject({ ok: false, reason: "too_few_points", points: 0, minimum: 100 });
    expect(result.centres.reduce((sum, { points }) => sum + points, 0)).toBe(595);
    expect(result.centres.every(({ why }) => why === "shared_by_many")).toBe(true);
  });

  test("those at known centres are told as such", () => {
    const centre = { lat: 63.326242, lon: 14.448654 };
    const [first] = apartFromCentres(points, { known: [centre] }).centres.filter(({ why }) => why === "known_centre");
    expect(first).toEqual({
      centre,
      points: rows.filter(({ lat }) => lat === "63.326242").length,
      why: "known_centre",
    });
  });
});

/** Points that lie apart, all over the place. */
const scattered = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ lat: 57 + index / 50, lon: 13 + ((index * 7) % 31) / 10 }));
const gathered = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ lat: 60.1234 + index / 1e5, lon: 15.4321 }));

test("a place that many told of is found; a centre among them is not", () => {
  const centre = { lat: 58.2, lon: 14.1 };
  const points = [...scattered(90), ...gathered(15), ...Array.from({ length: 40 }, () => centre)];
  const result = tipClusters(points, { distance: 100, minimumPoints: 5 });
  expect(result.centres).toEqual([{ centre, points: 40, why: "shared_by_many" }]);
  expect(result).toMatchObject({ ok: true, points: 105, scattered: 90 });
  expect(result.ok && result.clusters.map((cluster) => cluster.points)).toEqual([
    Array.from({ length: 15 }, (_, index) => 90 + index),
  ]);
  expect(result.ok && result.clusters[0]?.centre.lat).toBeCloseTo(60.12347, 5);
});

test("99 points are refused, 100 are not", () => {
  const options = { distance: 100, minimumPoints: 5 };
  expect(tipClusters(scattered(99), options)).toMatchObject({ ok: false, reason: "too_few_points", minimum: 100 });
  expect(tipClusters(scattered(100), options)).toMatchObject({ ok: true, clusters: [], scattered: 100 });
});

test("sharing a spot is no sign where positions were rounded", () => {
  const points = [...scattered(100), ...Array.from({ length: 20 }, () => ({ lat: 58.2, lon: 14.1 }))];
  const options = { distance: 100, minimumPoints: 5, sharedBy: Number.POSITIVE_INFINITY };
  expect(tipClusters(points, options)).toMatchObject({ ok: true, centres: [], clusters: [{ points: { length: 20 } }] });
});

test.each([
  [0, 10],
  [1000, 10],
  [1001, 11],
  [50_000, 500],
])("of %i points, %i share a spot no longer by chance", (points, shared) => {
  expect(sharedByMany(points)).toBe(shared);
});
