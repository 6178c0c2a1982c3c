import type { AreaGeometry, Point } from "#app/statistics/spatial/geometry.ts";
import { isInArea } from "#app/statistics/spatial/point-in-area.ts";
import { isCounty } from "../municipality/counties.ts";
import type { KnownArea } from "../municipality/geography.queries.server.ts";
import { isSameName } from "../municipality/municipality-name.ts";
import { likelyArea } from "../municipality/nearest-area.ts";
import type { TipRecord } from "./imported-tip.ts";

/** A municipality that tips can be placed in. */
export interface Receiving {
  code: string;
  name: string;
  border?: AreaGeometry;
  areas: readonly KnownArea[];
}

export interface PlacedRecord {
  record: TipRecord;
  municipalityCode: string;
  areaId?: string;
  /** What the list calls the place, unless that is the municipality itself. */
  placeText?: string;
  point?: Point;
}

/** Why a record is placed nowhere. */
export type Unplaced = "only_county" | "unknown_place";

export interface Placed {
  placed: PlacedRecord[];
  unplaced: { record: TipRecord; why: Unplaced }[];
  /** Placed, but their position is that of a whole area, or lies outside the municipality that they name. */
  withoutPin: number;
}

/** So many rows at the very same spot, none of which names it, are not there: it is the middle of something. */
const SHARED_BY = 10;

/**
 * Finds each record its municipality, by what it names before where it lies: a list that knows only the municipality or the
 * county gives the middle of it as the position, and such a middle must become neither a pin nor a municipality.
 */
export function placeImported(records: readonly TipRecord[], municipalities: readonly Receiving[]): Placed {
  const result: Placed = { placed: [], unplaced: [], withoutPin: 0 };
  const shared = sharedSpots(records);
  for (const record of records) {
    const { location, point } = record;
    const municipality = municipalityOf(record, municipalities);
    if (typeof municipality === "string") {
      result.unplaced.push({ record, why: municipality });
      continue;
    }
    // "Gnosjö" is the municipality, unless the list names that already: then it is the town.
    const namesIt = location !== undefined && !record.municipality && isNamed(municipality, location);
    const area = namesIt ? undefined : areaNamed(municipality, location);
    const isMiddle = namesIt || area !== undefined || (point !== undefined && shared.has(spotOf(point)));
    const isElsewhere = point && municipality.border && !isInArea(point, municipality.border);
    const pin = isMiddle || isElsewhere ? undefined : point;
    if (point && !pin) result.withoutPin += 1;
    result.placed.push({
      record,
      municipalityCode: municipality.code,
      areaId: area?.id ?? (pin && likelyArea(pin, municipality.areas)?.id),
      placeText: namesIt ? undefined : location,
      point: pin,
    });
  }
  return result;
}

const spotOf = ({ lat, lon }: Point) => `${lat} ${lon}`;

function sharedSpots(records: readonly TipRecord[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { point, location } of records) {
    if (point && !location) counts.set(spotOf(point), (counts.get(spotOf(point)) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= SHARED_BY).map(([spot]) => spot));
}

const areaNamed = ({ areas }: Receiving, word: string | undefined) =>
  areas.find(({ name }) => name.toLowerCase() === word?.toLowerCase());

const isNamed = ({ code, name }: Receiving, word: string) => word === code || isSameName(name, word);

function municipalityOf(record: TipRecord, municipalities: readonly Receiving[]): Receiving | Unplaced {
  const { municipality, location, point } = record;
  for (const word of [municipality, location]) {
    const named = word === undefined ? undefined : municipalities.find((candidate) => isNamed(candidate, word));
    if (named) return named;
    if (word !== undefined && isCounty(word)) return "only_county";
  }
  if (municipality !== undefined) return "unknown_place";
  const holding = point && municipalities.find(({ border }) => border && isInArea(point, border));
  if (holding) return holding;
  const withTown = municipalities.filter((candidate) => areaNamed(candidate, location));
  return (withTown.length === 1 && withTown[0]) || "unknown_place";
}
