import path from "node:path";
import { z } from "zod";
import { type FaultPlace, FileFault, shortened } from "#app/platform/files/file-fault.ts";
import { countyOf } from "./counties.ts";
import { type Border, type Geometry, type GeometryFault, GeometrySchema, usableGeometry } from "./usable-geometry.ts";

/** What one row or feature of an area file says, checked by itself. */
export type AreaRecord = MunicipalityRecord | TownRecord;

export interface MunicipalityRecord extends Recorded {
  kind: "municipality";
  code: string;
  name: string;
  geometry: Border;
}

export interface TownRecord extends Recorded {
  kind: "town";
  /** SCB's code of the town; files from elsewhere have none. */
  code: string | null;
  name: string;
  municipalityCode: string | null;
  population: number | null;
  geometry: Geometry;
}

interface Recorded {
  repaired: boolean;
  file: string;
  place: FaultPlace;
}

/** Names that producers of open data give the same thing, in lower case. */
const NAMES = {
  municipalityCode: ["kommunkod", "knkod", "kommun_kod", "kommun", "municipality_code"],
  municipalityName: ["kommunnamn", "knnamn", "kom_namn", "kommun_namn", "municipality_name"],
  townCode: ["tatortskod", "tätortskod", "tatort_kod"],
  townName: ["tatort", "tätort", "tatortsbeteckning", "name", "namn"],
  population: ["befolkning_2020", "befolkning", "bef", "population", "folkmangd"],
  lat: ["lat", "latitude", "latitud"],
  lon: ["lon", "lng", "long", "longitude", "longitud"],
} as const;

type Property = keyof typeof NAMES;

/** Reads the properties of a feature or the cells of a row by any of their names. */
class Properties {
  private readonly values: Map<string, string>;

  constructor(
    values: Iterable<[string, unknown]>,
    readonly file: string,
    readonly place: FaultPlace,
  ) {
    this.values = new Map([...values].map(([key, value]) => [key.toLowerCase(), text(value)]));
  }

  read(property: Property): string | null {
    for (const name of NAMES[property]) {
      const value = this.values.get(name);
      if (value) return value;
    }
    return null;
  }

  named(name: string): string | null {
    return this.values.get(name) || null;
  }

  number(property: Property): number | null {
    const value = this.read(property);
    if (value === null) return null;
    const number = Number(value.replace(/[\s\u00a0]/g, "").replace(",", "."));
    if (!Number.isFinite(number)) throw this.fault(`“${shortened(value)}” is no number.`, this.columnOf(property));
    return number;
  }

  /** Four digits; a leading zero that a spreadsheet took away is put back. */
  municipalityCode(value: string): string {
    const code = /^\d{3}$/.test(value) ? `0${value}` : value;
    if (!/^\d{4}$/.test(code) || !countyOf(code)) {
      throw this.fault(`“${shortened(value)}” is no municipality code.`, this.columnOf("municipalityCode"));
    }
    return code;
  }

  fault(what: string, column?: string): FileFault {
    return new FileFault(this.file, what, { ...this.place, column });
  }

  private columnOf(property: Property): string | undefined {
    return NAMES[property].find((name) => this.values.has(name));
  }
}

const text = (value: unknown) =>
  typeof value === "string" ? value.trim() : typeof value === "number" ? String(value) : "";

const FeatureSchema = z.object({
  type: z.literal("Feature"),
  properties: z.record(z.string(), z.unknown()).nullable(),
  geometry: z.unknown(),
});
const CollectionSchema = z.object({
  type: z.literal("FeatureCollection"),
  features: z.array(z.unknown()),
  crs: z.object({ properties: z.object({ name: z.string() }) }).optional(),
});

/** Other names for degrees in WGS 84, or so near to it that no border moves by a metre. */
const DEGREES = /CRS84|EPSG:+(?:[\d.]*:)?(4326|4258)$/i;

/**
 * Municipalities and towns from a GeoJSON text.
 * @throws FileFault naming the feature that cannot be used
 */
export function readAreaGeoJson(file: string, content: string): { records: AreaRecord[]; warnings: string[] } {
  const collection = parseCollection(file, content);
  const crs = collection.crs?.properties.name;
  const declared = crs && !DEGREES.test(crs) ? crs : undefined;
  const records = collection.features.map((feature, index) => readFeature(file, feature, index + 1, declared));
  if (records.length === 0) throw new FileFault(file, "there are no features in it.");
  const warning = `${path.basename(file)} says that its coordinates are in ${declared}, but they are degrees; read as WGS 84.`;
  return { records, warnings: declared ? [warning] : [] };
}

function parseCollection(file: string, content: string) {
  let json: unknown;
  try {
    json = JSON.parse(content);
  } catch {
    throw new FileFault(file, "this is no valid JSON; was the file cut off?");
  }
  const parsed = CollectionSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  throw new FileFault(file, "this is no GeoJSON FeatureCollection with a list of features.");
}

function readFeature(file: string, given: unknown, number: number, declaredCrs?: string): AreaRecord {
  const parsed = FeatureSchema.safeParse(given);
  if (!parsed.success) throw new FileFault(file, "this is no GeoJSON feature.", { feature: number });
  const entries = Object.entries(parsed.data.properties ?? {});
  const name = new Properties(entries, file, {}).read("townName") ?? nameOf(entries, file);
  const properties = new Properties(entries, file, { feature: number, name: name ?? undefined });
  const { geometry, repaired } = readGeometry(parsed.data.geometry, properties, declaredCrs);
  const identity = identityOf(properties, geometry.type === "Point");
  const common = { repaired, file, place: properties.place };
  if (identity.kind === "town") return { ...identity, ...common, geometry };
  if (geometry.type === "Point") throw properties.fault("a municipality needs a border, and this is a point.");
  return { ...identity, ...common, geometry };
}

const nameOf = (entries: [string, unknown][], file: string) =>
  new Properties(entries, file, {}).read("municipalityName");

type Identity = Omit<MunicipalityRecord, "geometry" | keyof Recorded> | Omit<TownRecord, "geometry" | keyof Recorded>;

/** A town has a town's code or is a named point; a municipality has its code and name. */
function identityOf(properties: Properties, isPoint: boolean): Identity {
  const municipalityName = properties.read("municipalityName");
  const townCode = properties.read("townCode");
  const townName = properties.read("townName");
  if (townName && (townCode || isPoint)) {
    const code = properties.read("municipalityCode");
    return {
      kind: "town",
      code: townCode,
      name: townName,
      municipalityCode: code && properties.municipalityCode(code),
      population: properties.number("population"),
    };
  }
  // One set keeps the code under "id", which says nothing by itself.
  const code = properties.read("municipalityCode") ?? properties.named("id");
  if (!municipalityName || !code) {
    throw properties.fault(
      "neither a municipality (kommunkod, kommunnamn) nor a town (tatortskod, tatort, kommunkod).",
    );
  }
  return { kind: "municipality", code: properties.municipalityCode(code), name: municipalityName };
}

function readGeometry(given: unknown, properties: Properties, declaredCrs?: string) {
  const parsed = GeometrySchema.safeParse(given);
  if (!parsed.success) throw properties.fault("its geometry is no Point, Polygon or MultiPolygon with coordinates.");
  const usable = usableGeometry(parsed.data);
  if ("fault" in usable) throw properties.fault(geometryFault(usable.fault, declaredCrs));
  return usable;
}

function geometryFault(fault: GeometryFault, declaredCrs = "metres, perhaps SWEREF 99 TM"): string {
  const words: Record<GeometryFault, string> = {
    metres: `its coordinates are in ${declaredCrs}; save the file in WGS 84 (EPSG:4326) first.`,
    swapped: "its coordinates have latitude before longitude; GeoJSON wants longitude first.",
    not_in_sweden: "its coordinates are outside Sweden.",
    ring_open: "its border does not end where it began.",
    ring_too_short: "its border has fewer than three corners.",
    beyond_repair: "its border crosses itself in a way that cannot be repaired.",
  };
  return words[fault];
}

/** A town from a row of a CSV file. @throws FileFault naming row and column */
export function readTownRow(file: string, columns: string[], row: number, cells: string[]): TownRecord {
  const entries = columns.map((column, index): [string, unknown] => [column, cells[index]]);
  const name = new Properties(entries, file, {}).read("townName") ?? undefined;
  const properties = new Properties(entries, file, { row, name });
  const identity = identityOf(properties, true);
  if (identity.kind === "municipality") {
    throw properties.fault("municipalities come with their borders, as GeoJSON; a CSV file can hold towns.");
  }
  const [lon, lat] = [properties.number("lon"), properties.number("lat")];
  if (lon === null || lat === null) throw properties.fault("there is no position (lat, lon).");
  const usable = usableGeometry({ type: "Point", coordinates: [lon, lat] });
  if ("fault" in usable) throw properties.fault(geometryFault(usable.fault));
  return { ...identity, geometry: usable.geometry, repaired: false, file, place: properties.place };
}
