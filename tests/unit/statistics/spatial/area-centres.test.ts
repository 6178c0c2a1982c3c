import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { apartFromCentres, sharedByMany } from "#app/statistics/spatial/area-centres.ts";
import { missing, testData } from "#tests/support/test-data.ts";

const FILE = "5_points/polisen_events_sju_kommuner.csv";

describe.skipIf(missing(FILE))("police events, which lie at the middle of what they name (5_points)", () => {
  const rows: Record<string, string>[] = missing(FILE) ? [] : parse(readFileSync(testData(FILE)), { columns: true });
  const points = rows.map(({ lat, lon }) => ({ lat: Number(lat), lon: Number(lon) }));

  test("all of them are at a centre", () => {
    const { kept, centres } = apartFromCentres(points);
    expect(kept).toEqual([]);
    expect(centres.reduce((sum, { points }) => sum + points, 0)).toBe(595);
    expect(centres.every(({ why }) => why === "shared_by_many")).toBe(true);
  });

  test("those at known centres are told as such", () => {
    const centre = { lat: 63.326242, lon: 14.448654 };
    const [first] = apartFromCentres(points, { known: [centre] }).centres.filter(({ why }) => why === "known_centre");
    const there = rows.filter(({ lat }) => lat === "63.326242").length;
    expect(first).toEqual({ centre, points: there, why: "known_centre" });
  });
});

/** Points that lie apart, all over the place. */
const scattered = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ lat: 57 + index / 50, lon: 13 + ((index * 7) % 31) / 10 }));
const centre = { lat: 58.2, lon: 14.1 };

test("many at one spot are taken away, those that lie close to each other are not", () => {
  const close = Array.from({ length: 15 }, (_, index) => ({ lat: 60.1234 + index / 1e5, lon: 15.4321 }));
  const points = [...scattered(90), ...close, ...Array.from({ length: 40 }, () => centre)];
  const { kept, centres } = apartFromCentres(points);
  expect(centres).toEqual([{ centre, points: 40, why: "shared_by_many" }]);
  expect(kept).toEqual(Array.from({ length: 105 }, (_, index) => index));
});

test("sharing a spot is no sign where positions were rounded", () => {
  const points = [...scattered(100), ...Array.from({ length: 20 }, () => centre)];
  expect(apartFromCentres(points, { sharedBy: Number.POSITIVE_INFINITY })).toMatchObject({ centres: [] });
});

test("a known centre is known with fewer decimals too, and by a single point", () => {
  const { centres } = apartFromCentres([{ lat: 58.2, lon: 14.1 }], { known: [{ lat: 58.20004, lon: 14.10003 }] });
  expect(centres).toEqual([{ centre, points: 1, why: "known_centre" }]);
});

test.each([
  [0, 10],
  [1000, 10],
  [1001, 11],
  [50_000, 500],
])("of %i points, %i share a spot no longer by chance", (points, shared) => {
  expect(sharedByMany(points)).toBe(shared);
});
