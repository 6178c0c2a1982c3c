import { readFileSync } from "node:fs";
import { kinks } from "@turf/kinks";
import { expect, test } from "vitest";
import { centreOf, type GeometryFault, usableGeometry } from "#app/features/municipality/usable-geometry.ts";
import { missing, testData } from "../../../support/test-data.ts";

const square = (west = 13, south = 57, size = 1) => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];
/** Where the parts of a stored border cross themselves. Parts may touch one another. */
function crossings(result: ReturnType<typeof usableGeometry>) {
  if ("fault" in result || result.geometry.type === "Point") throw new Error("not usable");
  return result.geometry.coordinates.flatMap(
    (coordinates) => kinks({ type: "Polygon", coordinates } as GeoJSON.Polygon).features,
  );
}
const polygon = (...rings: number[][][]) => usableGeometry({ type: "Polygon", coordinates: rings });

test("a sound border is kept as it is, without heights and repeated points", () => {
  const given = square().flatMap(([lon = 0, lat = 0]) => [
    [lon, lat, 12],
    [lon, lat, 12],
  ]);
  expect(polygon(given)).toEqual({ geometry: { type: "MultiPolygon", coordinates: [[square()]] }, repaired: false });
});

test("a border with a hole, and one in two parts that touch, are sound", () => {
  expect(polygon(square(), square(13.2, 57.2, 0.1))).toMatchObject({ repaired: false });
  const parts = usableGeometry({ type: "MultiPolygon", coordinates: [[square()], [square(14, 58)]] });
  expect(parts).toMatchObject({ repaired: false });
});

test.each([
  [
    "a bow tie",
    [
      [13, 57],
      [14, 58],
      [14, 57],
      [13, 58],
      [13, 57],
    ],
  ],
  [
    "a spike",
    [
      [13, 57],
      [14, 57],
      [14, 58],
      [14, 58.5],
      [14, 58],
      [13, 58],
      [13, 57],
    ],
  ],
])("%s is made whole", (_, ring) => {
  const result = polygon(ring);
  expect(result).toMatchObject({ repaired: true });
  expect(crossings(result)).toEqual([]);
});

test.each<[string, number[][], GeometryFault]>([
  [
    "metres",
    [
      [678145, 7023232],
      [678146, 7023232],
      [678146, 7023233],
      [678145, 7023232],
    ],
    "metres",
  ],
  ["latitude first", square().map(([lon = 0, lat = 0]) => [lat, lon]), "swapped"],
  ["Norway's sea", square(3, 60), "not_in_sweden"],
  ["an open ring", square().slice(0, 4), "ring_open"],
  [
    "two corners",
    [
      [13, 57],
      [14, 57],
      [13, 57],
    ],
    "ring_too_short",
  ],
  [
    "no surface",
    [
      [13, 57],
      [14, 57],
      [13.5, 57],
      [13, 57],
    ],
    "beyond_repair",
  ],
])("%s is refused", (_, ring, fault) => expect(polygon(ring)).toEqual({ fault }));

test("the middle of a square is its middle, also far from zero", () => {
  const result = polygon(square(13, 57, 0.5));
  if ("fault" in result) throw new Error(result.fault);
  expect(centreOf(result.geometry)).toEqual({ lon: 13.25, lat: 57.25 });
});

const TOWNS = ["2_submunicipal", "tatort_polygons_sample_incl_gislaved.geojson"];
test.skipIf(missing(...TOWNS))("of seven real towns only Örnsköldsvik crosses itself; none does afterwards", () => {
  const { features } = JSON.parse(readFileSync(testData(...TOWNS), "utf8")) as GeoJSON.FeatureCollection;
  const repaired = features.filter(({ geometry }) => {
    const result = usableGeometry(geometry as GeoJSON.Polygon);
    if ("fault" in result) throw new Error(result.fault);
    if (result.repaired) expect(crossings(result)).toEqual([]);
    return result.repaired;
  });
  expect(repaired.map(({ properties }) => properties?.TATORT)).toEqual(["Örnsköldsvik"]);
});
