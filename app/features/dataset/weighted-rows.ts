import { FileFault } from "#app/platform/files/file-fault.ts";
import { crossedCells } from "#app/statistics/crossed-cells.ts";
import { mergeThin } from "#app/statistics/merge-thin.ts";
import { type Raking, rake } from "#app/statistics/rake.ts";
import { type DrawnStage, drawnStages, isClustered, startingWeights, strataOf } from "./drawn-stages.ts";
import type { KnownMargin } from "./margin-file.ts";
import type { CodedColumn, Microdata } from "./microdata.ts";
import { numberIn } from "./microdata-values.ts";
import type { TabulationRequest } from "./tabulation-request.ts";

/** What whoever reads the figures has to know. */
export type TabulationWarning =
  | { kind: "raking_not_converged"; largest_error: number; iterations: number }
  | { kind: "empty_margin_category"; variable: string; category: string }
  /** The population has none of them, and the file has: their weight is 0. */
  | { kind: "zero_margin_category"; variable: string; category: string; respondents: number }
  | { kind: "outside_margin"; variable: string; respondents: number }
  /** Margins of people that are not of the same population: their shares are used, and weights do not sum to people. */
  | { kind: "margin_totals_differ"; totals: { variable: string; total: number }[] }
  | { kind: "thin_category_merged"; variable: string; category: string; into: string; respondents: number }
  /** Of respondents, or of clusters where these were drawn. */
  | { kind: "lonely_stratum"; stratum: string }
  | { kind: "sample_above_population"; stratum: string; respondents: number; population: number }
  | { kind: "unknown_condition"; respondents: number }
  | { kind: "empty_domain" }
  | { kind: "thin_base"; base: number };

/** A file's rows with their final weights, and how they came to be in the sample. */
export interface WeightedRows {
  weights: Float64Array;
  /** Equal chances, no weights: intervals are binomial. */
  isSimple: boolean;
  strata?: { codes: Int32Array; names: readonly string[] };
  /** Per stratum: people, or with clusters how many clusters. */
  populations?: Float64Array;
  /** How rows were drawn, the first stage first. */
  stages: readonly DrawnStage[];
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
  const { weight } = request;
  const strata = strataOf(data, request);
  const stages = drawnStages(data, request, strata);
  const [{ populations }] = stages;
  const start = weight === undefined ? startingWeights(data.size, stages) : numbersOf(data, weight);
  if (!start.some((one) => one > 0)) {
    throw new FileFault(data.file, "all weights are 0.", { column: weight ?? "" });
  }
  const common = {
    ...(strata && { strata: { codes: strata.codes, names: strata.values } }),
    ...(populations && { populations }),
    stages,
    startedFrom:
      weight !== undefined ? ("column" as const) : populations ? ("population" as const) : ("equal" as const),
  };
  if (margins.length === 0) {
    const isSimple = weight === undefined && !strata && !isClustered({ stages }) && !populations;
    return { ...common, weights: start, isSimple, warnings: [] };
  }
  return { ...common, isSimple: false, ...calibrated(data, request, margins, start) };
}

const numbersOf = (data: Microdata, column: string) => data.numbers.get(column) as Float64Array;

function calibrated(
  data: Microdata,
  { outsideMargins, bounds, mergeThin: minimum }: TabulationRequest,
  margins: readonly KnownMargin[],
  start: Float64Array,
) {
  const warnings: TabulationWarning[] = [];
  const codesPerMargin = margins.map((margin) => {
    const codes = marginCodes(data, margin, outsideMargins, warnings);
    warnings.push(...zeroCategories(margin, codes));
    return codes;
  });
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
  const total = populationTotal(margins, warnings);
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
function populationTotal(margins: readonly KnownMargin[], warnings: TabulationWarning[]): number | undefined {
  if (!margins.every(({ isCounted }) => isCounted)) return undefined;
  const totals = margins.map(({ variable, categories }) => ({
    variable,
    total: categories.reduce((sum, { amount }) => sum + amount, 0),
  }));
  const [{ total: first } = { total: 0 }] = totals;
  if (totals.every(({ total }) => Math.abs(total / first - 1) < 0.001)) return first;
  warnings.push({ kind: "margin_totals_differ", totals });
  return undefined;
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

function zeroCategories({ variable, categories }: KnownMargin, codes: Int32Array): TabulationWarning[] {
  return categories.flatMap(({ name, amount }, category) => {
    const respondents = amount === 0 ? codes.filter((code) => code === category).length : 0;
    return respondents > 0 ? [{ kind: "zero_margin_category", variable, category: name, respondents }] : [];
  });
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
