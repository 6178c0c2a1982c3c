import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { generalG } from "#app/statistics/spatial/general-g.ts";
import { getisOrd, type SpatialWeights } from "#app/statistics/spatial/getis-ord.ts";
import { Neighbours } from "#app/statistics/spatial/neighbours.ts";
import { onPlane } from "#app/statistics/spatial/space.ts";
import { reference } from "#tests/support/reference.ts";
import { missing, testData } from "#tests/support/test-data.ts";

function neighboursOf(points: { x: number; y: number }[], distance: number) {
  const neighbours = new Neighbours(onPlane(points), distance);
  return (place: number) => neighbours.of(place);
}

describe.skipIf(missing("4_statistics"))("against PySAL (4_statistics)", () => {
  const expected = missing("4_statistics")
    ? undefined
    : JSON.parse(readFileSync(testData("4_statistics/expected_for_developers.json"), "utf8")).published.getis_ord;
  const near = () =>
    neighboursOf(
      expected.points.map(([x, y]: [number, number]) => ({ x, y })),
      expected.threshold,
    );

  test.each([
    ["binary", true, "local_Gstar_binary_z0"],
    ["binary", false, "local_G_binary_z0"],
    ["row_standardised_pysal", true, "local_Gstar_rowstd_z0"],
    ["row_standardised_pysal", false, "local_G_rowstd_z0"],
  ] as const)("%s, with itself: %s", (weights, star, name) => {
    expect(getisOrd(expected.y, near(), { weights, star })[0]).toBeCloseTo(expected[name], 7);
  });

  test("the general G", () => {
    const { g } = generalG(expected.y, near());
    expect(g).toBeCloseTo(expected.global_G, 7);
  });
});

describe("against spdep", () => {
  const known = reference("spatial.json");
  const points = known.x.map((x: number, index: number) => ({ x, y: known.y[index] }));
  const near = neighboursOf(points, known.distance);

  test.each([
    ["binary", true, "gstar_binary"],
    ["binary", false, "g_binary"],
    ["row_standardised", true, "gstar_row"],
    ["row_standardised", false, "g_row"],
  ] as const)("%s, with itself: %s", (weights, star, name) => {
    const z = getisOrd(known.value, near, { weights, star });
    expect([...z]).toEqual(known[name].map((value: number) => expect.closeTo(value, 8)));
  });

  test("the general G", () => {
    const { g, expected, variance, z } = generalG(known.value, near);
    expect(g).toBeCloseTo(known.general.g, 10);
    expect(expected).toBeCloseTo(known.general.expected, 10);
    expect(variance).toBeCloseTo(known.general.variance, 10);
    expect(z).toBeCloseTo(known.general.z, 6);
  });
});

const options = fc.record({
  weights: fc.constantFrom<SpatialWeights>("binary", "row_standardised", "row_standardised_pysal"),
  star: fc.boolean(),
});

test("nothing is said of equal values, of the lonely, or where everybody is near everybody", () => {
  const points = [0, 1, 2, 50].map((x) => ({ x, y: 0 }));
  fc.assert(
    fc.property(options, fc.double({ min: -1e6, max: 1e6, noNaN: true }), (chosen, value) => {
      const z = getisOrd([value, value, value, value], neighboursOf(points, 1), chosen);
      expect([...z]).toEqual([Number.NaN, Number.NaN, Number.NaN, Number.NaN]);
    }),
  );
  expect(getisOrd([1, 2, 3, 4], neighboursOf(points, 1), { weights: "binary", star: false })[3]).toBeNaN();
  expect(getisOrd([1, 2, 3, 4], neighboursOf(points, 1), { weights: "binary", star: true })[3]).not.toBeNaN();
  expect(getisOrd([1, 2, 3, 4], neighboursOf(points, 100), { weights: "binary", star: true })[0]).toBeNaN();
});

test("a scale of the values changes nothing, and the order of the places neither", () => {
  const places = fc.array(fc.record({ x: fc.nat(20), y: fc.nat(20), value: fc.nat(50) }), {
    minLength: 4,
    maxLength: 40,
  });
  fc.assert(
    fc.property(places, options, (list, chosen) => {
      const z = getisOrd(
        list.map(({ value }) => value),
        neighboursOf(list, 5),
        chosen,
      );
      const scaled = getisOrd(
        list.map(({ value }) => value * 3),
        neighboursOf(list, 5),
        chosen,
      );
      const turned = list.toReversed();
      const back = getisOrd(
        turned.map(({ value }) => value),
        neighboursOf(turned, 5),
        chosen,
      ).reverse();
      const wanted = [...z].map((value) => (Number.isNaN(value) ? value : expect.closeTo(value, 6)));
      expect([...scaled]).toEqual(wanted);
      expect([...back]).toEqual(wanted);
    }),
  );
});

test("a value that stands out makes its neighbourhood hot", () => {
  const points = Array.from({ length: 100 }, (_, index) => ({ x: index % 10, y: Math.floor(index / 10) }));
  const values = points.map(({ x, y }) => (x < 3 && y < 3 ? 20 : (x * 7 + y * 3) % 5));
  const z = getisOrd(values, neighboursOf(points, 1.5), { weights: "binary", star: true });
  expect(z[11]).toBeGreaterThan(5);
  expect(z[88]).toBeLessThan(1.96);
});
