import { expectedByChance } from "#app/statistics/comparison/expected-by-chance.ts";
import { countOf } from "../rest-comparisons.ts";
import type { Difference, TabulatedNumber, TabulatedTable, TabulatedTest, Tabulation } from "../tabulation.ts";
import type { FileComparison, TabulationComparison } from "../tabulation-comparison.ts";

/** The document of docs/tabulate-json.md. */
export function tabulationJson(tabulation: Tabulation, comparison?: TabulationComparison): object {
  const { file, rows, inDomain, where, design, warnings, tables, tests, means, quantiles, againstRest } = tabulation;
  return {
    format: "lyhord-tabulate/1",
    file,
    rows,
    domain: where === undefined ? null : { where, rows: inDomain },
    design: {
      method: methodOf(tabulation),
      simple: design.isSimple,
      strata: design.strata ?? null,
      clusters: design.clusters ?? null,
      finite_population_correction: design.hasFinitePopulation,
      df: design.isSimple ? null : design.degreesOfFreedom,
    },
    weights: {
      from: design.weightsFrom,
      raking: design.raking
        ? {
            method: design.raking.isCellwise ? "post_stratification" : "raking",
            variables: design.raking.variables,
            converged: design.raking.converged,
            iterations: design.raking.iterations,
            largest_error: design.raking.largestError,
          }
        : null,
      sum: design.sumOfWeights,
      smallest: design.smallestWeight,
      largest: design.largestWeight,
      kish_effective_n: design.kishEffectiveN,
      deff: design.deff,
    },
    warnings,
    tables: tables.map((table) => tableJson(table, tabulation)),
    tests: tests.map(testJson),
    means: means.map(numberJson),
    quantiles: quantiles.map((quantile) => ({ ...numberJson(quantile), at: quantile.at })),
    against_rest:
      againstRest.length === 0
        ? null
        : {
            comparisons: againstRest.map(({ question, by, group, category, estimate, rest, ...difference }) => ({
              question,
              by,
              group,
              category,
              estimate,
              rest,
              ...differenceJson(difference),
            })),
            ...restCounts(againstRest),
          },
    comparison: comparison ? comparisonJson(comparison) : null,
  };
}

/** How the intervals were made, in words that stay the same. */
export function methodOf({ design: { isSimple, clusters, raking } }: Tabulation): string {
  const weighting = raking
    ? raking.isCellwise
      ? "post-stratified"
      : "raked"
    : isSimple
      ? "unweighted"
      : "design-weighted";
  const variance = isSimple ? "binomial" : clusters ? "Taylor linearisation, clusters" : "Taylor linearisation";
  return `${weighting}; ${variance}; Wilson interval with ${isSimple ? "n and z" : "effective n and t"}`;
}

function tableJson(table: TabulatedTable, { missingKinds }: Tabulation) {
  const { question, type, by, group, base, kishEffectiveN, deff, degreesOfFreedom, states, cells } = table;
  return {
    question,
    type,
    by,
    group,
    base,
    states: Object.fromEntries(missingKinds.map((kind, index) => [kind, states[index] ?? 0])),
    kish_effective_n: kishEffectiveN,
    deff,
    df: degreesOfFreedom ?? null,
    cells: cells.map(({ category, n, estimate, se, interval, effectiveN }) => ({
      category,
      n,
      estimate: base === 0 ? null : estimate,
      se: se ?? null,
      interval: interval ? [interval.low, interval.high] : null,
      effective_n: effectiveN ?? null,
    })),
  };
}

function restCounts(againstRest: Tabulation["againstRest"]) {
  const { compared, certain } = countOf(againstRest);
  return { compared, certain, expected_by_chance: expectedByChance(compared) };
}

function testJson({ question, by, test, cramersV }: TabulatedTest) {
  const figures =
    test.kind === "pearson"
      ? { statistic: test.statistic, df: test.degreesOfFreedom, p: test.p }
      : { f: test.f, ndf: test.numeratorDegrees, ddf: test.denominatorDegrees, p: test.p };
  return { question, by, kind: test.kind, ...figures, cramers_v: cramersV };
}

function numberJson({ column, by, group, n, estimate, se, interval, degreesOfFreedom }: TabulatedNumber) {
  const isKnown = Number.isFinite(estimate);
  return {
    column,
    by,
    group,
    n,
    estimate: isKnown ? estimate : null,
    se: isKnown ? finite(se) : null,
    interval: isKnown && interval ? [finite(interval.low), finite(interval.high)] : null,
    df: degreesOfFreedom ?? null,
  };
}

const finite = (number: number | undefined) => (number !== undefined && Number.isFinite(number) ? number : null);

function comparisonJson({ file, comparisons, compared, certain, expectedByChance, notCompared }: TabulationComparison) {
  return {
    with: file,
    comparisons: comparisons.map(
      ({ question, by, group, category, estimate, other, ...difference }: FileComparison) => ({
        question,
        by,
        group,
        category,
        estimate,
        other,
        ...differenceJson(difference),
      }),
    ),
    compared,
    certain,
    expected_by_chance: expectedByChance,
    not_compared: notCompared,
  };
}

function differenceJson({ difference, se, interval, verdict, p, holm, benjaminiHochberg }: Difference) {
  return { difference, se, interval: [interval.low, interval.high], verdict, p, p_holm: holm, p_bh: benjaminiHochberg };
}
