import { FileFault } from "#app/platform/files/file-fault.ts";
import type { SampleWarning } from "#app/statistics/cell-sample.ts";
import { crossedCells } from "#app/statistics/crossed-cells.ts";
import { designWeights } from "#app/statistics/design-weights.ts";
import type { SamplingStage } from "#app/statistics/row-design.ts";
import type { CodedColumn, Microdata } from "./microdata.ts";
import type { TabulationRequest } from "./tabulation-request.ts";

/** A stage of drawing: units within strata, then units within those that were drawn before. */
export interface DrawnStage {
  /** Per row the number of what its unit was drawn from. */
  from: Int32Array;
  /** Per row the number of its unit; a unit of two strata is two. Rows themselves without. */
  units?: Int32Array;
  /** Per number of `from` how many units it has, where known. */
  populations?: Float64Array;
}

type Drawing = Pick<TabulationRequest, "clusters" | "population">;

export function strataOf(data: Microdata, { strata }: Pick<TabulationRequest, "strata">): CodedColumn | undefined {
  return strata === undefined ? undefined : wholeColumn(data, strata, "every row needs a stratum");
}

/** How rows were drawn, the first stage first. @throws FileFault where a cluster or a population is missing or contradicts */
export function drawnStages(data: Microdata, request: Drawing, strata?: CodedColumn): [DrawnStage, ...DrawnStage[]] {
  const { clusters, population } = request;
  let from = strata?.codes ?? new Int32Array(data.size);
  const count = Math.max(1, clusters.length, population?.kind === "columns" ? population.columns.length : 0);
  const stages = Array.from({ length: count }, (_, number): DrawnStage => {
    const column = clusters[number];
    const units =
      column === undefined
        ? undefined
        : crossedCells([from, wholeColumn(data, column, "every row needs a cluster").codes]).codes;
    const populations = populationsOf(data, population, number, from);
    const stage = { from, ...(units && { units }), ...(populations && { populations }) };
    from = units ?? from;
    return stage;
  });
  return stages as [DrawnStage, ...DrawnStage[]];
}

export const isClustered = ({ stages: [first] }: { stages: readonly DrawnStage[] }) => first?.units !== undefined;

function wholeColumn(data: Microdata, column: string, need: string): CodedColumn {
  const coded = data.coded.get(column) as CodedColumn;
  const gap = coded.codes.findIndex((code) => code < 0);
  if (gap >= 0)
    throw new FileFault(data.file, `a value is missing, and ${need}.`, { row: data.rowNumbers[gap] ?? 0, column });
  return coded;
}

function populationsOf(
  data: Microdata,
  population: Drawing["population"],
  stage: number,
  from: Int32Array,
): Float64Array | undefined {
  if (population?.kind === "size") return stage === 0 ? Float64Array.of(population.size) : undefined;
  const column = population?.columns[stage];
  if (column === undefined) return undefined;
  const sizes = data.numbers.get(column) as Float64Array;
  const known: number[] = [];
  for (let row = 0; row < data.size; row++) {
    const [group, size] = [from[row] ?? 0, sizes[row] ?? 0];
    const before = known[group];
    const place = { row: data.rowNumbers[row] ?? 0, column };
    if (!(size > 0)) throw new FileFault(data.file, `a population of ${size} is none.`, place);
    if (before !== undefined && before !== size) {
      const of = stage === 0 ? "stratum" : "cluster";
      throw new FileFault(data.file, `the ${of} has ${size} here and ${before} in rows before.`, place);
    }
    known[group] = size;
  }
  return Float64Array.from(known);
}

/** Stage by stage N/n where N is known, else 1: n are the units that were drawn. */
export function startingWeights(size: number, stages: readonly DrawnStage[]): Float64Array {
  const weights = new Float64Array(size).fill(1);
  for (const { from, units, populations } of stages) {
    if (!populations) continue;
    const drawn = unitsPerGroup(size, { from, ...(units && { units }) });
    const perGroup = designWeights(drawn, [...populations]).weights;
    for (let row = 0; row < size; row++) weights[row] = (weights[row] ?? 0) * (perGroup[from[row] ?? 0] ?? 1);
  }
  return weights;
}

/** Per number of what was drawn from, how many units were. */
export function unitsPerGroup(size: number, { from, units }: DrawnStage): Float64Array {
  const drawn = new Float64Array(1 + from.reduce((most, group) => Math.max(most, group), 0));
  const seen = new Set<number>();
  for (let row = 0; row < size; row++) {
    if (units && seen.has(units[row] ?? 0)) continue;
    if (units) seen.add(units[row] ?? 0);
    drawn[from[row] ?? 0] = (drawn[from[row] ?? 0] ?? 0) + 1;
  }
  return drawn;
}

/** What a sample of clusters says of its first stage, as cellSample does of respondents. */
export function clusterWarnings(size: number, [first]: readonly DrawnStage[]): SampleWarning[] {
  if (!first?.units) return [];
  return [...unitsPerGroup(size, first)].flatMap((drawn, stratum): SampleWarning[] => {
    const population = first.populations?.[stratum];
    if (population !== undefined && drawn > population) {
      return [{ kind: "sample_above_population", stratum, respondents: drawn, population }];
    }
    return drawn === 1 && population !== 1 ? [{ kind: "lonely_stratum", stratum }] : [];
  });
}

/** The stages as statistics take them. */
export function samplingStages(stages: readonly DrawnStage[]): SamplingStage[] {
  return stages.map(({ from, units, populations }) => ({
    strata: from,
    ...(units && { units }),
    ...(populations && { populations: Float64Array.from(from, (group) => populations[group] ?? Number.NaN) }),
  }));
}
