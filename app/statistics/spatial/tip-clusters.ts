import { type AreaCentre, type AreaCentreOptions, apartFromCentres } from "./area-centres.ts";
import { dbscan } from "./dbscan.ts";
import type { Point } from "./geometry.ts";
import { onEarth } from "./space.ts";

/** Fewer points than this make no clusters, only chance. */
export const FEWEST_POINTS = 100;

export interface TipCluster {
  /** The numbers of its points in the list. */
  points: number[];
  /** The mean of their positions. */
  centre: Point;
}

export type TipClusters = {
  centres: AreaCentre[] /** Points left when area centres are removed. */;
  points: number;
} & (
  | { ok: true; clusters: TipCluster[] /** Points in no cluster. */; scattered: number }
  | { ok: false; reason: "too_few_points"; minimum: number }
);

export interface TipClusterOptions extends AreaCentreOptions {
  /** In metres. */
  distance: number;
  minimumPoints: number;
}

/**
 * Clusters of tips: where many have told of something close together. They are clusters of what was told, not of what
 * happened, and depend on who tells; so they are never called hot spots of crime.
 *
 * Method: area centres are removed (apartFromCentres), then DBSCAN. Under 100 points that are left it is refused.
 * Edge cases: largest clusters first; equally large ones as their first points come.
 *
 * @example tipClusters(policeEvents, { distance: 200, minimumPoints: 5 }) // { ok: false, reason: "too_few_points", … }
 */
export function tipClusters(
  points: readonly Point[],
  { distance, minimumPoints, ...centreOptions }: TipClusterOptions,
): TipClusters {
  const { kept, centres } = apartFromCentres(points, centreOptions);
  const common = { centres, points: kept.length };
  if (kept.length < FEWEST_POINTS) return { ...common, ok: false, reason: "too_few_points", minimum: FEWEST_POINTS };
  const { clusters: numbers, count } = dbscan(
    onEarth(kept.map((index) => points[index] as Point)),
    distance,
    minimumPoints,
  );
  const members = Array.from({ length: count }, (): number[] => []);
  for (const [position, number] of numbers.entries()) members[number]?.push(kept[position] as number);
  const clusters = members.map((one) => ({
    points: one,
    centre: middleOf(one.map((index) => points[index] as Point)),
  }));
  clusters.sort((a, b) => b.points.length - a.points.length);
  const clustered = clusters.reduce((sum, one) => sum + one.points.length, 0);
  return { ...common, ok: true, clusters, scattered: kept.length - clustered };
}

function middleOf(points: readonly Point[]): Point {
  const sum = points.reduce((total, { lat, lon }) => ({ lat: total.lat + lat, lon: total.lon + lon }), {
    lat: 0,
    lon: 0,
  });
  return { lat: sum.lat / points.length, lon: sum.lon / points.length };
}
