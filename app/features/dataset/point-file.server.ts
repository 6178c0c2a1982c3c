import { type CsvFile, openCsv } from "#app/platform/files/csv.server.ts";
import { FileFault, shortened } from "#app/platform/files/file-fault.ts";
import { readText } from "#app/platform/files/text.server.ts";
import type { LocatedPoints } from "./hotspots.ts";
import { placeOf } from "./microdata.server.ts";
import { numberIn } from "./microdata-values.ts";

export interface PointColumns {
  lat?: string;
  lon?: string;
  /** On a plane, such as SWEREF 99 TM in metres: the column of the east, and of the north. */
  x?: string;
  y?: string;
  value?: string;
}

const MOST_NAMED = 12;
const NAMES = {
  lat: ["lat", "latitude", "latitud", "breddgrad"],
  lon: ["lon", "lng", "long", "longitude", "longitud", "längdgrad"],
  x: ["x", "easting", "east", "e"],
  y: ["y", "northing", "north", "n"],
};

/** Points of a CSV or GeoJSON file, with a number each when one is asked for. @throws FileFault naming row and column */
export async function readPoints(file: string, columns: PointColumns = {}): Promise<LocatedPoints> {
  return /\.(geo)?json$/i.test(file) ? readGeoJson(file, columns.value) : readCsv(file, columns);
}

async function readCsv(file: string, asked: PointColumns): Promise<LocatedPoints> {
  const csv = await openCsv(file);
  const isPlane = asked.x !== undefined || asked.y !== undefined || (asked.lat === undefined && !found(csv, "lat"));
  const [first, second] = isPlane ? (["y", "x"] as const) : (["lat", "lon"] as const);
  if (asked[first] === undefined && asked[second] === undefined && !found(csv, first) && !found(csv, second)) {
    const some = csv.columns.slice(0, MOST_NAMED).map((name) => shortened(name, 30));
    const what = `there are no columns lat and lon, or x and y: name yours. The columns are: ${some.join(", ")}.`;
    throw new FileFault(file, what);
  }
  const places = [first, second].map((kind) => placeOf(csv, asked[kind] ?? found(csv, kind) ?? kind)) as [
    number,
    number,
  ];
  const value = asked.value === undefined ? undefined : placeOf(csv, asked.value);
  const points: LocatedPoints = {
    kind: isPlane ? "plane" : "earth",
    places: [],
    rows: [],
    values: value === undefined ? undefined : [],
    without: 0,
  };
  for await (const { row, cells } of csv.rows()) {
    const texts = places.map((place) => cells[place]?.trim() ?? "");
    if (texts.some((text) => text === "" || text === "NA")) {
      points.without++;
      continue;
    }
    const [north, east] = places.map((place, index) => {
      const number = numberIn(texts[index] ?? "");
      if (number !== undefined) return number;
      throw new FileFault(file, `“${texts[index]?.slice(0, 40)}” is no coordinate.`, {
        row,
        column: csv.columns[place] ?? "",
      });
    }) as [number, number];
    if (!isPlane) checkDegrees(file, north, east, { row });
    points.places.push({ north, east });
    points.rows.push(row);
    if (value === undefined) continue;
    const number = numberIn(cells[value]?.trim() ?? "");
    if (number === undefined)
      throw new FileFault(file, "a number is missing.", { row, column: csv.columns[value] ?? "" });
    points.values?.push(number);
  }
  return points;
}

const found = ({ columns }: CsvFile, kind: keyof typeof NAMES) =>
  columns.find((column) => NAMES[kind].includes(column.toLowerCase()));

function checkDegrees(file: string, lat: number, lon: number, place: { row?: number; feature?: number }): void {
  if (Math.abs(lat) <= 90 && Math.abs(lon) <= 180) return;
  throw new FileFault(file, `${lat}, ${lon} are no degrees; columns of metres are named with --x and --y.`, place);
}

interface Feature {
  geometry?: { type?: string; coordinates?: unknown } | null;
  properties?: Record<string, unknown> | null;
}

async function readGeoJson(file: string, value: string | undefined): Promise<LocatedPoints> {
  let json: { features?: Feature[] } | null;
  try {
    json = JSON.parse(await readText(file));
  } catch (error) {
    if (error instanceof FileFault) throw error;
    throw new FileFault(file, "this is no valid JSON.");
  }
  if (!Array.isArray(json?.features)) throw new FileFault(file, "this is no GeoJSON FeatureCollection.");
  const points: LocatedPoints = {
    kind: "earth",
    places: [],
    rows: [],
    values: value === undefined ? undefined : [],
    without: 0,
  };
  for (const [index, { geometry, properties }] of json.features.entries()) {
    const feature = index + 1;
    if (!geometry) {
      points.without++;
      continue;
    }
    const [lon, lat] = Array.isArray(geometry.coordinates) ? geometry.coordinates : [];
    if (geometry.type !== "Point" || typeof lon !== "number" || typeof lat !== "number") {
      throw new FileFault(file, "this is no point.", { feature });
    }
    checkDegrees(file, lat, lon, { feature });
    points.places.push({ north: lat, east: lon });
    points.rows.push(feature);
    if (value === undefined) continue;
    const number = numberIn(String(properties?.[value] ?? ""));
    if (number === undefined) throw new FileFault(file, `the property “${value}” is no number.`, { feature });
    points.values?.push(number);
  }
  return points;
}
