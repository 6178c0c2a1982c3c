import type { Reader } from "#app/platform/database/database.server.ts";
import { nearest } from "#app/statistics/spatial/nearest.ts";
import { snapToGrid } from "#app/statistics/spatial/snap.ts";
import { type KnownArea, listPlaces, rightfulMunicipality } from "../municipality/geography.queries.server.ts";
import { hasPoint, likelyArea } from "../municipality/nearest-area.ts";
import { PointSchema } from "./tip.schema.ts";

/** What the map, or an address written by hand, says about where a tip is. */
export type ChosenPoint =
  | { state: "none" }
  | { state: "unreadable" }
  | { state: "outside"; belongsTo: { slug: string; name: string } | null }
  /** `area` is the key of the area that is proposed. */
  | { state: "inside"; lat: number; lon: number; area?: string; near?: string };

/** Reads ?lat=…&lon=… and finds out what lies there. */
export async function findChosenPoint(
  db: Reader,
  municipalityCode: string,
  areas: readonly KnownArea[],
  search: URLSearchParams,
): Promise<ChosenPoint> {
  if (!search.has("lat") && !search.has("lon")) return { state: "none" };
  const parsed = PointSchema.safeParse(Object.fromEntries(search));
  if (!parsed.success) return { state: "unreadable" };
  const rightful = await rightfulMunicipality(db, municipalityCode, parsed.data);
  if (!rightful.inside) return { state: "outside", belongsTo: rightful.belongsTo };
  const named = [...(await listPlaces(db, municipalityCode)), ...areas.filter(hasPoint)];
  return {
    state: "inside",
    ...snapToGrid(parsed.data),
    area: likelyArea(parsed.data, areas)?.key,
    near: nearest(parsed.data, named)?.candidate.name,
  };
}
