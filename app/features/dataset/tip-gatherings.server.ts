import { addressOf, type Database } from "#app/platform/database/database.server.ts";
import { Thread } from "#app/platform/thread.server.ts";
import { nearest } from "#app/statistics/spatial/nearest.ts";
import { listAreas, listPlaces } from "../municipality/geography.queries.server.ts";
import { hasPoint, likelyArea } from "../municipality/nearest-area.ts";
import type { GatheringRequest } from "./gathering-thread.server.ts";
import type { TipGatherings } from "./tip-gatherings.ts";

// Clusters and squares of a hundred thousand tips take seconds.
const thread = new Thread("app/cli/find-gatherings.mjs", { maxOldGenerationSizeMb: 512 });

/** A named place no farther than this from a gathering's middle says where it is. */
const NEAR_METRES = 300;

/** Where approved tips about something unsafe gather, in the words of the municipality's own registers. */
export async function findTipGatherings(db: Database, municipalityCode: string) {
  const [gatherings, areas, places] = await Promise.all([
    thread.ask<TipGatherings>({ url: addressOf(db), municipalityCode } satisfies GatheringRequest),
    listAreas(db, municipalityCode),
    listPlaces(db, municipalityCode),
  ]);
  const whereIs = <Spot extends { lat: number; lon: number }>(spot: Spot) => {
    const place = nearest(spot, places.filter(hasPoint));
    const near = place && place.metres <= NEAR_METRES ? place.candidate.name : null;
    return { ...spot, place: near, area: likelyArea(spot, areas)?.name ?? null };
  };
  const { found, centres, ...counts } = gatherings;
  return {
    ...counts,
    centres: centres.map(whereIs),
    found: found && { ...found, gatherings: found.gatherings.map(whereIs), hot: found.hot.map(whereIs) },
  };
}

export type LocatedGatherings = Awaited<ReturnType<typeof findTipGatherings>>;
