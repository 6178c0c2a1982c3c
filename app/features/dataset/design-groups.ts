import { type CellSample, cellSample, type SampleWarning } from "#app/statistics/cell-sample.ts";
import { type CrossedCells, crossedCells } from "#app/statistics/crossed-cells.ts";
import { GrowingMass } from "#app/statistics/mass.ts";
import type { RowDesign } from "#app/statistics/row-design.ts";
import { samplingStages } from "./drawn-stages.ts";
import type { CodedColumn, Microdata } from "./microdata.ts";
import { inCategoryOrder } from "./microdata-values.ts";
import type { BreakSpec } from "./tabulation-request.ts";
import type { WeightedRows } from "./weighted-rows.ts";

/** A break's groups within a sample: everybody is one when there is no break. */
export interface DesignGroups {
  by: string | null;
  names: readonly (string | null)[];
  /** Per respondent the number of a group; −1 outside the domain, or in none. */
  codes: Int32Array;
  cells: CrossedCells;
  sample: CellSample;
  /** Per group its cells. */
  cellsOf: readonly Int32Array[];
}

/**
 * Puts a file's respondents into design cells for a break: stratum × calibration cell × group. Who has weight 0 is apart from
 * the others, since only those with a weight are degrees of freedom.
 */
export function designGroups(data: Microdata, weighted: WeightedRows, spec: BreakSpec | null): DesignGroups {
  const { names, codes } = spec ? groupsOf(data, spec) : { names: [null], codes: new Int32Array(data.size) };
  for (let row = 0; row < data.size; row++) if (data.inDomain[row] === 0) codes[row] = -1;
  const none = new Int32Array(data.size);
  const { strata, calibration, populations, isSimple, weights } = weighted;
  const isWeighted = Uint8Array.from(weights, (weight) => (weight > 0 ? 1 : 0));
  const cells = crossedCells([strata?.codes ?? none, calibration?.cells ?? none, codes, isWeighted]);
  const [stratumOf = none, calibrationCell = none, groupOf = none] = cells.parts;
  const respondents = new GrowingMass(cells.count);
  for (let row = 0; row < data.size; row++) respondents.add(cells.codes[row] ?? 0, weights[row] ?? 0);
  const sample = cellSample({
    respondents,
    ...(strata && { strata: stratumOf }),
    ...(populations && { populations: [...populations] }),
    ...(calibration && {
      calibration: {
        margins: calibration.margins.map((margin) => calibrationCell.map((cell) => margin[cell] ?? -1)),
        ...(calibration.factors && {
          factors: Float64Array.from(calibrationCell, (cell) => calibration.factors?.[cell] ?? 1),
        }),
      },
    }),
    isSimple,
  });
  const cellsOf = names.map((_, group) => {
    return Int32Array.from([...groupOf.keys()].filter((cell) => groupOf[cell] === group));
  });
  return { by: spec?.name ?? null, names, codes, cells, sample, cellsOf };
}

/** A break's groups and, per respondent, the number of one; −1 in none. */
export function groupsOf(data: Microdata, { columns }: BreakSpec): { names: string[]; codes: Int32Array } {
  const coded = columns.map((column) => data.coded.get(column) as CodedColumn);
  const orders = coded.map(({ values }) => inCategoryOrder(values));
  const places = coded.map(({ values }, at) => values.map((value) => (orders[at] as string[]).indexOf(value)));
  const widths = orders.map((order) => order.length);
  const all = Int32Array.from({ length: data.size }, (_, row) =>
    coded.reduce((number, { codes }, at) => {
      const code = codes[row] ?? -1;
      return number < 0 || code < 0 ? -1 : number * (widths[at] ?? 1) + (places[at]?.[code] ?? 0);
    }, 0),
  );
  const used = [...new Set(all)].filter((number) => number >= 0).sort((a, b) => a - b);
  const numberOf = new Map(used.map((number, place) => [number, place]));
  return {
    names: used.map((number) => nameOf(number, orders)),
    codes: all.map((number) => numberOf.get(number) ?? -1),
  };
}

function nameOf(number: number, orders: readonly (readonly string[])[]): string {
  const parts: string[] = [];
  let left = number;
  for (const order of [...orders].reverse()) {
    parts.unshift(order[left % order.length] ?? "");
    left = Math.floor(left / order.length);
  }
  return parts.join("*");
}

/** The same sample with a row per respondent, which numbers and clusters need. */
export function rowDesign({ weights, stages, calibration, isSimple }: WeightedRows): RowDesign {
  return {
    weights,
    stages: samplingStages(stages),
    isSimple,
    ...(calibration && {
      calibration: {
        margins: calibration.margins.map((margin) => calibration.cells.map((cell) => margin[cell] ?? -1)),
        ...(calibration.factors && {
          factors: Float64Array.from(calibration.cells, (cell) => calibration.factors?.[cell] ?? 1),
        }),
      },
    }),
  };
}

/** What a sample says of itself, with the strata's names. */
export function sampleWarning(warning: SampleWarning, names: readonly string[] = []) {
  const stratum = names[warning.stratum] ?? "";
  return { ...warning, stratum };
}
