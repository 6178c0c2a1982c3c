import { METRES_PER_DEGREE } from "./distance.ts";
import type { Point } from "./geometry.ts";

/**
 * Moves a point to the nearest corner of a grid of about `metres` × `metres`, so that what is kept says which spot
 * but not which doorway. The grid is in degrees: rows lie `metres` apart everywhere; within a row the columns lie
 * `metres` apart at that row's latitude. A point moves at most half the diagonal of a cell (17.7 m for 25 m, plus 0.1 m of rounding to
 * six decimals), and snapping twice is snapping once.
 * @example snapToGrid({ lat: 57.3571234, lon: 13.7335678 }) // { lat: 57.357079, lon: 13.733598 }
 */
export function snapToGrid({ lat, lon }: Point, metres = 25): Point {
  const rowHeight = metres / METRES_PER_DEGREE;
  const row = Math.round(lat / rowHeight) * rowHeight;
  const columnWidth = rowHeight / Math.cos((row * Math.PI) / 180);
  const column = Math.round(lon / columnWidth) * columnWidth;
  return { lat: sixDecimals(row), lon: sixDecimals(column) };
}

const sixDecimals = (degrees: number) => Math.round(degrees * 1e6) / 1e6;
