import { distance } from "./distance.ts";
import type { Point } from "./geometry.ts";

/** A spot that stands for a whole area: what is placed there did not happen there. */
export interface AreaCentre {
  centre: Point;
  points: number;
  /** It is one of the centres that were told, or more points share it than could by chance. */
  why: "known_centre" | "shared_by_many";
}

export interface AreaCentreOptions {
  /** Centres of municipalities, counties, towns. */
  known?: readonly Point[];
  /** From so many points at one spot on, it is taken for a centre; Infinity where positions are rounded to a grid. */
  sharedBy?: number;
}

/** Centres are published with four to six decimals: the same one can differ by so many metres. */
const SAME_CENTRE = 10;
const SHARED_BY = 10;
const SHARE = 0.01;

/** So many points at the very same spot are not there: ten, and one in a hundred of all. */
export function sharedByMany(points: number): number {
  return Math.max(SHARED_BY, Math.ceil(points * SHARE));
}

/**
 * Tells points that lie somewhere from those that only name an area. Lists of events place what they know only the
 * municipality or the county of at its middle; such a middle would be the hottest spot of every map.
 *
 * Rule: a spot is a centre when it lies within 10 m of a known one, or when at least `sharedBy` points (unless told, ten
 * and one per cent of all) have exactly its coordinates.
 * Assumes positions as they were measured. Where they were rounded to a grid, points share spots by that alone.
 * Edge cases: no points give nothing; centres come with the most points first.
 *
 * @returns the numbers of the points that are kept, and the centres with how many points each was given
 * @example apartFromCentres(events, { known: [{ lat: 63.326242, lon: 14.448654 }] }).centres[0] // { points: 189, … }
 */
export function apartFromCentres(
  points: readonly Point[],
  { known = [], sharedBy = sharedByMany(points.length) }: AreaCentreOptions = {},
): { kept: number[]; centres: AreaCentre[] } {
  const spots = new Map<string, number[]>();
  points.forEach(({ lat, lon }, index) => {
    const key = `${lat} ${lon}`;
    const there = spots.get(key);
    if (there) there.push(index);
    else spots.set(key, [index]);
  });
  const kept: number[] = [];
  const centres: AreaCentre[] = [];
  for (const there of spots.values()) {
    const centre = points[there[0] ?? 0] as Point;
    const isKnown = known.some((one) => distance(one, centre) <= SAME_CENTRE);
    if (!isKnown && there.length < sharedBy) kept.push(...there);
    else centres.push({ centre, points: there.length, why: isKnown ? "known_centre" : "shared_by_many" });
  }
  return { kept: kept.sort((a, b) => a - b), centres: centres.sort((a, b) => b.points - a.points) };
}
