import { Neighbours } from "./neighbours.ts";
import { onSpots, type Space } from "./space.ts";

export const NOISE = -1;

export interface Clustering {
  /** How many clusters there are. */
  count: number;
  /** Per point the number of its cluster, or NOISE. Clusters are numbered as their first core point comes in the list. */
  clusters: Int32Array;
  /** Per point 1 for a core point: one with enough points about it. A point of a cluster that is none lies on its edge. */
  core: Uint8Array;
}

/**
 * DBSCAN: clusters of points that lie close, of any shape and number, and the points that belong to none.
 *
 * Formula: a point is a core point when at least `minimumPoints` points, itself included, lie within `distance` of it.
 * Core points within `distance` of each other are in the same cluster; another point within `distance` of a core point
 * is on the edge of that one's cluster; what is left is noise.
 * Source: M. Ester, H.-P. Kriegel, J. Sander and X. Xu, KDD-96 (1996), 226–231.
 * Edge cases: a point on the edge of two clusters belongs to the first of them. Points at one spot are looked up once,
 * so that a thousand of them cost no more than one. No points give no clusters.
 *
 * @example dbscan(onPlane([{ x: 0, y: 0 }, { x: 1, y: 0 }, { x: 0, y: 1 }, { x: 9, y: 9 }]), 1.5, 3).clusters // [0, 0, 0, -1]
 */
export function dbscan(space: Space, distance: number, minimumPoints: number): Clustering {
  if (!(minimumPoints >= 1)) throw new RangeError(`A cluster needs at least one point, not ${minimumPoints}.`);
  const { spots, spotOf, counts } = onSpots(space);
  const neighbours = new Neighbours(spots, distance);
  const clusters = new Int32Array(spots.size).fill(NOISE);
  const core = new Uint8Array(spots.size);
  const seen = new Uint8Array(spots.size);
  /** The neighbours of a core point; nothing for another one, and nothing the second time. */
  const reachedFrom = (spot: number): number[] => {
    if (seen[spot]) return [];
    seen[spot] = 1;
    const near = neighbours.of(spot);
    const points = near.reduce((sum, other) => sum + (counts[other] ?? 0), counts[spot] ?? 0);
    core[spot] = points >= minimumPoints ? 1 : 0;
    return core[spot] ? near : [];
  };
  let count = 0;
  for (let first = 0; first < spots.size; first++) {
    if (seen[first]) continue;
    const waiting = [reachedFrom(first)];
    if (!core[first]) continue;
    clusters[first] = count;
    for (let near = waiting.pop(); near; near = waiting.pop()) {
      for (const spot of near) {
        if (clusters[spot] === NOISE) clusters[spot] = count;
        const further = reachedFrom(spot);
        if (further.length > 0) waiting.push(further);
      }
    }
    count++;
  }
  return {
    count,
    clusters: spotOf.map((spot) => clusters[spot] ?? NOISE),
    core: Uint8Array.from(spotOf, (spot) => core[spot] ?? 0),
  };
}
