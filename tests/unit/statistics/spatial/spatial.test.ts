import { readFileSync } from "node:fs";
import { booleanPointInPolygon } from "@turf/boolean-point-in-polygon";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { distance } from "#app/statistics/spatial/distance.ts";
import type { AreaGeometry } from "#app/statistics/spatial/geometry.ts";
import { nearest } from "#app/statistics/spatial/nearest.ts";
import { isInArea } from "#app/statistics/spatial/point-in-area.ts";
import { snapToGrid } from "#app/statistics/spatial/snap.ts";
import { missing, testData } from "#tests/support/test-data.ts";

const inSweden = fc.record({
  lat: fc.double({ min: 55, max: 69.1, noNaN: true }),
  lon: fc.double({ min: 10.5, max: 24.2, noNaN: true }),
});

describe("distance", () => {
  test.each([
    ["Stockholm–Göteborg", { lat: 59.33, lon: 18.06 }, { lat: 57.71, lon: 11.97 }, 396_900],
    ["one degree of latitude", { lat: 60, lon: 15 }, { lat: 61, lon: 15 }, 111_195],
    ["one degree of longitude at 60°: half of that", { lat: 60, lon: 15 }, { lat: 60, lon: 16 }, 55_597],
    ["antipodes", { lat: 0, lon: 0 }, { lat: 0, lon: 180 }, 20_015_115],
  ])("%s", (_name, from, to, metres) => {
    expect(distance(from, to)).toBeGreaterThan(metres * 0.999);
    expect(distance(from, to)).toBeLessThan(metres * 1.001);
  });

  test("is the same both ways, and nothing from a point to itself", () => {
    fc.assert(
      fc.property(inSweden, inSweden, (one, other) => {
        expect(distance(one, other)).toBeCloseTo(distance(other, one), 6);
        expect(distance(one, one)).toBe(0);
      }),
    );
  });
});

describe("snapping", () => {
  const HALF_DIAGONAL = 25 / Math.SQRT2;

  test("moves a point at most half a cell's diagonal, and only once", () => {
    fc.assert(
      fc.property(inSweden, (point) => {
        const snapped = snapToGrid(point);
        expect(distance(point, snapped)).toBeLessThan(HALF_DIAGONAL + 0.1);
        expect(snapToGrid(snapped)).toEqual(snapped);
      }),
      { numRuns: 2000 },
    );
  });

  test("leaves neighbours about 25 metres apart in both directions", () => {
    const from = snapToGrid({ lat: 63.317, lon: 14.5 });
    const metre = 1 / 111_195;
    const north = snapToGrid({ lat: from.lat + 25 * metre, lon: from.lon });
    const east = snapToGrid({ lat: from.lat, lon: from.lon + (25 * metre) / Math.cos((from.lat * Math.PI) / 180) });
    expect(distance(from, { ...north, lon: from.lon })).toBeCloseTo(25, 0);
    expect(distance(from, east)).toBeCloseTo(25, 0);
  });

  test("gives the documented example", () => {
    expect(snapToGrid({ lat: 57.3571234, lon: 13.7335678 })).toEqual({ lat: 57.357079, lon: 13.733598 });
  });
});

describe("point in area", () => {
  const square = (west: number, south: number, side: number) => [
    [west, south],
    [west + side, south],
    [west + side, south + side],
    [west, south + side],
    [west, south],
  ];
  const withHole: AreaGeometry = { type: "Polygon", coordinates: [square(0, 0, 10), square(4, 4, 2)] };
  const islands: AreaGeometry = { type: "MultiPolygon", coordinates: [[square(0, 0, 2)], [square(5, 5, 2)]] };

  test.each([
    ["inside", withHole, 1, 1, true],
    ["in the hole", withHole, 5, 5, false],
    ["outside", withHole, 11, 5, false],
    ["level with a corner, outside", withHole, -1, 0, false],
    ["level with a corner of the hole", withHole, 2, 4, true],
    ["on the first island", islands, 1, 1, true],
    ["on the second island", islands, 6, 6, true],
    ["in the water between", islands, 3.5, 3.5, false],
  ])("%s", (_name, area, lon, lat, expected) => {
    expect(isInArea({ lat, lon }, area)).toBe(expected);
  });

  const borders = ["1_municipalities", "sju_kommuner_lantmateriet.geojson"];
  test.skipIf(missing(...borders))("agrees with Turf on real borders (1_municipalities)", () => {
    const { features } = JSON.parse(readFileSync(testData(...borders), "utf8")) as {
      features: { geometry: AreaGeometry }[];
    };
    const aroundThem = fc.record({
      lat: fc.double({ min: 57, max: 64.8, noNaN: true }),
      lon: fc.double({ min: 11, max: 15.5, noNaN: true }),
    });
    let inside = 0;
    fc.assert(
      fc.property(aroundThem, (point) => {
        for (const { geometry } of features) {
          const ours = isInArea(point, geometry);
          expect(ours).toBe(booleanPointInPolygon([point.lon, point.lat], geometry as never));
          if (ours) inside++;
        }
      }),
      { numRuns: 3000 },
    );
    expect(inside).toBeGreaterThan(50);
  });
});

describe("nearest", () => {
  test("is the candidate that no other is nearer than", () => {
    fc.assert(
      fc.property(inSweden, fc.array(inSweden, { minLength: 1 }), (point, candidates) => {
        const best = Math.min(...candidates.map((candidate) => distance(point, candidate)));
        expect(nearest(point, candidates)?.metres).toBe(best);
      }),
    );
  });

  test("is nothing among none", () => {
    expect(nearest({ lat: 60, lon: 15 }, [])).toBeUndefined();
  });
});
