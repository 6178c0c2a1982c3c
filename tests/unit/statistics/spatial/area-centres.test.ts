import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { apartFromCentres, sharedByMany } from "#app/statistics/spatial/area-centres.ts";
import { onEarth, onPlane } from "#app/statistics/spatial/space.ts";
import { missing, testData } from "#tests/support/test-data.ts";

const FILE = "5_points/polisen_events_sju_kommuner.csv";

describe.skipIf(missing(FILE))("police events, which lie at the middle of what they name (5_points)", () => {
  const rows: Record<string, string>[] = missing(FILE) ? [] : parse(readFileSync(testData(FILE)), { columns: true });
  const points = rows.map(({ lat, lon }) => ({ lat: Number(lat), lon: Number(lon) }));

  test("all of them are at a centre", () => {
    const { kept, centres } = apartFromCentres(onEarth(points));
    expect(kept).toEqual([]);
    expect(centres.reduce((sum, { points }) => sum + points, 0)).toBe(595);
    expect(centres.every(({ why }) => why === "shared_by_many")).toBe(true);
  });

  test("those at known centres are told as such", () => {
    const centre = { lat: 63.326242, lon: 14.448654 };
    const [first] = apartFromCentres(onEarth(points), { known: onEarth([centre]) }).centres.filter(
      ({ why }) => why === "known_centre",
    );
    const there = rows.filter(({ lat }) => lat === "63.326242").length;
    expect(first).toMatchObject({ points: there, why: "known_centre" });
  });
});

/** Points that lie apart, all over the place. */
const scattered = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ lat: 57 + index / 50, lon: 13 + ((index * 7) % 31) / 10 }));
const centre = { lat: 58.2, lon: 14.1 };

test("many at one spot are taken away, those that lie close to each other are not", () => {
  const close = Array.from({ length: 15 }, (_, index) => ({ lat: 60.1234 + index / 1e5, lon: 15.4321 }));
  const points = [...scattered(90), ...close, ...Array.from({ length: 40 }, () => centre)];
  const { kept, centres } = apartFromCentres(onEarth(points));
  expect(centres).toEqual([{ at: 105, points: 40, why: "shared_by_many" }]);
  expect(kept).toEqual(Array.from({ length: 105 }, (_, index) => index));
});

test("sharing a spot is no sign where positions were rounded", () => {
  const points = [...scattered(100), ...Array.from({ length: 20 }, () => centre)];
  expect(apartFromCentres(onEarth(points), { sharedBy: Number.POSITIVE_INFINITY })).toMatchObject({ centres: [] });
});

describe("positions on a grid of 25 m", () => {
  const snapped = (x: number, y: number) => ({ x: Math.round(x / 25) * 25, y: Math.round(y / 25) * 25 });
  /** A normal scatter about a place: quantiles of the distance, turned by the golden angle. */
  const about = (count: number, scatter: number, at = { x: 2000, y: 3000 }) =>
    Array.from({ length: count }, (_, index) => {
      const distance = scatter * Math.sqrt(-2 * Math.log((index + 0.5) / count));
      const angle = index * 2.399963;
      return snapped(at.x + distance * Math.cos(angle), at.y + distance * Math.sin(angle));
    });
  const everywhere = Array.from({ length: 200 }, (_, index) =>
    snapped((index % 20) * 997, Math.floor(index / 20) * 1013),
  );
  const centresOf = (points: { x: number; y: number }[], options = {}) => {
    const { kept, centres } = apartFromCentres(onPlane(points), options);
    return { left: kept.length, removed: centres.map(({ points }) => points) };
  };

  test.each([12, 15, 20, 30])("a gathering that scatters by %i m stays", (scatter) => {
    const points = [...everywhere, ...about(120, scatter)];
    const most = Math.max(
      ...points.map((one) => points.filter((other) => other.x === one.x && other.y === one.y).length),
    );
    expect(most).toBeGreaterThanOrEqual(10);
    expect(centresOf(points)).toEqual({ left: 320, removed: [] });
    expect(centresOf(points, { sharedBy: 10 }).removed.length).toBeGreaterThan(0);
  });

  test("the middle of a municipality does not, even in a town where people put pins", () => {
    const middle = Array.from({ length: 200 }, () => snapped(2050, 3050));
    expect(centresOf([...everywhere, ...middle])).toEqual({ left: 200, removed: [200] });
    expect(centresOf([...everywhere, ...about(120, 60), ...middle])).toMatchObject({ removed: [expect.any(Number)] });
  });

  test("what cannot be told apart: all pins on one spot, and a middle beside a gathering of its size", () => {
    const stop = Array.from({ length: 15 }, () => snapped(5010, 5010));
    expect(centresOf([...everywhere, ...stop])).toEqual({ left: 200, removed: [15] });
    expect(centresOf([...everywhere, ...stop], { sharedBy: Number.POSITIVE_INFINITY }).removed).toEqual([]);
    const middle = Array.from({ length: 40 }, () => snapped(2050, 3050));
    expect(centresOf([...everywhere, ...about(120, 20), ...middle]).removed).toEqual([]);
    const known = onPlane([snapped(2050, 3050)]);
    expect(centresOf([...everywhere, ...about(120, 20), ...middle], { known }).removed).toEqual([expect.any(Number)]);
  });
});

test("a known centre is known with fewer decimals too, and by a single point", () => {
  const known = onEarth([{ lat: 58.20004, lon: 14.10003 }]);
  const { centres } = apartFromCentres(onEarth([{ lat: 58.2, lon: 14.1 }]), { known });
  expect(centres).toEqual([{ at: 0, points: 1, why: "known_centre" }]);
});

test.each([
  [0, 10],
  [1000, 10],
  [1001, 11],
  [50_000, 500],
])("of %i points, %i share a spot no longer by chance", (points, shared) => {
  expect(sharedByMany(points)).toBe(shared);
});
