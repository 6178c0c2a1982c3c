import { type CellSample, cellSample } from "#app/statistics/cell-sample.ts";
import { NO_ANSWER } from "#app/statistics/column.ts";
import { effectiveSizeOf } from "#app/statistics/kish-effective-size.ts";
import { massOf } from "#app/statistics/mass.ts";
import { mergeThin } from "#app/statistics/merge-thin.ts";
import { type RakingMargin, rake } from "#app/statistics/rake.ts";
import { hiddenCounts } from "#app/statistics/suppression/hidden-counts.ts";
import type { CellCounts } from "./cell-counts.ts";
import type { CountedSurvey } from "./counted-variables.ts";
import { MARGINS, type MarginDimension } from "./margins.ts";
import { drawnFrom } from "./sample-strata.ts";

/** A category's share of the population, as PopulationMargin keeps it. */
export interface PopulationShare {
  dimension: string;
  category: string;
  share: number;
}

/** Who the figures speak for, and how. */
export interface SampleDesign {
  /** Those who live in the municipality. */
  sample: CellSample;
  /** Per cell what each of its respondents counts; undefined when all count alike. */
  weights: Float64Array | undefined;
  /** Per cell whether its people live elsewhere: in no other figure, and unweighted. */
  elsewhere: readonly boolean[];
  /** Kish's, of those who live in the municipality; null when unweighted. */
  designEffect: number | null;
  weightedBy: WeightedBy[];
  warnings: WeightingWarning[];
}

/** What the weights make right: how strata were drawn, and the margins. */
export type WeightedBy = "stratum" | MarginDimension;

export type WeightingWarning =
  /** No weights meet the margins together: the answers are unweighted. */
  | "not_converged"
  /** The same, but the weights that strata start from are left. */
  | "margins_not_met"
  /** Categories that are not shown apart, or that fewer than five answered in, were weighted as one with a neighbour. */
  | "merged_category"
  /** Weights are capped, and therefore the margins are not quite met. */
  | "bounded"
  /** Nobody answered of a stratum: its people are in no figure. */
  | "empty_stratum";

/** No answer counts as less or more than this of an average one, or of what its stratum gives it. */
const BOUNDS = { lowest: 0.3, highest: 3 };

/**
 * Weights with which a random sample has the municipality's shares of women and men and of ages, starting from how its strata
 * were drawn where that is known: one per cell, since nothing else decides them. Thin categories are merged first, and weights are capped. People who live elsewhere are in no
 * margin and no part of the sample. When the margins cannot be met together the answers are left unweighted, with a warning.
 */
export function sampleDesign(
  { survey, cells, respondents }: Pick<CellCounts, "survey" | "cells" | "respondents">,
  isRandomSample: boolean,
  population: readonly PopulationShare[],
): SampleDesign {
  const elsewhere = elsewhereOf(survey, cells);
  const here = respondents.map((count, cell) => (elsewhere[cell] ? 0 : count));
  const unweighted = {
    sample: cellSample({ respondents: massOf(here), isSimple: true }),
    weights: undefined,
    elsewhere,
    designEffect: null,
    weightedBy: [],
    warnings: [],
  };
  const thinned = isRandomSample
    ? knownMargins(survey, cells, { here, elsewhere }, population).map((known) => ({
        ...known,
        ...withoutThin(known.margin, known.sharing, here),
      }))
    : [];
  const drawn = isRandomSample ? drawnFrom(survey, cells, here) : undefined;
  const merged: WeightingWarning[] = [
    ...(drawn?.hasEmpty ? (["empty_stratum"] as const) : []),
    ...(thinned.some(({ isMerged }) => isMerged) ? (["merged_category"] as const) : []),
  ];
  // A margin of which one category is left says nothing.
  const known = thinned.filter(({ margin }) => margin.shares.length > 1);
  if (known.length === 0 && !drawn) return { ...unweighted, warnings: merged };
  const start = Float64Array.from(here, (count, cell) => count * (drawn?.weights[cell] ?? 1));
  const bounded = rakedWithin(
    start,
    known.map(({ margin }) => margin),
  );
  if (!bounded && !drawn) return { ...unweighted, warnings: ["not_converged"] };
  // Margins that cannot be met leave the weights that strata start from.
  const weights = start.map((_, cell) => (drawn?.weights[cell] ?? 1) * (bounded?.factors[cell] ?? 1));
  const mass = massOf(here, weights);
  const effective = effectiveSizeOf(sumOf(mass.w), sumOf(mass.ww));
  const met = bounded ? known : [];
  return {
    sample: cellSample({
      respondents: mass,
      ...(drawn && { strata: drawn.codes, populations: drawn.populations }),
      ...(met.length > 0 && { calibration: { margins: met.map(({ margin }) => margin.codes) } }),
    }),
    weights,
    elsewhere,
    designEffect: effective === 0 ? 1 : sumOf(here) / effective,
    weightedBy: [...(drawn ? (["stratum"] as const) : []), ...met.map(({ dimension }) => dimension)],
    warnings: bounded ? (bounded.converged ? merged : [...merged, "bounded"]) : [...merged, "margins_not_met"],
  };
}

/**
 * With bounds on how far a weight is moved from where it starts, which without strata are bounds of the weights themselves.
 * @returns undefined when the margins cannot be met even without
 */
function rakedWithin(start: Float64Array, margins: readonly RakingMargin[]) {
  const bounded = rake(start.length, margins, { start, respondents: start, bounds: BOUNDS });
  return bounded.converged || rake(start.length, margins, { start }).converged ? bounded : undefined;
}

/** A margin of which the categories that share a weight are one, and none has fewer than five respondents. */
function withoutThin({ codes, shares }: RakingMargin, sharing: readonly boolean[], here: Int32Array) {
  const first = sharing.indexOf(true);
  const kept = shares.flatMap((_, category) => (sharing[category] && category !== first ? [] : [category]));
  const placeOf = (category: number) => kept.indexOf(sharing[category] ? first : category);
  const sums = kept.map(() => ({ respondents: 0, share: 0 }));
  for (const [category, share] of shares.entries()) {
    const sum = sums[placeOf(category)];
    if (!sum) continue;
    sum.share += share;
    sum.respondents += here.reduce((all, count, cell) => (codes[cell] === category ? all + count : all), 0);
  }
  const merged = mergeThin(
    sums.map(({ respondents }) => respondents),
    sums.map(({ share }) => share),
  );
  const mergedCodes = Array.from(codes, (code) => merged.categoryOf[placeOf(code)] ?? NO_ANSWER);
  const isMerged = merged.log.length > 0 || kept.length < shares.length;
  return { margin: { codes: mergedCodes, shares: merged.shares }, isMerged };
}

/**
 * Per category of a margin whether it is one of those that share a weight: the groups whose numbers are told to nobody. With
 * weights of their own they would follow from effective numbers, and one by one from weighted shares (decision 0022).
 */
function sharingCategories(
  categories: readonly string[],
  groups: readonly { code: string; respondents: number }[],
  everyone: number,
): boolean[] {
  const weighted = groups.map(({ code }) => categories.includes(code));
  const counts = groups.map(({ respondents }) => respondents);
  const hidden = hiddenCounts(counts, everyone, "staff", { weighted });
  return categories.map((category) => hidden[groups.findIndex(({ code }) => code === category)] === true);
}

const sumOf = (values: ArrayLike<number>) => Array.from(values).reduce((total, value) => total + value, 0);

function elsewhereOf({ variables, breaks, elsewhereCodes }: CountedSurvey, cells: CellCounts["cells"]): boolean[] {
  const area = breaks.findIndex(({ dimension }) => dimension === "area");
  const categories = variables[breaks[area]?.variable ?? -1]?.categories ?? [];
  return cells.map((answers) => elsewhereCodes.includes(categories[answers[area] ?? NO_ANSWER] ?? ""));
}

/** The margins that the survey asks for and whose shares are all known. */
function knownMargins(
  { variables, breaks }: CountedSurvey,
  cells: CellCounts["cells"],
  { here, elsewhere }: { here: Int32Array; elsewhere: readonly boolean[] },
  population: readonly PopulationShare[],
) {
  return MARGINS.flatMap(({ dimension, categories, categoryOf }) => {
    const place = breaks.findIndex((one) => one.dimension === dimension);
    const codes = variables[breaks[place]?.variable ?? -1]?.categories;
    const shares = categories.map(
      (category) => population.find((row) => row.dimension === dimension && row.category === category)?.share,
    );
    if (!codes || !shares.every((share) => share !== undefined)) return [];
    const categoryIn = (answers: readonly number[]) =>
      categories.indexOf(categoryOf[codes[answers[place] ?? NO_ANSWER] ?? ""] ?? "");
    const margin: RakingMargin = {
      codes: cells.map((answers, cell) => (elsewhere[cell] ? NO_ANSWER : categoryIn(answers))),
      shares,
    };
    const groups = (breaks[place]?.groups ?? []).map(({ code, of }) => {
      const isIn = (answers: readonly number[] | undefined) => of.includes(codes[answers?.[place] ?? NO_ANSWER] ?? "");
      return { code, respondents: here.reduce((sum, count, cell) => (isIn(cells[cell]) ? sum + count : sum), 0) };
    });
    return [{ dimension, margin, sharing: sharingCategories(categories, groups, sumOf(here)) }];
  });
}
