import { expect, test } from "vitest";
import { likelyArea } from "#app/features/municipality/nearest-area.ts";
import type { AreaGeometry } from "#app/statistics/spatial/geometry.ts";

const town = (name: string, lat: number, lon: number, geometry?: AreaGeometry) => ({
  name,
  kind: "town",
  lat,
  lon,
  geometry,
});
const countryside = { name: "Landsbygd", kind: "countryside", lat: null, lon: null };
const square: AreaGeometry = {
  type: "Polygon",
  coordinates: [
    [
      [13.6, 57.3],
      [13.7, 57.3],
      [13.7, 57.4],
      [13.6, 57.4],
      [13.6, 57.3],
    ],
  ],
};
const gnosjo = town("Gnosjö", 57.357, 13.733);
const hillerstorp = town("Hillerstorp", 57.316, 13.879);

test.each([
  ["in the middle of a town", { lat: 57.357, lon: 13.734 }, [countryside, hillerstorp, gnosjo], "Gnosjö"],
  ["far from any town", { lat: 57.45, lon: 13.6 }, [countryside, hillerstorp, gnosjo], "Landsbygd"],
  ["far from any town, and no countryside", { lat: 57.45, lon: 13.6 }, [hillerstorp, gnosjo], "Gnosjö"],
  [
    "inside an outline, though another town's point is nearer",
    { lat: 57.357, lon: 13.699 },
    [gnosjo, town("Stor", 57.31, 13.61, square)],
    "Stor",
  ],
  ["no areas at all", { lat: 57.357, lon: 13.734 }, [], undefined],
])("%s", (_name, point, areas, expected) => {
  expect(likelyArea(point, areas)?.name).toBe(expected);
});
