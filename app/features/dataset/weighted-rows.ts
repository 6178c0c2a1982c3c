import { FileFault } from "#app/platform/files/file-fault.ts";
import { crossedCells } from "#app/statistics/crossed-cells.ts";
import { designWeights } from "#app/statistics/design-weights.ts";
import { mergeThin } from "#app/statistics/merge-thin.ts";
import { type Raking, rake } from "#app/statistics/rake.ts";
import type { KnownMargin } from "./margin-file.ts";
import type { CodedColumn, Microdata } from "./microdata.ts";
import { numberIn } from "./microdata-values.ts";
import type { TabulationRequest } from "./tabulation-request.ts";

/** What whoever reads the figures has to know. */
export type TabulationWarning =
  | { kind: "raking_not_converged"; largest_error: number; iterations: number }
  | { kind: "empty_margin_category"; variable: string; category: string }
  | { kind: "outside_margin"; variable: string; respondents: number }
  | { kind: "thin_category_merged"; variable: string; category: string; into: string; respondents: number }
  | { kind: "lonely_stratum"; stratum: string }
  | { kind: "sample_above_population"; stratum: string; respondents: number; population: number }
  | { kind: "unknown_condition"; respondents: number }
  | { kind: "thin_base"; base: number };

/** A file's rows with their final weights, and how they came to be in the sample. */
export interface WeightedRows {
  weights: Float64Array;
  /** Equal chances, no weights: intervals are binomial. */
  isSimple: boolean;
  strata?: { codes: Int32Array; names: readonly string[] };
  /** Per stratum: people, or with clusters how many clusters. */
  populations?: Float64Array;
  clusters?: Int32Array;
  calibration?: RowCalibration;
  /** Where weights start from. */
  startedFrom: "equal" | "column" | "population";
  raking?: Pick<Raking, "converged" | "iterations" | "largestError"> & { isCellwise: boolean };
  warnings: TabulationWarning[];
}

export interface RowCalibration {
  /** Per row the number of a cell of the crossed margins. */
  cells: Int32Array;
  /** Per margin, per cell its category, or −1. */
  margins: readonly Int32Array[];
  /** Per cell; only after post-stratification (see Calibration). */
  factors?: Float64Array;
}

/** Works out the weights of a file. @throws FileFault where they cannot be known */
export function weightedRows(
  data: Microdata,
  request: TabulationRequest,
  margins: readonly KnownMargin[],
): WeightedRows {
  const { weight, strata: strataColumn, cluster, population } = request;
  const strata = strataColumn === undefined ? undefined : wholeColumn(data, strataColumn, "every row needs a stratum");
  const clusters = cluster === undefined ? undefined : wholeColumn(data, cluster, "every row needs a cluster").codes;
  const populations = population && populationsOf(data, request, strata);
  const start =
    weight === undefined ? startingWeights(data.size, strata, clusters, populations) : numbersOf(data, weight);
  if (!start.some((one) => one > 0)) {
    throw new FileFault(data.file, "all weights are 0.", { column: weight ?? "" });
  }
  const common = {
    ...(strata && { strata: { codes: strata.codes, names: strata.values } }),
    ...(populations && { populations }),
    ...(clusters && { clusters }),
    startedFrom:
      weight !== undefined ? ("column" as const) : populations ? ("population" as const) : ("equal" as const),
  };
  if (margins.length === 0) {
    const isSimple = weight === undefined && !strata && !clusters && !populations;
    return { ...common, weights: start, isSimple, warnings: [] };
  }
  return { ...common, isSimple: false, ...calibrated(data, request, margins, start) };
}

function wholeColumn(data: Microdata, column: string, need: string): CodedColumn {
  const coded = data.coded.get(column) as CodedColumn;
  const gap = coded.codes.findIndex((code) => code < 0);
  if (gap >= 0)
    throw new FileFault(data.file, `a value is missing, and ${need}.`, { row: data.rowNumbers[gap] ?? 0, column });
  return coded;
}

const numbersOf = (data: Microdata, column: string) => data.numbers.get(column) as Float64Array;

function populationsOf(data: Microdata, { population }: TabulationRequest, strata?: CodedColumn): Float64Array {
  if (population?.kind === "size") return Float64Array.of(population.size);
  const column = population?.column ?? "";
  const sizes = numbersOf(data, column);
  const populations = new Float64Array(strata?.values.length ?? 1).fill(Number.NaN);
  for (let row = 0; row < data.size; row++) {
    const stratum = strata?.codes[row] ?? 0;
    const known = populations[stratum] ?? Number.NaN;
    const size = sizes[row] ?? 0;
    const place = { row: data.rowNumbers[row] ?? 0, column };
    if (!(size > 0)) throw new FileFault(data.file, `a population of ${size} is none.`, place);
    if (!Number.isNaN(known) && known !== size) {
      throw new FileFault(data.file, `the stratum has ${size} here and ${known} in rows before.`, place);
    }
    populations[stratum] = size;
  }
  return populations;
}

/** N/n per stratum where N is known, else 1. With clusters both are numbers of clusters. */
function startingWeights(
  size: number,
  strata: CodedColumn | undefined,
  clusters: Int32Array | undefined,
  populations: Float64Array | undefined,
): Float64Array {
  const weights = new Float64Array(size).fill(1);
  if (!populations) return weights;
  const drawn = new Float64Array(populations.length);
  const seen = new Set<string>();
  for (let row = 0; row < size; row++) {
    const stratum = strata?.codes[row] ?? 0;
    const key = clusters ? `${stratum} ${clusters[row]}` : undefined;
    if (key !== undefined && seen.has(key)) continue;
    if (key !== undefined) seen.add(key);
    drawn[stratum] = (drawn[stratum] ?? 0) + 1;
  }
  const perStratum = designWeights(drawn, [...populations]).weights;
  return weights.map((_, row) => perStratum[strata?.codes[row] ?? 0] ?? 1);
}

function calibrated(
  data: Microdata,
  { outsideMargins, bounds, mergeThin: minimum }: TabulationRequest,
  margins: readonly KnownMargin[],
  start: Float64Array,
) {
  const warnings: TabulationWarning[] = [];
  const codesPerMargin = margins.map((margin) => marginCodes(data, margin, outsideMargins, warnings));
  const merged = margins.map((margin, index) =>
    thinMerged(margin, codesPerMargin[index] as Int32Array, minimum, warnings),
  );
  const cells = crossedCells(merged.map(({ codes }) => codes));
  const [sums, counts] = [new Float64Array(cells.count), new Float64Array(cells.count)];
  for (let row = 0; row < data.size; row++) {
    const cell = cells.codes[row] ?? 0;
    sums[cell] = (sums[cell] ?? 0) + (start[row] ?? 0);
    counts[cell] = (counts[cell] ?? 0) + 1;
  }
  const raking = rake(
    cells.count,
    merged.map(({ shares }, margin) => ({ codes: cells.parts[margin] as Int32Array, shares })),
    { start: sums, respondents: counts, ...(bounds && { bounds }) },
  );
  for (const warning of raking.warnings) {
    if (warning.kind === "not_converged") {
      const { iterations } = raking;
      warnings.push({ kind: "raking_not_converged", largest_error: warning.largestError, iterations });
    } else {
      const { variable } = margins[warning.margin] as KnownMargin;
      const category = merged[warning.margin]?.names[warning.category] ?? "";
      warnings.push({ kind: "empty_margin_category", variable, category });
    }
  }
  const total = populationTotal(margins);
  const scale = total === undefined ? 1 : total / raking.weights.reduce((sum, weight) => sum + weight, 0);
  const isCellwise = margins.length === 1 && !bounds;
  const calibration: RowCalibration = {
    cells: cells.codes,
    margins: cells.parts,
    ...(isCellwise && { factors: raking.factors.map((factor) => factor * scale) }),
  };
  return {
    weights: start.map((weight, row) => weight * (raking.factors[cells.codes[row] ?? 0] ?? 1) * scale),
    calibration,
    raking: { ...raking, isCellwise },
    warnings,
  };
}

/** How many the population is, where all margins are counts that agree. */
function populationTotal(margins: readonly KnownMargin[]): number | undefined {
  if (!margins.every(({ isCounted }) => isCounted)) return undefined;
  const totals = margins.map(({ categories }) => categories.reduce((sum, { amount }) => sum + amount, 0));
  const [first = 0] = totals;
  return totals.every((total) => Math.abs(total / first - 1) < 0.001) ? first : undefined;
}

function marginCodes(
  data: Microdata,
  { variable, columns, categories }: KnownMargin,
  outside: readonly string[],
  warnings: TabulationWarning[],
): Int32Array {
  const coded = columns.map((column) => data.coded.get(column) as CodedColumn);
  const known = new Map<string, number>();
  let without = 0;
  const codes = Int32Array.from({ length: data.size }, (_, row) => {
    const numbers = coded.map(({ codes }) => codes[row] ?? -1);
    const values = coded.map((column, index) => column.values[numbers[index] ?? -1]);
    if (values.some((value) => value === undefined || outside.includes(value))) {
      without++;
      return -1;
    }
    const key = numbers.join();
    const category =
      known.get(key) ?? categories.findIndex((one) => one.values.every((wanted, at) => isSame(wanted, values[at])));
    if (category < 0) {
      const what = `“${values.join("*")}” has no line in the margins of ${variable}; --outside-margins gives it factor 1.`;
      throw new FileFault(data.file, what, { row: data.rowNumbers[row] ?? 0, column: columns[0] ?? "" });
    }
    known.set(key, category);
    return category;
  });
  if (without > 0) warnings.push({ kind: "outside_margin", variable, respondents: without });
  return codes;
}

function isSame(one: string, other: string | undefined): boolean {
  if (one === other) return true;
  const number = numberIn(one);
  return number !== undefined && number === numberIn(other ?? "");
}

function thinMerged(
  { variable, categories }: KnownMargin,
  codes: Int32Array,
  minimum: number,
  warnings: TabulationWarning[],
) {
  const shares = categories.map(({ amount }) => amount);
  const names = categories.map(({ name }) => name);
  if (minimum === 0) return { codes, shares, names };
  const respondents = new Array<number>(shares.length).fill(0);
  for (const code of codes) if (code >= 0) respondents[code] = (respondents[code] ?? 0) + 1;
  const { categoryOf, shares: mergedShares, log } = mergeThin(respondents, shares, { minimum });
  for (const { category, into, respondents } of log) {
    const [from, to] = [names[category] ?? "", names[into] ?? ""];
    warnings.push({ kind: "thin_category_merged", variable, category: from, into: to, respondents });
  }
  const mergedNames = mergedShares.map((_, index) =>
    names.filter((_, category) => categoryOf[category] === index).join(" + "),
  );
  return {
    codes: codes.map((code) => (code < 0 ? -1 : (categoryOf[code] ?? -1))),
    shares: mergedShares,
    names: mergedNames,
  };
}
