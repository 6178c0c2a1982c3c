import type { AreaGeometry, Point } from "#app/statistics/spatial/geometry.ts";
import { nearest } from "#app/statistics/spatial/nearest.ts";
import { isInArea } from "#app/statistics/spatial/point-in-area.ts";

/** So far from its point a town is still taken to reach, when its outline is not known. */
const TOWN_REACH_METRES = 3000;

export interface LocatedArea {
  kind: string;
  lat: number | null;
  lon: number | null;
  geometry?: AreaGeometry;
}

/**
 * The area that a point most likely belongs to, for somebody to confirm: the one whose outline holds it, else the
 * nearest town within reach, else the countryside, else the nearest town however far.
 */
export function likelyArea<Area extends LocatedArea>(point: Point, areas: readonly Area[]): Area | undefined {
  const holding = areas.find(({ geometry }) => geometry && isInArea(point, geometry));
  if (holding) return holding;
  const closest = nearest(point, areas.filter(hasPoint));
  if (closest && closest.metres <= TOWN_REACH_METRES) return closest.candidate;
  return areas.find(({ kind }) => kind === "countryside") ?? closest?.candidate;
}

export function hasPoint<Located extends { lat?: number | null; lon?: number | null }>(
  located: Located,
): located is Located & Point {
  return typeof located.lat === "number" && typeof located.lon === "number";
}
