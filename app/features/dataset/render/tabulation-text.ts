import { expectedByChance } from "#app/statistics/comparison/expected-by-chance.ts";
import { countOf } from "../rest-comparisons.ts";
import type { Difference, TabulatedTable, Tabulation } from "../tabulation.ts";
import type { TabulationComparison } from "../tabulation-comparison.ts";
import type { TabulationWarning } from "../weighted-rows.ts";
import { methodOf } from "./tabulation-json.ts";

/** The tables as somebody at a terminal reads them. */
export function tabulationText(tabulation: Tabulation, comparison?: TabulationComparison): string {
  const { rows, inDomain, where, design, warnings, tables, means, quantiles, tests, againstRest } = tabulation;
  const parts = [
    `${rows} rows${where === undefined ? "" : `, ${inDomain} with ${where}`}. ${methodOf(tabulation)}. Kish's effective n ${decimals(design.kishEffectiveN, 1)}, deff ${decimals(design.deff, 3)}.`,
    ...warnings.map((warning) => `Note: ${warningText(warning)}`),
    ...tables.map((table) => tableText(table, tabulation)),
    ...[
      ...means.map((one) => ({ ...one, what: "Mean" })),
      ...quantiles.map((one) => ({ ...one, what: `Quantile ${one.at}` })),
    ].map(
      ({ what, column, by, group, n, estimate, se, interval }) =>
        `${what} of ${column}${groupText(by, group)}: ${decimals(estimate, 3)} (se ${decimals(se, 3)}, ${decimals(interval?.low, 3)} to ${decimals(interval?.high, 3)}), n ${n}`,
    ),
    ...tests.map(({ question, by, test, cramersV }) => {
      const figures =
        test.kind === "pearson"
          ? `chi-square ${decimals(test.statistic, 3)} on ${test.degreesOfFreedom} df`
          : `Rao–Scott F ${decimals(test.f, 3)} on ${decimals(test.numeratorDegrees, 2)} and ${decimals(test.denominatorDegrees, 1)} df`;
      return `${question} by ${by}: ${figures}, p ${pText(test.p)}, Cramér's V ${decimals(cramersV, 3)}`;
    }),
    ...(againstRest.length > 0 ? [restText(tabulation)] : []),
    ...(comparison ? [comparisonText(comparison)] : []),
  ];
  return parts.join("\n\n");
}

function tableText(
  { question, by, group, type, base, kishEffectiveN, states, cells }: TabulatedTable,
  { missingKinds }: Tabulation,
): string {
  const missing = missingKinds.flatMap((kind, index) => (states[index] ? [`${kind} ${states[index]}`] : []));
  const title = `${question}${groupText(by, group)}: ${base} respondents, effective ${decimals(kishEffectiveN, 1)}${missing.length > 0 ? `; missing: ${missing.join(", ")}` : ""}${type === "multiple" ? "; several answers each" : ""}`;
  if (base === 0) return title;
  const lines = cells.map(({ category, n, estimate, se, interval, effectiveN }) => [
    category,
    String(n),
    percent(estimate),
    interval ? `${percent(interval.low)}–${percent(interval.high)}` : "",
    se === undefined ? "" : decimals(se * 100, 2),
    effectiveN === undefined ? "" : decimals(effectiveN, 1),
  ]);
  return `${title}\n${aligned([["", "n", "%", "95 %", "se", "eff. n"], ...lines])}`;
}

export const groupText = (by: string | null, group: string | null) => (by === null ? "" : `, ${by} = ${group}`);

function comparisonText({
  file,
  comparisons,
  compared,
  certain,
  expectedByChance,
  notCompared,
}: TabulationComparison): string {
  const lines = comparisons.map((one) => [
    `${one.question}${groupText(one.by, one.group)}: ${one.category}`,
    percent(one.other),
    percent(one.estimate),
    ...differenceCells(one),
  ]);
  const notes = [
    `Compared with ${file}; differences are this file minus that one.`,
    aligned([["", "there", "here", ...DIFFERENCE_HEADER], ...lines]),
    chanceText(compared, certain, expectedByChance),
    ...(notCompared > 0 ? [`${notCompared} answers are in one of the files only and are not compared.`] : []),
  ];
  return notes.join("\n");
}

function restText({ againstRest }: Tabulation): string {
  const lines = againstRest.map((one) => [
    `${one.question}, ${one.by} = ${one.group}: ${one.category}`,
    percent(one.rest),
    percent(one.estimate),
    ...differenceCells(one),
  ]);
  const { compared, certain } = countOf(againstRest);
  const table = aligned([["", "rest", "group", ...DIFFERENCE_HEADER], ...lines]);
  return `Each group against the rest of its break.\n${table}\n${chanceText(compared, certain, expectedByChance(compared))}`;
}

const DIFFERENCE_HEADER = ["diff.", "95 %", "", "p", "Holm", "BH"];

export const VERDICTS: Readonly<Record<string, string>> = {
  certain_increase: "certainly higher",
  certain_decrease: "certainly lower",
  no_certain_change: "no certain difference",
};

function differenceCells({ difference, interval, verdict, p, holm, benjaminiHochberg }: Difference): string[] {
  const range = `${percent(interval.low)} to ${percent(interval.high)}`;
  return [percent(difference), range, VERDICTS[verdict] ?? "", pText(p), pText(holm), pText(benjaminiHochberg)];
}

/** What chance alone would give, said wherever many things are compared. */
export function chanceText(compared: number, certain: number, expected: number): string {
  return `${certain} of ${compared} comparisons are certain at 95 %; ${decimals(expected, expected < 10 ? 1 : 0)} are expected to be by chance alone.`;
}

function warningText(warning: TabulationWarning): string {
  switch (warning.kind) {
    case "raking_not_converged":
      return `the margins could not all be met; shares are off by up to ${percent(warning.largest_error)} % after ${warning.iterations} rounds.`;
    case "empty_margin_category":
      return `nobody in the file is ${warning.variable} = ${warning.category}; the other categories share its part.`;
    case "zero_margin_category":
      return `the population has nobody who is ${warning.variable} = ${warning.category}; the file has ${warning.respondents}, and their weight is 0.`;
    case "empty_domain":
      return "no row meets the condition; texts are compared letter by letter.";
    case "outside_margin":
      return `${warning.respondents} respondents have no category in the margins of ${warning.variable}: factor 1 there.`;
    case "margin_totals_differ":
      return `the margins are of different numbers of people (${warning.totals.map(({ variable, total }) => `${variable} ${total}`).join(", ")}): only their shares are used.`;
    case "thin_category_merged":
      return `${warning.variable} = ${warning.category} has ${warning.respondents} respondents and is weighted together with ${warning.into}.`;
    case "lonely_stratum":
      return `${stratumText(warning.stratum)} has one respondent (or cluster), centred on the whole sample.`;
    case "sample_above_population":
      return `${stratumText(warning.stratum)} has ${warning.respondents} respondents (or clusters) and a population of ${warning.population}: it counts as fully answered.`;
    case "unknown_condition":
      return `of ${warning.respondents} rows the condition cannot tell, since something is missing; they are not counted.`;
    case "thin_base":
      return `the smallest table has ${warning.base} respondents.`;
  }
}

/** Without strata the sample is one, and has no name. */
const stratumText = (name: string) => (name === "" ? "the sample" : `stratum ${name}`);

export const percent = (share: number) => decimals(share * 100, 2);

function decimals(number: number | undefined, places: number): string {
  return number === undefined || !Number.isFinite(number) ? "–" : number.toFixed(places);
}

const pText = (p: number) => (p < 0.0001 ? "<0.0001" : p.toFixed(4));

/** Columns under each other, the first to the left and the others to the right. */
export function aligned(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
