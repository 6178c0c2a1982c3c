import type { Reader } from "#app/platform/database/database.server.ts";
import type { AreaGeometry, Point } from "#app/statistics/spatial/geometry.ts";
import { isInArea } from "#app/statistics/spatial/point-in-area.ts";
import { outerRings, parseGeometry } from "./border.ts";

/** The kinds of area that residents know and choose among; statistical areas are for analysis. */
const RESIDENTS_KINDS = ["town", "countryside"];

const AREA = { id: true, key: true, name: true, kind: true, lat: true, lon: true, geometry: true } as const;
const AREA_ORDER = [{ position: "asc" }, { name: "asc" }] as const;

/** The areas that a resident chooses among, in the municipality's order. */
export async function listAreas(db: Reader, municipalityCode: string) {
  const areas = await db.area.findMany({
    where: { municipalityCode, kind: { in: RESIDENTS_KINDS } },
    select: AREA,
    orderBy: [...AREA_ORDER],
  });
  return areas.map((area) => ({ ...area, geometry: parseGeometry(area.geometry) }));
}

/** The same for all municipalities at once, by their codes. */
export async function listAreasEverywhere(db: Reader): Promise<Map<string, KnownArea[]>> {
  const areas = await db.area.findMany({
    where: { kind: { in: RESIDENTS_KINDS } },
    select: { ...AREA, municipalityCode: true },
    orderBy: [...AREA_ORDER],
  });
  const known = new Map<string, KnownArea[]>();
  for (const { municipalityCode, geometry, ...area } of areas) {
    const here = known.get(municipalityCode) ?? [];
    known.set(municipalityCode, here);
    here.push({ ...area, geometry: parseGeometry(geometry) });
  }
  return known;
}

export type KnownArea = Awaited<ReturnType<typeof listAreas>>[number];

/** The same areas with how many live there, where that is known. */
export function listAreaPopulations(db: Reader, municipalityCode: string) {
  return db.area.findMany({
    where: { municipalityCode, kind: { in: RESIDENTS_KINDS } },
    select: { name: true, kind: true, population: true },
    orderBy: [{ position: "asc" }, { name: "asc" }],
  });
}

/** Squares, tunnels, stops: the municipality's own register of public places. */
export function listPlaces(db: Reader, municipalityCode: string) {
  return db.place.findMany({
    where: { municipalityCode },
    select: { id: true, name: true, kind: true, lat: true, lon: true, areaId: true },
    orderBy: { name: "asc" },
  });
}

/** Where a map of the municipality begins: its border and its middle, as far as they are known. */
export async function findOutline(db: Reader, municipalityCode: string) {
  const found = await db.municipality.findUniqueOrThrow({
    where: { code: municipalityCode },
    select: { border: true, lat: true, lon: true },
  });
  return { border: parseGeometry(found.border), lat: found.lat, lon: found.lon };
}

/** All that a municipality has names for, and its outline: what can be chosen where a place is asked for. */
export async function findKnownPlaces(db: Reader, municipalityCode: string) {
  const [areas, places, { border }] = await Promise.all([
    listAreas(db, municipalityCode),
    listPlaces(db, municipalityCode),
    findOutline(db, municipalityCode),
  ]);
  const keys = new Map(areas.map(({ id, key }) => [id, key]));
  return {
    areas,
    places: places.map(({ areaId, ...place }) => ({ ...place, area: keys.get(areaId ?? "") })),
    border: outerRings(border),
  };
}

export interface BorderedMunicipality {
  code: string;
  slug: string;
  name: string;
  border: AreaGeometry;
}

/** All municipalities whose border is known: to be asked once for many points. */
export async function listBorders(db: Reader): Promise<BorderedMunicipality[]> {
  const all = await db.municipality.findMany({
    where: { border: { not: null } },
    select: { code: true, slug: true, name: true, border: true },
    orderBy: { code: "asc" },
  });
  return all.flatMap(({ border, ...municipality }) => {
    const geometry = parseGeometry(border);
    return geometry ? [{ ...municipality, border: geometry }] : [];
  });
}

/** The municipality that holds a point, as far as borders are known. */
export function municipalityAt(point: Point, borders: readonly BorderedMunicipality[]) {
  return borders.find(({ border }) => isInArea(point, border));
}

/**
 * Whether a point lies in a municipality and, if not, in which one it lies. A municipality without a known border
 * takes what no other one's border holds.
 */
export async function rightfulMunicipality(
  db: Reader,
  municipalityCode: string,
  point: Point,
): Promise<{ inside: true } | { inside: false; belongsTo: { slug: string; name: string } | null }> {
  const { border } = await findOutline(db, municipalityCode);
  if (border && isInArea(point, border)) return { inside: true };
  const holding = municipalityAt(point, await listBorders(db));
  if (!border && !holding) return { inside: true };
  return { inside: false, belongsTo: holding ? { slug: holding.slug, name: holding.name } : null };
}
