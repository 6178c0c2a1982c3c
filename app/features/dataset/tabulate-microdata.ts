import { cramersV } from "#app/statistics/comparison/association.ts";
import { pearsonChiSquare } from "#app/statistics/comparison/pearson-chi-square.ts";
import { raoScott, raoScottOfRows } from "#app/statistics/comparison/rao-scott.ts";
import { effectiveSizeOf } from "#app/statistics/kish-effective-size.ts";
import { quantileEstimate } from "#app/statistics/quantile-estimate.ts";
import { meanEstimate } from "#app/statistics/ratio-estimate.ts";
import { degreesOfFreedom, type RowDesign } from "#app/statistics/row-design.ts";
import { shareTable } from "#app/statistics/share-table.ts";
import { tallyOf } from "#app/statistics/tally.ts";
import { clusteredTable } from "./clustered-table.ts";
import { type DesignGroups, designGroups, groupsOf, rowDesign, sampleWarning } from "./design-groups.ts";
import { clusterWarnings, isClustered } from "./drawn-stages.ts";
import { linkedBreaks } from "./linked-breaks.ts";
import type { KnownMargin } from "./margin-file.ts";
import type { Microdata } from "./microdata.ts";
import { type QuestionColumn, questionColumn } from "./question-columns.ts";
import { restComparisons } from "./rest-comparisons.ts";
import type { DesignFacts, TabulatedNumber, TabulatedTable, TabulatedTest, Tabulation } from "./tabulation.ts";
import type { TabulationRequest } from "./tabulation-request.ts";
import type { Tallied } from "./tallied.ts";
import { type TabulationWarning, type WeightedRows, weightedRows } from "./weighted-rows.ts";

/** Under so many respondents an interval is hardly worth having. */
const THIN_BASE = 30;

/** Makes every table of a file that was asked for. @throws FileFault where its weights or columns cannot be used */
export function tabulateMicrodata(
  data: Microdata,
  request: TabulationRequest,
  margins: readonly KnownMargin[] = [],
): Tabulation {
  const weighted = weightedRows(data, request, margins);
  const groups = [null, ...request.breaks].map((spec) => designGroups(data, weighted, spec));
  const questions = request.questions.map((spec) => questionColumn(data, spec));
  const clustered = isClustered(weighted);
  const needsRows = clustered || request.means.length + request.quantiles.length > 0;
  const rows = needsRows ? rowDesign(weighted) : undefined;
  const tallied = questions.flatMap((question) =>
    groups.map((inGroups) => ({
      question,
      inGroups,
      tally: tallyOf(question.column, { codes: inGroups.cells.codes, count: inGroups.cells.count }, weighted.weights),
    })),
  );
  const tables = tallied.flatMap((one) => tablesOf(one, request, clustered ? rows : undefined));
  const [everybody] = groups as [DesignGroups];
  return {
    file: data.file,
    rows: data.size,
    inDomain: data.inDomain.reduce((sum, is) => sum + is, 0),
    ...(request.where && { where: request.where.text }),
    groupSizes: groups.slice(1).map(({ names, codes }) => {
      const sizes = new Array<number>(names.length).fill(0);
      for (const code of codes) if (code >= 0) sizes[code] = (sizes[code] ?? 0) + 1;
      return sizes;
    }),
    linked: request.isGated
      ? linkedBreaks(
          request.breaks.map((spec) => groupsOf(data, spec).codes),
          questions,
          request.where && data.inDomain,
        )
      : [],
    missingKinds: request.missing.kinds,
    design: factsOf(
      weighted,
      request,
      margins,
      rows && clustered ? degreesOfFreedom(rows) : everybody.sample.degreesOfFreedom,
    ),
    warnings: warningsOf(data, weighted, everybody, tables),
    tables,
    tests: tallied.flatMap((one) => testOf(one, weighted, clustered ? rows : undefined)),
    means: rows ? request.means.flatMap((column) => meansOf(data, column, groups, rows)) : [],
    quantiles: rows
      ? request.quantiles.flatMap((column) => quantilesOf(data, column, groups, rows, request.quantilesAt))
      : [],
    againstRest: request.againstRest ? restComparisons(tallied, clustered ? rows : undefined) : [],
  };
}

function tablesOf(
  { question, inGroups, tally }: Tallied,
  request: TabulationRequest,
  clustered?: RowDesign,
): TabulatedTable[] {
  const { by, names, codes, sample, cellsOf } = inGroups;
  const { isSimple = false } = sample;
  const states = statesPerGroup(question, codes, names.length, request.missing.kinds.length);
  return names.map((group, index) => {
    const table = clustered
      ? clusteredTable(question.column, clustered, codes, index, request.intervals)
      : shareTable(sample, tally, { cells: cellsOf[index] as Int32Array, intervals: request.intervals });
    return {
      question: question.name,
      by,
      group,
      type: question.column.kind,
      base: table.base,
      kishEffectiveN: table.effectiveBase,
      deff: table.deff ?? 1,
      ...(table.df !== undefined && { degreesOfFreedom: table.df }),
      states: states[index] as number[],
      // Further digits of weighted shares would tell which weights were added up: the gate has to know.
      frequencies: isSimple ? table : { ...table, weight: sumOver(tally.answered.w, cellsOf[index] as Int32Array) },
      cells: table.cells.map(({ code, count, share, ...spread }) => ({
        category: code,
        n: count,
        estimate: share,
        ...spread,
      })),
    };
  });
}

function statesPerGroup({ missing }: QuestionColumn, codes: Int32Array, groups: number, kinds: number): number[][] {
  const counts = Array.from({ length: groups }, () => new Array<number>(kinds).fill(0));
  for (const [row, kind] of missing.entries()) {
    const group = counts[codes[row] ?? -1];
    if (kind >= 0 && group) group[kind] = (group[kind] ?? 0) + 1;
  }
  return counts;
}

function testOf(
  { question, inGroups, tally }: Tallied,
  { isSimple }: WeightedRows,
  clustered?: RowDesign,
): TabulatedTest[] {
  const { by, sample, cellsOf, codes } = inGroups;
  if (by === null || tally.multiple || cellsOf.length < 2 || tally.categories.length < 2) return [];
  const counts = tally.chosen.map((mass) => cellsOf.map((cells) => sumOver(mass.w, cells)));
  const known = { question: question.name, by, cramersV: cramersV(counts) };
  if (isSimple) {
    const { statistic, degreesOfFreedom, p } = pearsonChiSquare(counts);
    return degreesOfFreedom > 0 ? [{ ...known, test: { kind: "pearson", statistic, degreesOfFreedom, p } }] : [];
  }
  const { column } = question;
  const test =
    clustered && column.kind === "single"
      ? raoScottOfRows(column.codes, codes, clustered)
      : raoScott(sample, tally.chosen, cellsOf);
  return test ? [{ ...known, test: { kind: "rao_scott", ...test } }] : [];
}

function sumOver(weights: ArrayLike<number>, cells: Int32Array): number {
  return cells.reduce((sum, cell) => sum + (weights[cell] ?? 0), 0);
}

function meansOf(
  data: Microdata,
  column: string,
  groups: readonly DesignGroups[],
  design: RowDesign,
): TabulatedNumber[] {
  const values = data.numbers.get(column) as Float64Array;
  return everyGroup(groups, (group, within) => {
    const { estimate, se, interval, n, df } = meanEstimate(values, design, { within });
    return { column, ...group, n, estimate, se, interval, ...(df !== undefined && { degreesOfFreedom: df }) };
  });
}

function quantilesOf(
  data: Microdata,
  column: string,
  groups: readonly DesignGroups[],
  design: RowDesign,
  places: readonly number[],
) {
  const values = data.numbers.get(column) as Float64Array;
  return everyGroup(groups, (group, within) => ({ group, within })).flatMap(({ group, within }) =>
    places.map((at) => {
      const { estimate, low, high, se, n } = quantileEstimate(values, at, design, { within });
      return { column, ...group, at, n, estimate, se, interval: { low, high } };
    }),
  );
}

function everyGroup<Result>(
  groups: readonly DesignGroups[],
  make: (group: { by: string | null; group: string | null }, within: Uint8Array) => Result,
): Result[] {
  return groups.flatMap(({ by, names, codes }) =>
    names.map((group, index) =>
      make(
        { by, group },
        Uint8Array.from(codes, (code) => (code === index ? 1 : 0)),
      ),
    ),
  );
}

function factsOf(
  { weights, isSimple, strata, stages: [first], populations, startedFrom, raking }: WeightedRows,
  request: TabulationRequest,
  margins: readonly KnownMargin[],
  degrees: number,
): DesignFacts {
  let [sum, squares, smallest, largest] = [0, 0, Infinity, 0];
  for (const weight of weights) {
    sum += weight;
    squares += weight * weight;
    smallest = Math.min(smallest, weight);
    largest = Math.max(largest, weight);
  }
  const kishEffectiveN = effectiveSizeOf(sum, squares);
  return {
    isSimple,
    ...(strata && { strata: { column: request.strata ?? "", count: strata.names.length } }),
    ...(first?.units && { clusters: { column: request.clusters.join(), count: new Set(first.units).size } }),
    hasFinitePopulation: populations !== undefined,
    degreesOfFreedom: degrees,
    weightsFrom: startedFrom,
    ...(raking && {
      raking: {
        converged: raking.converged,
        iterations: raking.iterations,
        largestError: raking.largestError,
        isCellwise: raking.isCellwise,
        variables: margins.map(({ variable }) => variable),
      },
    }),
    sumOfWeights: sum,
    smallestWeight: smallest,
    largestWeight: largest,
    kishEffectiveN,
    deff: weights.length / kishEffectiveN,
  };
}

function warningsOf(
  data: Microdata,
  weighted: WeightedRows,
  everybody: DesignGroups,
  tables: readonly TabulatedTable[],
): TabulationWarning[] {
  const bases = tables.filter(({ by, base }) => by === null && base < THIN_BASE).map(({ base }) => base);
  return [
    ...weighted.warnings,
    ...(isClustered(weighted) ? clusterWarnings(data.size, weighted.stages) : everybody.sample.warnings).map((one) =>
      sampleWarning(one, weighted.strata?.names),
    ),
    ...(data.inDomain.includes(1) ? [] : [{ kind: "empty_domain" as const }]),
    ...(data.unknown > 0 ? [{ kind: "unknown_condition" as const, respondents: data.unknown }] : []),
    ...(bases.length > 0 ? [{ kind: "thin_base" as const, base: Math.min(...bases) }] : []),
  ];
}
