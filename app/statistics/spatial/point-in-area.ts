import { type AreaGeometry, type Point, type Position, polygonsOf } from "./geometry.ts";

/**
 * Whether a point lies in a polygon or in any part of a multipolygon, by the even–odd rule over all rings of a part (a ray
 * eastwards crosses the edges an odd number of times), so that holes are outside. Edges are straight lines in
 * degrees, as GeoJSON says. A point exactly on an edge may fall on either side; rings that cross the 180th meridian are not handled.
 * @example isInArea({ lat: 1, lon: 1 }, { type: "Polygon", coordinates: [[[0, 0], [2, 0], [2, 2], [0, 2], [0, 0]]] }) // true
 */
export function isInArea(point: Point, area: AreaGeometry): boolean {
  const parts = polygonsOf(area);
  return parts.some((rings) => rings.reduce((crossings, ring) => crossings + crossingsOf(point, ring), 0) % 2 === 1);
}

function crossingsOf({ lat, lon }: Point, ring: readonly Position[]): number {
  let crossings = 0;
  for (let index = 1; index < ring.length; index++) {
    const [fromLon = 0, fromLat = 0] = ring[index - 1] ?? [];
    const [toLon = 0, toLat = 0] = ring[index] ?? [];
    // Half-open, so that a ray through a corner counts it once.
    if (fromLat > lat === toLat > lat) continue;
    if (lon < fromLon + ((lat - fromLat) / (toLat - fromLat)) * (toLon - fromLon)) crossings++;
  }
  return crossings;
}
