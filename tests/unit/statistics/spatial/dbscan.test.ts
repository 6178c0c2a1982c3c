import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dbscan, NOISE } from "#app/statistics/spatial/dbscan.ts";
import { onEarth, onPlane } from "#app/statistics/spatial/space.ts";
import { missing, testData } from "#tests/support/test-data.ts";

const FOLDER = "4_statistics/spatial/turf_dbscan";
const METRES = { kilometers: 1000, miles: 1609.344 };

describe.skipIf(missing(FOLDER))("as Turf clusters", () => {
  const files = missing(FOLDER) ? [] : readdirSync(testData(FOLDER, "in"));

  test.each(files)("%s", (file) => {
    const read = (folder: string) => JSON.parse(readFileSync(testData(FOLDER, folder, file), "utf8"));
    const { features, properties } = read("in");
    const { distance = 100, minPoints = 3, units = "kilometers" } = properties ?? {};
    const points = features.map(({ geometry }: { geometry: { coordinates: number[] } }) => {
      const [lon = 0, lat = 0] = geometry.coordinates;
      return { lat, lon };
    });
    const { clusters, core } = dbscan(onEarth(points), distance * METRES[units as keyof typeof METRES], minPoints);
    const expected = read("out").features.slice(0, points.length);
    expect(points.length).toBeGreaterThan(5);
    for (const [index, { properties: known }] of expected.entries()) {
      // Turf calls a point on the edge a core point, unless it comes before the cluster's first core point.
      const isFound = index > clusters.findIndex((cluster, at) => cluster === clusters[index] && core[at] === 1);
      const role = clusters[index] === NOISE ? "noise" : core[index] || isFound ? "core" : "edge";
      expect({ cluster: clusters[index], role }).toEqual({ cluster: known.cluster ?? NOISE, role: known.dbscan });
    }
  });
});

interface At {
  x: number;
  y: number;
}
const apart = (one: At, other: At) => (one.x - other.x) ** 2 + (one.y - other.y) ** 2;

test("every point is what the definition says", () => {
  const lists = fc.array(fc.record({ x: fc.nat(30), y: fc.nat(30) }), { maxLength: 80 });
  fc.assert(
    fc.property(lists, fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }), (points, reach, fewest) => {
      const { clusters, core, count } = dbscan(onPlane(points), reach, fewest);
      const near = points.map((one) => points.flatMap((other, at) => (apart(one, other) <= reach ** 2 ? [at] : [])));
      for (const index of points.keys()) {
        const neighbours = near[index] ?? [];
        expect(core[index]).toBe(neighbours.length >= fewest ? 1 : 0);
        const coreNear = neighbours.filter((at) => core[at] === 1);
        if (core[index]) expect(coreNear.every((at) => clusters[at] === clusters[index])).toBe(true);
        else if (coreNear.length === 0) expect(clusters[index]).toBe(NOISE);
        else expect(coreNear.map((at) => clusters[at])).toContain(clusters[index]);
      }
      expect(new Set(clusters.filter((cluster) => cluster !== NOISE)).size).toBe(count);
    }),
  );
});

test("a thousand points at one spot are one cluster", () => {
  const points = Array.from({ length: 1000 }, () => ({ x: 5, y: 5 }));
  const { count, clusters } = dbscan(onPlane([...points, { x: 50, y: 50 }]), 1, 4);
  expect(count).toBe(1);
  expect(clusters[1000]).toBe(NOISE);
});

test("nobody, and what is no number of points", () => {
  expect(dbscan(onPlane([]), 1, 3).count).toBe(0);
  expect(() => dbscan(onPlane([]), 1, 0)).toThrow(RangeError);
});
