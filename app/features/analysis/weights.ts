import { type Column, NO_ANSWER } from "#app/statistics/column.ts";
import { designEffect } from "#app/statistics/design-effect.ts";
import { type RakingMargin, type RakingWarning, rake } from "#app/statistics/rake.ts";
import type { SurveyColumns } from "./columns.ts";
import { MARGINS, type MarginDimension } from "./margins.ts";

/** A category's share of the population, as PopulationMargin keeps it. */
export interface PopulationShare {
  dimension: string;
  category: string;
  share: number;
}

export interface SurveyWeights {
  /** One per respondent, or undefined when nothing is known to weight by. */
  weights: Float64Array | undefined;
  /** Kish's, of those who live in the municipality; null when unweighted. */
  designEffect: number | null;
  weightedBy: MarginDimension[];
  warnings: RakingWarning["kind"][];
}

const UNWEIGHTED: SurveyWeights = { weights: undefined, designEffect: null, weightedBy: [], warnings: [] };

/**
 * Weights with which a random sample has the municipality's shares of women and men and of ages. People who live
 * elsewhere are in no margin. When the margins cannot be met together the answers are left unweighted, with a warning.
 */
export function weightsOf(
  { size, columns, elsewhere }: SurveyColumns,
  population: readonly PopulationShare[],
): SurveyWeights {
  const known = MARGINS.flatMap(({ dimension, questionId, categories, categoryOf }) => {
    const column = columns.get(questionId);
    const shares = categories.map(
      (category) => population.find((row) => row.dimension === dimension && row.category === category)?.share,
    );
    if (column?.kind !== "single" || !shares.every((share) => share !== undefined)) return [];
    const codes = recoded(column, (code) => categories.indexOf(categoryOf[code] ?? ""), elsewhere);
    return [{ dimension, margin: { codes, shares } satisfies RakingMargin }];
  });
  if (known.length === 0) return UNWEIGHTED;
  const { weights, converged, warnings } = rake(
    size,
    known.map(({ margin }) => margin),
  );
  const kinds = warnings.map(({ kind }) => kind);
  if (!converged) return { ...UNWEIGHTED, warnings: kinds };
  return {
    weights,
    designEffect: designEffect(weights.filter((_, row) => elsewhere[row] !== 1)),
    weightedBy: known.map(({ dimension }) => dimension),
    warnings: kinds,
  };
}

/** Another number for each category, and none for those who live elsewhere. */
export function recoded(
  column: Extract<Column, { kind: "single" }>,
  numberOf: (code: string) => number,
  elsewhere: ArrayLike<number>,
): Int16Array {
  const numbers = column.categories.map(numberOf);
  return Int16Array.from(column.codes, (code, row) =>
    elsewhere[row] === 1 ? NO_ANSWER : (numbers[code] ?? NO_ANSWER),
  );
}
