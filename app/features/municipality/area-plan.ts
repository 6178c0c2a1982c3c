import { FileFault } from "#app/platform/files/file-fault.ts";
import { type AreaGeometry, polygonsOf } from "#app/statistics/spatial/geometry.ts";
import { isInArea } from "#app/statistics/spatial/point-in-area.ts";
import type { AreaRecord, MunicipalityRecord, TownRecord } from "./area-file.ts";
import { parseGeometry } from "./border.ts";
import { countyOf } from "./counties.ts";
import { isSameName } from "./municipality-name.ts";
import { freeName, slugOf, slugsFor } from "./slug.ts";
import { centreOf } from "./usable-geometry.ts";

/** What the database holds before an import. */
export interface KnownAreas {
  municipalities: KnownMunicipality[];
  /** Areas of every kind: the keys of all are taken. */
  areas: KnownArea[];
}

interface KnownMunicipality {
  code: string;
  slug: string;
  name: string;
  border: string | null;
  lat: number | null;
  lon: number | null;
}

interface KnownArea {
  id: string;
  municipalityCode: string;
  kind: string;
  key: string;
  name: string;
  officialCode: string | null;
  population: number | null;
  lat: number | null;
  lon: number | null;
  geometry: string | null;
}

interface NewMunicipality extends KnownMunicipality {
  countyName: string;
}
type NewArea = Omit<KnownArea, "id">;

/** What an import would write. */
export interface AreaPlan {
  municipalities: Changes<NewMunicipality, { code: string; data: Partial<KnownMunicipality> }>;
  towns: Changes<NewArea, { id: string; data: Partial<NewArea> }>;
}

interface Changes<Added, Changed> {
  added: Added[];
  changed: Changed[];
  unchanged: number;
}

/**
 * Compares the records of one import with what is there. Municipalities are known by their code; a town by its code, or
 * where either has none by its name within its municipality.
 * @throws FileFault naming the record that cannot be placed
 */
export function planAreas(records: AreaRecord[], known: KnownAreas): AreaPlan {
  const municipalities = records.filter((record) => record.kind === "municipality");
  refuseTwice(municipalities, (record) => record.code);
  const towns = records.filter((record) => record.kind === "town");
  refuseTwice(towns, (record) => record.code ?? undefined);
  return {
    municipalities: planMunicipalities(municipalities, known.municipalities),
    towns: planTowns(towns, known, placesOf(municipalities, known.municipalities)),
  };
}

function refuseTwice<Kind extends AreaRecord>(records: Kind[], codeOf: (record: Kind) => string | undefined): void {
  const seen = new Set<string>();
  for (const record of records) {
    const code = codeOf(record);
    if (code && seen.has(code)) throw new FileFault(record.file, `the code ${code} occurs twice.`, record.place);
    if (code) seen.add(code);
  }
}

function planMunicipalities(records: MunicipalityRecord[], known: KnownMunicipality[]): AreaPlan["municipalities"] {
  const before = new Map(known.map((municipality) => [municipality.code, municipality]));
  const countyName = (code: string) => countyOf(code)?.name ?? "";
  const unknown = records.filter(({ code }) => !before.has(code));
  const slugs = slugsFor(
    unknown.map(({ code, name }) => ({ code, name, county: countyOf(code)?.short ?? "" })),
    known.map(({ slug }) => slug),
  );
  const added = unknown.map(({ code, name, geometry }) => {
    const facts = { code, slug: slugs.get(code) ?? code, name, countyName: countyName(code) };
    return { ...facts, ...centreOf(geometry), border: JSON.stringify(geometry) };
  });
  const changed = records.flatMap(({ code, name, geometry }) => {
    const was = before.get(code);
    if (!was) return [];
    // "Gislaveds kommun" is how the municipality wants to be called; a file's "Gislaved" is no news.
    const wanted = {
      name: isSameName(was.name, name) ? was.name : name,
      border: JSON.stringify(geometry),
      ...(was.lat === null ? centreOf(geometry) : {}),
    };
    const data = differences(was, wanted);
    return data ? [{ code, data }] : [];
  });
  return { added, changed, unchanged: records.length - added.length - changed.length };
}

interface Whereabouts {
  codes: Set<string>;
  borders: { code: string; geometry: AreaGeometry; west: number; south: number; east: number; north: number }[];
}

function placesOf(records: MunicipalityRecord[], known: KnownMunicipality[]): Whereabouts {
  const borders = new Map<string, AreaGeometry>();
  for (const { code, border } of known) {
    const geometry = parseGeometry(border);
    if (geometry) borders.set(code, geometry);
  }
  for (const { code, geometry } of records) borders.set(code, geometry);
  return {
    codes: new Set([...known, ...records].map(({ code }) => code)),
    borders: [...borders].map(([code, geometry]) => ({ code, geometry, ...boxOf(geometry) })),
  };
}

function boxOf(geometry: AreaGeometry) {
  let [west, south, east, north] = [180, 90, -180, -90];
  const polygons = polygonsOf(geometry);
  for (const [lon = 0, lat = 0] of polygons.flat(2)) {
    west = Math.min(west, lon);
    east = Math.max(east, lon);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  return { west, south, east, north };
}

/** By the code in the file, else by the border that the town's middle lies within. */
function municipalityOf(town: TownRecord, { codes, borders }: Whereabouts): string {
  if (town.municipalityCode) {
    if (codes.has(town.municipalityCode)) return town.municipalityCode;
    const what = `there is no municipality ${town.municipalityCode}; import the municipalities first.`;
    throw new FileFault(town.file, what, town.place);
  }
  const { lat, lon } = centreOf(town.geometry);
  const within = borders.find(
    ({ geometry, west, south, east, north }) =>
      lon >= west && lon <= east && lat >= south && lat <= north && isInArea({ lat, lon }, geometry),
  );
  if (within) return within.code;
  throw new FileFault(town.file, "it lies in none of the known municipalities.", town.place);
}

function planTowns(records: TownRecord[], known: KnownAreas, whereabouts: Whereabouts): AreaPlan["towns"] {
  const plan: AreaPlan["towns"] = { added: [], changed: [], unchanged: 0 };
  const keys = new Set(known.areas.map(({ municipalityCode, key }) => `${municipalityCode}/${key}`));
  const find = finder(known.areas);
  for (const record of records) {
    const municipalityCode = municipalityOf(record, whereabouts);
    const was = find(municipalityCode, record);
    const wanted = { name: record.name, ...factsOf(record, was) };
    if (!was) {
      const key = freeKey(municipalityCode, record, keys);
      plan.added.push({ municipalityCode, kind: "town", key, ...wanted });
      continue;
    }
    // What is known by SCB's code is not corrected by a file that only knows the name.
    const data = was.officialCode && !record.code ? undefined : differences(was, wanted);
    if (data) plan.changed.push({ id: was.id, data });
    else plan.unchanged += 1;
  }
  return plan;
}

/** A polygon gives an area and, where none is known, its middle; a point gives the position. */
function factsOf({ code, population, geometry }: TownRecord, was?: KnownArea): Omit<NewArea, "name" | FixedFacts> {
  const isPoint = geometry.type === "Point";
  const known = !isPoint && was && was.lat !== null ? { lat: was.lat, lon: was.lon } : undefined;
  return {
    officialCode: code ?? was?.officialCode ?? null,
    population: population ?? was?.population ?? null,
    ...(known ?? centreOf(geometry)),
    geometry: isPoint ? (was?.geometry ?? null) : JSON.stringify(geometry),
  };
}

type FixedFacts = "municipalityCode" | "kind" | "key";

function finder(areas: KnownArea[]) {
  const towns = areas.filter(({ kind }) => kind === "town");
  const byCode = new Map(towns.map((area) => [area.officialCode ?? "", area]));
  const nameKey = (municipalityCode: string, name: string) => `${municipalityCode}/${name.toLowerCase()}`;
  const byName = new Map<string, KnownArea[]>();
  for (const area of towns) {
    const key = nameKey(area.municipalityCode, area.name);
    byName.set(key, [...(byName.get(key) ?? []), area]);
  }
  return (municipalityCode: string, { code, name }: TownRecord): KnownArea | undefined => {
    const coded = code ? byCode.get(code) : undefined;
    if (coded) return coded;
    const named = byName.get(nameKey(municipalityCode, name)) ?? [];
    return named.find(({ officialCode }) => !code || officialCode === null);
  };
}

function freeKey(municipalityCode: string, { name, code }: TownRecord, keys: Set<string>): string {
  const base = slugOf(name) || "ort";
  const isTaken = (key: string) => keys.has(`${municipalityCode}/${key}`);
  const key = freeName(code && isTaken(base) ? `${base}-${slugOf(code)}` : base, isTaken);
  keys.add(`${municipalityCode}/${key}`);
  return key;
}

/** The fields that are to become something else; undefined when none are. */
function differences<Row extends object>(was: Row, wanted: Partial<Row>): Partial<Row> | undefined {
  const changed = Object.entries(wanted).filter(([field, value]) => was[field as keyof Row] !== value);
  return changed.length > 0 ? (Object.fromEntries(changed) as Partial<Row>) : undefined;
}
