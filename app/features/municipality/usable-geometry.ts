import polygonClipping from "polygon-clipping";
import { z } from "zod";
import { polygonsOf } from "#app/statistics/spatial/geometry.ts";

const PositionSchema = z.array(z.number()).min(2);
const PolygonSchema = z.array(z.array(PositionSchema).min(1)).min(1);
export const GeometrySchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("Point"), coordinates: PositionSchema }),
  z.object({ type: z.literal("Polygon"), coordinates: PolygonSchema }),
  z.object({ type: z.literal("MultiPolygon"), coordinates: z.array(PolygonSchema).min(1) }),
]);

type Position = [lon: number, lat: number];
type Ring = Position[];
type Polygon = Ring[];

/** A valid area in WGS 84, as it is stored. */
export interface Border {
  type: "MultiPolygon";
  coordinates: Polygon[];
}

export type Geometry = { type: "Point"; coordinates: Position } | Border;

/** Sweden and its waters, generously. */
const SWEDEN = { west: 9, east: 26, south: 54, north: 70.5 };

/** Why a geometry cannot be used; the words belong to whoever knows the file. */
export type GeometryFault = "metres" | "swapped" | "not_in_sweden" | "ring_too_short" | "ring_open" | "beyond_repair";

/**
 * A geometry as it can be stored: heights and repeated points dropped, and a border that crosses itself made whole.
 * A crossing shows itself when a ring visits a point twice, or when the union of the border with itself needs a point
 * that was not there or falls into another number of rings.
 */
export function usableGeometry(
  given: z.infer<typeof GeometrySchema>,
): { geometry: Geometry; repaired: boolean } | { fault: GeometryFault } {
  if (given.type === "Point") {
    const position = flat(given.coordinates);
    const fault = misplaced(position);
    return fault ? { fault } : { geometry: { type: "Point", coordinates: position }, repaired: false };
  }
  const cleaned = polygonsOf(given).map((polygon) => polygon.map((ring) => withoutRepeats(ring.map(flat))));
  const fault = firstFault(cleaned);
  if (fault) return { fault };
  return madeWhole(cleaned);
}

const flat = ([lon = 0, lat = 0]: number[]): Position => [lon, lat];

function withoutRepeats(ring: Ring): Ring {
  return ring.filter(([lon, lat], index) => {
    const before = ring[index - 1];
    return !before || before[0] !== lon || before[1] !== lat;
  });
}

function misplaced([lon, lat]: Position): GeometryFault | undefined {
  if (Math.abs(lon) > 180 || Math.abs(lat) > 90) return "metres";
  if (isInSweden([lon, lat])) return undefined;
  return isInSweden([lat, lon]) ? "swapped" : "not_in_sweden";
}

function isInSweden([lon, lat]: Position): boolean {
  return lon >= SWEDEN.west && lon <= SWEDEN.east && lat >= SWEDEN.south && lat <= SWEDEN.north;
}

function firstFault(polygons: Polygon[]): GeometryFault | undefined {
  for (const ring of polygons.flat()) {
    for (const position of ring) {
      const fault = misplaced(position);
      if (fault) return fault;
    }
    const [first, last] = [ring[0], ring.at(-1)];
    if (first?.[0] !== last?.[0] || first?.[1] !== last?.[1]) return "ring_open";
    if (ring.length < 4) return "ring_too_short";
  }
  return undefined;
}

function madeWhole(polygons: Polygon[]): { geometry: Border; repaired: boolean } | { fault: GeometryFault } {
  let union: Polygon[];
  try {
    union = polygonClipping.union(polygons) as Polygon[];
  } catch {
    return { fault: "beyond_repair" };
  }
  if (union.length === 0) return { fault: "beyond_repair" };
  const known = new Set(polygons.flat(2).map(String));
  const crossed =
    union.flat().length !== polygons.flat().length ||
    polygons.flat().some((ring) => new Set(ring.map(String)).size < ring.length - 1) ||
    union.flat(2).some((position) => !known.has(String(position)));
  return { geometry: { type: "MultiPolygon", coordinates: crossed ? union : polygons }, repaired: crossed };
}

/** The middle of the largest part (its centre of mass), for placing a map. */
export function centreOf(geometry: Geometry): { lat: number; lon: number } {
  if (geometry.type === "Point") return { lon: geometry.coordinates[0], lat: geometry.coordinates[1] };
  const outer = geometry.coordinates.map((polygon) => massOf(polygon[0] ?? []));
  const { lon, lat } = outer.reduce((largest, next) => (next.area > largest.area ? next : largest));
  return { lat: rounded(lat), lon: rounded(lon) };
}

const rounded = (degrees: number) => Math.round(degrees * 1e5) / 1e5;

/** Area (in square degrees) and centre of mass of a ring, by the shoelace formula. */
function massOf(ring: Ring): { area: number; lon: number; lat: number } {
  let [twice, lon, lat] = [0, 0, 0];
  // Counted from the first point: near zero the differences keep their digits.
  const [x0, y0] = ring[0] ?? [0, 0];
  ring.forEach(([x1, y1], index) => {
    const [x2, y2] = ring[index + 1] ?? [x0, y0];
    const cross = (x1 - x0) * (y2 - y0) - (x2 - x0) * (y1 - y0);
    twice += cross;
    lon += (x1 + x2 - 2 * x0) * cross;
    lat += (y1 + y2 - 2 * y0) * cross;
  });
  if (twice === 0) return { area: 0, lon: x0, lat: y0 };
  return { area: Math.abs(twice / 2), lon: x0 + lon / (3 * twice), lat: y0 + lat / (3 * twice) };
}
