import { Neighbours } from "./neighbours.ts";
import { onSpots, type Space, together } from "./space.ts";

/** A spot that stands for a whole area: what is placed there did not happen there. */
export interface AreaCentre {
  /** The number of a point there. */
  at: number;
  points: number;
  /** It is one of the centres that were told, or stands out as nothing that happens does. */
  why: "known_centre" | "shared_by_many";
}

export interface AreaCentreOptions {
  /** Centres of municipalities, counties, towns, in the same space. */
  known?: Space;
  /** From so many points at one spot on, whatever lies around, it is taken for a centre; Infinity for never. */
  sharedBy?: number;
}

/** Centres are published with four to six decimals: the same one can differ by so many metres. */
const SAME_CENTRE = 10;
const SHARED_BY = 10;
const SHARE = 0.01;
/** What happens at a place is told from all about it, as far as a square, a schoolyard or a station. */
const AROUND = 150;
/** A gathering of people's pins on a grid of 25 m has its most shared spot at most so many times above the next. */
const STANDS_OUT = 5;

/** So many points at the very same spot are seldom there by chance: ten, and one in a hundred of all. */
export function sharedByMany(points: number): number {
  return Math.max(SHARED_BY, Math.ceil(points * SHARE));
}

/**
 * Tells points that lie somewhere from those that only name an area. Lists of events place what they know only the
 * municipality or the county of at its middle; such a middle would be the hottest spot of every map.
 *
 * Rule: a spot is a centre when it lies within 10 m of a known one, or when ten and one per cent of all points have exactly its
 * coordinates, and that is at least five times as many as any other spot within 150 m has. So a spot that many share and nothing
 * is near is a centre; one in the midst of others that many share too is a gathering on a grid.
 * Worked example: pins within 20 m of a bench, put on a grid of 25 m, leave 22, 10, 10, 9, 8, … on their spots: a gathering.
 * Two hundred events of a municipality at its middle, in a town with spots of up to 6: a centre.
 * Assumes that pins scatter by 12 m or more. Limits: a gathering all of whose pins are on one spot, as at a lonely bus stop, is
 * taken for a centre, and a centre with a gathering of a fifth of its size next to it for part of that; what was removed is
 * always told, and `known` and `sharedBy` decide otherwise.
 * Edge cases: no points give nothing; centres come with the most points first.
 *
 * @returns the numbers of the points that are kept, and the centres with how many points each was given
 * @example apartFromCentres(onEarth(events), { known: onEarth([{ lat: 63.326242, lon: 14.448654 }]) }).centres[0]
 */
export function apartFromCentres(
  points: Space,
  { known, sharedBy }: AreaCentreOptions = {},
): { kept: number[]; centres: AreaCentre[] } {
  const { spots, spotOf, counts } = onSpots(points);
  const isKnown = knownSpots(spots, known);
  const around = new Neighbours(spots, AROUND);
  const standsOut = (spot: number) => {
    const own = counts[spot] ?? 0;
    return own >= sharedByMany(points.size) && around.of(spot).every((one) => (counts[one] ?? 0) * STANDS_OUT <= own);
  };
  const isShared = counts.map((count, spot) => (sharedBy === undefined ? standsOut(spot) : count >= sharedBy));
  const isCentre = (spot: number) => isKnown[spot] === true || isShared[spot] === true;
  const kept = Array.from(spotOf.keys()).filter((index) => !isCentre(spotOf[index] ?? 0));
  const centres = counts.flatMap((count, spot): AreaCentre[] => {
    if (!isCentre(spot)) return [];
    return [{ at: spotOf.indexOf(spot), points: count, why: isKnown[spot] ? "known_centre" : "shared_by_many" }];
  });
  return { kept, centres: centres.sort((a, b) => b.points - a.points) };
}

/** Per spot whether it is at a known centre. */
function knownSpots(spots: Space, known: Space | undefined): boolean[] {
  const isKnown = new Array<boolean>(spots.size).fill(false);
  if (!known || known.size === 0) return isKnown;
  const near = new Neighbours(together(spots, known), SAME_CENTRE);
  for (let one = 0; one < known.size; one++) {
    for (const spot of near.of(spots.size + one)) if (spot < spots.size) isKnown[spot] = true;
  }
  return isKnown;
}
