import { distance } from "#app/statistics/spatial/distance.ts";
import { type HotspotRequest, type Hotspots, hotspotsOf } from "./hotspots.ts";

/** A tip about something unsafe that has a point. */
export interface PointedTip {
  lat: number;
  lon: number;
  category: string;
}

export interface TipGathering {
  lat: number;
  lon: number;
  /** So far from there its tips lie, in metres. */
  reach: number;
  tips: number;
  /** Most told of first. */
  categories: { code: string; tips: number }[];
}

/** A square that something is told of, and with its neighbours more than by chance. */
export interface HotSquare {
  lat: number;
  lon: number;
  tips: number;
  z: number;
  /** Adjusted for how many squares the map has (Benjamini–Hochberg). */
  p: number;
}

export interface TipGatherings {
  /** Tips with a point, and how many are left without those at the centres of areas. */
  tips: number;
  kept: number;
  /** Fewest tips that anything is said of. */
  minimum: number;
  /** Spots that stand for a whole area: what was put there did not happen there. */
  centres: { lat: number; lon: number; tips: number }[];
  /** Null when too few tips are left. */
  found: FoundGatherings | null;
}

export interface FoundGatherings {
  distance: number;
  minimumTips: number;
  /** The largest; `gatheringsInAll` is how many there are. */
  gatherings: TipGathering[];
  gatheringsInAll: number;
  /** Tips in no gathering. */
  alone: number;
  /** The side of a square, in metres, and how many the map has. */
  side: number;
  squares: number;
  /** The surest; `hotInAll` is how many there are. */
  hot: HotSquare[];
  hotInAll: number;
}

/** The same as the command's, so that the two say the same of the same tips. */
export const GATHERING_REQUEST: HotspotRequest = {
  centres: [],
  from: 100,
  clusters: { distance: 200, minimumPoints: 5 },
  cell: 250,
  weights: "binary",
  star: true,
  fewest: 10,
};

/** More than anybody reads, and than a map can show. */
const MOST = 30;
const MOST_CATEGORIES = 3;
const CERTAIN = 0.05;
/** Half the diagonal of the grid that pins are put on. */
const LEAST_REACH = 18;

/**
 * Where tips gather, for staff: as hotspotsOf, with what the tips are about. Named for what they are, gatherings of tips: where
 * many tell is where many walk, and no map of crime.
 */
export function tipGatherings(tips: readonly PointedTip[]): TipGatherings {
  const located = {
    kind: "earth" as const,
    places: tips.map(({ lat, lon }) => ({ north: lat, east: lon })),
    rows: [...tips.keys()],
    values: undefined,
    without: 0,
  };
  const { kept, centres, result } = hotspotsOf(located, GATHERING_REQUEST);
  return {
    tips: tips.length,
    kept: kept.length,
    minimum: GATHERING_REQUEST.from,
    centres: centres.map(({ place, points }) => ({ lat: place.north, lon: place.east, tips: points })),
    found: result.ok ? foundIn(result, tips) : null,
  };
}

function foundIn(
  { clusters = [], noise, gathering }: Extract<Hotspots["result"], { ok: true }>,
  tips: readonly PointedTip[],
): FoundGatherings {
  const hot = gathering.places
    .filter(({ adjusted, z, value }) => adjusted < CERTAIN && z > 0 && value > 0)
    .sort((one, other) => other.z - one.z);
  return {
    distance: GATHERING_REQUEST.clusters.distance,
    minimumTips: GATHERING_REQUEST.clusters.minimumPoints,
    gatherings: clusters.slice(0, MOST).map(({ centre, points }) => {
      const middle = { lat: centre.north, lon: centre.east };
      return {
        ...middle,
        ...told(
          middle,
          points.flatMap(({ index }) => tips[index] ?? []),
        ),
      };
    }),
    gatheringsInAll: clusters.length,
    alone: noise.length,
    side: gathering.cell ?? GATHERING_REQUEST.cell,
    squares: gathering.places.length,
    hot: hot.slice(0, MOST).map(({ north, east, value, z, adjusted }) => ({
      lat: north,
      lon: east,
      tips: value,
      z,
      p: adjusted,
    })),
    hotInAll: hot.length,
  };
}

function told(
  middle: { lat: number; lon: number },
  members: readonly PointedTip[],
): Pick<TipGathering, "reach" | "tips" | "categories"> {
  const counts = new Map<string, number>();
  for (const { category } of members) counts.set(category, (counts.get(category) ?? 0) + 1);
  const categories = [...counts].map(([code, count]) => ({ code, tips: count }));
  categories.sort((one, other) => other.tips - one.tips || one.code.localeCompare(other.code));
  return {
    reach: members.reduce((farthest, tip) => Math.max(farthest, distance(middle, tip)), LEAST_REACH),
    tips: members.length,
    categories: categories.slice(0, MOST_CATEGORIES),
  };
}
