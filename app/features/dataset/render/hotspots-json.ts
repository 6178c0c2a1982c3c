import type { GiPlace, HotspotRequest, Hotspots, LocatedPoints } from "../hotspots.ts";
import type { PlacePoint } from "../map-plane.ts";

/** The document of docs/hotspots-json.md. */
export function hotspotsJson(
  file: string,
  { points, centres, kept, sharedBy, result }: Hotspots,
  request: HotspotRequest,
): object {
  const place = (point: PlacePoint) => placeJson(point, points);
  const common = {
    format: "lyhord-hotspots/1",
    file,
    rows: points.rows.length + points.without,
    without_position: points.without,
    coordinates: points.kind === "earth" ? "wgs84" : "plane",
    area_centres: centres.map((centre) => ({ ...place(centre.place), points: centre.points, why: centre.why })),
    area_centre_from: Number.isFinite(sharedBy) ? sharedBy : null,
    removed: points.rows.length - kept.length,
    points: kept.length,
  };
  if (!result.ok) {
    const refused = { state: "refused", reason: result.reason, minimum: request.from };
    return { ...common, clusters: refused, getis_ord: refused, adaptive_cells: refused };
  }
  const { clusters, noise, gathering, cells } = result;
  const { general } = gathering;
  return {
    ...common,
    clusters: clusters
      ? {
          state: "made",
          what: "clusters of tips",
          method: "DBSCAN",
          distance: request.clusters.distance,
          minimum_points: request.clusters.minimumPoints,
          clusters: clusters.map(({ points: members, centre }, index) => ({
            cluster: index,
            points: members.length,
            core: members.filter(({ isCore }) => isCore).length,
            ...place(centre),
            rows: members.map(({ index }) => points.rows[index]),
          })),
          noise: noise.length,
          noise_rows: noise.map((index) => points.rows[index]),
        }
      : null,
    getis_ord: {
      state: "made",
      statistic: request.star ? "Gi*" : "Gi",
      weights: request.weights,
      band: gathering.band,
      cell: gathering.cell ?? null,
      general_g: {
        g: known(general.g),
        expected: known(general.expected),
        variance: known(general.variance),
        z: known(general.z),
      },
      places: gathering.places.map((one) => ({
        ...(one.row === undefined ? {} : { row: one.row }),
        ...place(one),
        value: one.value,
        neighbours: one.neighbours,
        z: known(one.z),
        p: known(one.p),
        p_bh: known(one.adjusted),
        is: classOf(one),
      })),
    },
    adaptive_cells: points.values
      ? null
      : {
          state: "made",
          fewest: request.fewest,
          cells: cells.map(({ minX, minY, maxX, maxY, points: inside }) => ({
            from: place({ north: minY, east: minX }),
            to: place({ north: maxY, east: maxX }),
            points: inside,
          })),
        },
  };
}

function placeJson({ north, east }: PlacePoint, { kind }: LocatedPoints) {
  return kind === "earth" ? { lat: north, lon: east } : { x: east, y: north };
}

/** Hot or cold where the adjusted p-value says so, since many places are looked at. */
export function classOf({ z, adjusted }: GiPlace): "hot" | "cold" | "not_certain" | "unknown" {
  if (Number.isNaN(z)) return "unknown";
  if (adjusted >= 0.05) return "not_certain";
  return z > 0 ? "hot" : "cold";
}

const known = (number: number) => (Number.isFinite(number) ? number : null);
