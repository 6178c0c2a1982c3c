import { benjaminiHochberg } from "#app/statistics/comparison/adjust-p-values.ts";
import { normalTail } from "#app/statistics/distributions/normal.ts";
import { type AdaptiveCell, adaptiveCells } from "#app/statistics/spatial/adaptive-cells.ts";
import { type AreaCentre, apartFromCentres, sharedByMany } from "#app/statistics/spatial/area-centres.ts";
import { dbscan, NOISE } from "#app/statistics/spatial/dbscan.ts";
import { generalG } from "#app/statistics/spatial/general-g.ts";
import { getisOrd, type SpatialWeights } from "#app/statistics/spatial/getis-ord.ts";
import { Neighbours } from "#app/statistics/spatial/neighbours.ts";
import { onEarth, onPlane, type Space } from "#app/statistics/spatial/space.ts";
import { fittingSide, gridCells } from "./grid-cells.ts";
import { flattened, type PlacePoint } from "./map-plane.ts";

/** Points of a file: degrees on earth, or a plane's own unit. */
export interface LocatedPoints {
  kind: "earth" | "plane";
  places: PlacePoint[];
  /** Per point the row of a CSV file, or the number of a GeoJSON feature. */
  rows: number[];
  /** A number per point, where points stand for areas. */
  values: number[] | undefined;
  /** Rows without a position. */
  without: number;
}

export interface HotspotRequest {
  /** Points that stand for whole areas, in the same kind of coordinates. */
  centres: readonly PlacePoint[];
  /** Points at one spot from which it is taken for an area's centre; unless told it has to stand out. */
  sharedBy?: number | undefined;
  /** Fewer points than this are refused. */
  from: number;
  clusters: { distance: number; minimumPoints: number };
  /** Cells that events are counted in for Gi*. */
  cell: number;
  /** Neighbours are so near; unless told one and a half cells, or for values as far as everybody needs to have one. */
  band?: number | undefined;
  weights: SpatialWeights;
  star: boolean;
  /** Points in each adaptive cell, at least. */
  fewest: number;
}

export interface GiPlace extends PlacePoint {
  /** Of the file, where points have values. */
  row?: number;
  value: number;
  neighbours: number;
  /** NaN where nothing is known. */
  z: number;
  p: number;
  /** Benjamini–Hochberg, for all places. */
  adjusted: number;
}

export interface Gathering {
  /** The side of the squares that events were counted in: larger than asked where there would be too many. */
  cell?: number;
  band: number;
  places: GiPlace[];
  general: ReturnType<typeof generalG>;
}

export interface Hotspots {
  points: LocatedPoints;
  centres: (Omit<AreaCentre, "at"> & { place: PlacePoint })[];
  /** The numbers of the points that are left without the centres. */
  kept: number[];
  sharedBy: number;
  result:
    | { ok: true; clusters?: PointCluster[]; noise: number[]; gathering: Gathering; cells: MapCell[] }
    | { ok: false; reason: "too_few_points" };
}

export interface PointCluster {
  points: { index: number; isCore: boolean }[];
  centre: PlacePoint;
}

export interface MapCell extends Omit<AdaptiveCell, "points"> {
  points: number;
}

/**
 * Where points gather: area centres are removed, then clusters (DBSCAN), local gatherings (Getis–Ord) and cells of enough
 * points are made. Points with values stand for areas: of them only the gatherings are asked.
 */
export function hotspotsOf(points: LocatedPoints, request: HotspotRequest): Hotspots {
  const { places, values } = points;
  const sharedBy = request.sharedBy ?? sharedByMany(places.length);
  const { kept, centres } = values ? { kept: [...places.keys()], centres: [] } : withoutCentres(points, request);
  const common = { points, centres, kept, sharedBy };
  if (!values && kept.length < request.from) return { ...common, result: { ok: false, reason: "too_few_points" } };
  const own = kept.map((index) => places[index] as PlacePoint);
  const flat = flattened(own, points.kind);
  if (values) {
    const space = spaceOf(own, points.kind);
    const band = request.band ?? bandForAll(space);
    const gathering = gatheringOf(
      own.map((place, index) => ({ ...place, row: points.rows[index] as number, value: values[index] ?? 0 })),
      space,
      band,
      request,
    );
    return { ...common, result: { ok: true, noise: [], gathering, cells: [] } };
  }
  const cell = fittingSide(flat.points, request.cell);
  const grid = gridCells(flat.points, cell);
  const gridPlaces = grid.map(({ x, y, value }) => ({ ...flat.back({ x, y }), value }));
  const gathering = gatheringOf(gridPlaces, onPlane(grid), request.band ?? cell * 1.5, request);
  return {
    ...common,
    result: {
      ok: true,
      ...clustersOf(own, kept, points.kind, request),
      gathering: { ...gathering, cell },
      cells: mapCells(flat, request.fewest),
    },
  };
}

function withoutCentres({ places, kind }: LocatedPoints, { centres: known, sharedBy }: HotspotRequest) {
  const options = { known: spaceOf(known, kind), ...(sharedBy !== undefined && { sharedBy }) };
  const { kept, centres } = apartFromCentres(spaceOf(places, kind), options);
  return { kept, centres: centres.map(({ at, ...centre }) => ({ ...centre, place: places[at] as PlacePoint })) };
}

const spaceOf = (places: readonly PlacePoint[], kind: LocatedPoints["kind"]): Space =>
  kind === "earth"
    ? onEarth(places.map(({ north, east }) => ({ lat: north, lon: east })))
    : onPlane(places.map(({ north, east }) => ({ x: east, y: north })));

function clustersOf(
  own: readonly PlacePoint[],
  kept: readonly number[],
  kind: LocatedPoints["kind"],
  { clusters }: HotspotRequest,
) {
  const { count, clusters: numbers, core } = dbscan(spaceOf(own, kind), clusters.distance, clusters.minimumPoints);
  const members = Array.from({ length: count }, (): number[] => []);
  for (const [at, number] of numbers.entries()) members[number]?.push(at);
  const found = members.map((at) => ({
    points: at.map((one) => ({ index: kept[one] as number, isCore: core[one] === 1 })),
    centre: {
      north: at.reduce((sum, one) => sum + (own[one]?.north ?? 0), 0) / at.length,
      east: at.reduce((sum, one) => sum + (own[one]?.east ?? 0), 0) / at.length,
    },
  }));
  const noise = [...numbers.keys()].filter((at) => numbers[at] === NOISE).map((at) => kept[at] as number);
  return { clusters: found.sort((a, b) => b.points.length - a.points.length), noise };
}

type Valued = PlacePoint & { value: number; row?: number };

function gatheringOf(
  places: readonly Valued[],
  space: Space,
  band: number,
  { weights, star }: HotspotRequest,
): Gathering {
  const neighbours = new Neighbours(space, band);
  const counts = new Int32Array(places.length);
  const of = (place: number) => {
    const near = neighbours.of(place);
    counts[place] = near.length;
    return near;
  };
  const values = places.map(({ value }) => value);
  const z = getisOrd(values, of, { weights, star });
  const p = [...z].map((one) => (Number.isNaN(one) ? Number.NaN : 2 * normalTail(Math.abs(one))));
  const known = [...p.keys()].filter((place) => !Number.isNaN(p[place]));
  const adjusted = new Float64Array(places.length).fill(Number.NaN);
  const byRate = benjaminiHochberg(known.map((place) => p[place] ?? 1));
  for (const [at, place] of known.entries()) adjusted[place] = byRate[at] ?? 1;
  return {
    band,
    places: places.map((place, index) => ({
      ...place,
      neighbours: counts[index] ?? 0,
      z: z[index] ?? Number.NaN,
      p: p[index] ?? Number.NaN,
      adjusted: adjusted[index] ?? Number.NaN,
    })),
    general: generalG(values, (place) => neighbours.of(place)),
  };
}

const LONGEST_BAND = 2 ** 26;

/** A distance, of powers of a fifth more, at which every place has a neighbour. */
function bandForAll(space: Space): number {
  const places = Array.from({ length: space.size }, (_, place) => place);
  for (let band = 1; band < LONGEST_BAND; band *= 1.2) {
    const neighbours = new Neighbours(space, band);
    if (places.every((place) => neighbours.of(place).length > 0)) return band;
  }
  return LONGEST_BAND;
}

function mapCells({ points, back }: ReturnType<typeof flattened>, fewest: number): MapCell[] {
  return adaptiveCells(points, fewest).map(({ points: inside, minX, minY, maxX, maxY }) => {
    const [low, high] = [back({ x: minX, y: minY }), back({ x: maxX, y: maxY })];
    return { minX: low.east, minY: low.north, maxX: high.east, maxY: high.north, points: inside.length };
  });
}
