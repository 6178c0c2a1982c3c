import { Command, Option } from "commander";
import { type HotspotRequest, type Hotspots, hotspotsOf, type LocatedPoints } from "#app/features/dataset/hotspots.ts";
import { numberIn } from "#app/features/dataset/microdata-values.ts";
import { type PointColumns, readPoints } from "#app/features/dataset/point-file.server.ts";
import { classOf, hotspotsJson } from "#app/features/dataset/render/hotspots-json.ts";
import type { SpatialWeights } from "#app/statistics/spatial/getis-ord.ts";
import { Refusal } from "../refusal.ts";
import type { Terminal } from "../terminal.ts";

interface Options extends PointColumns {
  distance: string;
  minimumPoints: string;
  cell: string;
  band?: string;
  weights: SpatialWeights;
  self: boolean;
  fewest: string;
  from: string;
  centres?: string;
  sharedBy?: string;
  format: "table" | "json";
}

/** Places in the table; JSON has all. */
const MOST_LINES = 20;

const HELP = `
A list of events that knows only the municipality gives the middle of it as the position. Such middles are recognised – known
ones by --centres, others by how many rows share the very same spot: ten and one per cent of all, and five times as many as any
spot within 150 m – and removed; where and how many is said. A gathering on a grid of 25 m has spots beside its own that many share
as well, and stays; if all its rows are on a single spot, say --shared-by never. What is left are clusters of what was told, not of
what happened.

Gi* counts events in squares of --cell metres over the whole map; neighbours are the squares within --band. With --value each row
stands for an area, and Gi* is that of its number. Places are hot or cold at 95 % after Benjamini and Hochberg's adjustment.

Examples:
  lyhord hotspots tips.csv --distance 150 --minimum-points 5
  lyhord hotspots areas.csv --value burglaries --band 3000 --format json`;

export function hotspotsCommand(terminal: Terminal): Command {
  return new Command("hotspots")
    .summary("find where points gather: clusters, hot spots, cells of enough points")
    .description("Reads points of a CSV or GeoJSON file. Nothing is stored.")
    .argument("<file>", "with columns lat and lon, or x and y")
    .option("--lat <column>", "latitude, when it is not called lat or latitude")
    .option("--lon <column>", "longitude")
    .option("--x <column>", "east on a plane, such as SWEREF 99 TM in metres")
    .option("--y <column>", "north on a plane")
    .option("--value <column>", "a number per row, where rows stand for areas")
    .option("--distance <metres>", "between neighbours in a cluster (DBSCAN)", "200")
    .option("--minimum-points <number>", "about a core point, itself included", "5")
    .option("--cell <metres>", "side of the squares that events are counted in", "250")
    .option("--band <metres>", "how near neighbours are for Gi*; one and a half squares unless told")
    .addOption(
      new Option("--weights <kind>", "of neighbours")
        .choices(["binary", "row_standardised", "row_standardised_pysal"])
        .default("binary"),
    )
    .option("--no-self", "Gi instead of Gi*: a place is no neighbour of its own")
    .option("--fewest <points>", "in each adaptive cell", "10")
    .option("--from <points>", "fewer points than this are refused", "100")
    .option("--centres <file>", "centres of municipalities and other areas, with the same columns as the points")
    .option(
      "--shared-by <points>",
      "points at one spot that make it an area's centre, whatever lies around; or “never”",
    )
    .addOption(new Option("--format <format>", "of the output").choices(["table", "json"]).default("table"))
    .addHelpText("after", HELP)
    .action((file, options) => run(terminal, file, options));
}

async function run(terminal: Terminal, file: string, options: Options): Promise<void> {
  const points = await readPoints(file, options);
  const request = await requestOf(options, points);
  const hotspots = hotspotsOf(points, request);
  if (options.format === "json") terminal.say(JSON.stringify(hotspotsJson(file, hotspots, request), null, 2));
  else for (const line of linesOf(hotspots, request)) terminal.say(line);
}

async function requestOf(options: Options, { kind }: LocatedPoints): Promise<HotspotRequest> {
  const centres = options.centres === undefined ? undefined : await readPoints(options.centres);
  if (centres && centres.kind !== kind) {
    throw new Refusal("--centres and the points have to be of one kind: both lat and lon, or both x and y.");
  }
  const { sharedBy, band, weights, self } = options;
  return {
    centres: centres?.places ?? [],
    sharedBy: sharedBy === undefined ? undefined : sharedBy === "never" ? Infinity : positive(sharedBy, "--shared-by"),
    from: positive(options.from, "--from"),
    clusters: {
      distance: positive(options.distance, "--distance"),
      minimumPoints: positive(options.minimumPoints, "--minimum-points"),
    },
    cell: positive(options.cell, "--cell"),
    band: band === undefined ? undefined : positive(band, "--band"),
    weights,
    star: self,
    fewest: positive(options.fewest, "--fewest"),
  };
}

function positive(text: string, of: string): number {
  const number = numberIn(text);
  if (number === undefined || number <= 0) throw new Refusal(`“${text}” does not fit ${of}, which is more than 0.`);
  return number;
}

function* linesOf({ points, centres, kept, result }: Hotspots, request: HotspotRequest): Generator<string> {
  const where = ({ north, east }: { north: number; east: number }) => `${north.toFixed(5)}, ${east.toFixed(5)}`;
  if (points.without > 0) yield `${points.without} rows have no position.`;
  if (centres.length > 0) {
    yield `${points.rows.length - kept.length} of ${points.rows.length} points lie at ${centres.length} area centres and are left out:`;
    for (const { place, points, why } of centres) {
      const reason = why === "known_centre" ? "a known centre" : "shared by many";
      yield `  ${where(place)}: ${points} (${reason})`;
    }
  }
  if (!result.ok) {
    yield `${kept.length} points are left; fewer than ${request.from} make no clusters, only chance.`;
    return;
  }
  const { clusters, noise, gathering, cells } = result;
  if (clusters) {
    yield `${clusters.length} clusters of tips; ${noise.length} of ${kept.length} points are in none.`;
    for (const { points: members, centre } of clusters) yield `  ${where(centre)}: ${members.length}`;
  }
  const { places, band, cell } = gathering;
  const certain = places.filter((place) => ["hot", "cold"].includes(classOf(place)));
  const unit = cell === undefined ? "places" : `squares of ${cell} m`;
  yield `${certain.length} of ${places.length} ${unit} are hot or cold (${request.star ? "Gi*" : "Gi"}, neighbours within ${band.toFixed(0)}):`;
  const strongest = certain.sort((a, b) => Math.abs(b.z) - Math.abs(a.z)).slice(0, MOST_LINES);
  for (const place of strongest) {
    yield `  ${where(place)}: ${classOf(place)}, ${place.value}, z ${place.z.toFixed(2)}`;
  }
  if (certain.length > strongest.length)
    yield `  and ${certain.length - strongest.length} more (--format json has all)`;
  if (cells.length > 0) yield `${cells.length} cells of at least ${request.fewest} points.`;
}
