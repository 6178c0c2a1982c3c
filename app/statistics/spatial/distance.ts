import type { Point } from "./geometry.ts";

/** Mean radius of the earth in metres (IUGG). */
export const EARTH_RADIUS = 6_371_008.8;

/** Length of one degree of latitude in metres on that sphere: 111 195 m. */
export const METRES_PER_DEGREE = (Math.PI / 180) * EARTH_RADIUS;

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/**
 * Distance in metres along the earth's surface, by the haversine formula (R. W. Sinnott, Virtues of the Haversine, 1984):
 * exact on a sphere, within 0.5 % of the ellipsoid, and stable for points that are close to one another.
 * @example distance({ lat: 59.33, lon: 18.06 }, { lat: 57.71, lon: 11.97 }) // Stockholm–Göteborg: 397 km
 */
export function distance(from: Point, to: Point): number {
  const sineLat = Math.sin(radians(to.lat - from.lat) / 2);
  const sineLon = Math.sin(radians(to.lon - from.lon) / 2);
  const half = sineLat ** 2 + Math.cos(radians(from.lat)) * Math.cos(radians(to.lat)) * sineLon ** 2;
  // Rounding can lift the value a hair above 1 for antipodes.
  return 2 * EARTH_RADIUS * Math.asin(Math.sqrt(Math.min(1, half)));
}
