import { designWeights } from "#app/statistics/design-weights.ts";
import type { CellCounts } from "./cell-counts.ts";
import type { CountedSurvey } from "./counted-variables.ts";

/** How the respondents of a sample were drawn. */
export interface DrawnFrom {
  /** Per cell the number of its stratum; those of whom it is not known are one of their own. */
  codes: number[];
  /** Per stratum how many people it has; undefined for the one that is not known. */
  populations: (number | undefined)[];
  /** Per cell N_h/n_h over N/n, so that weights are 1 on average; 1 where the stratum is not known, and elsewhere. */
  weights: Float64Array;
  /** Nobody answered in one of them. */
  hasEmpty: boolean;
}

/** Who answered and lives in the municipality, per stratum in their order, and of whom it is not known. */
export interface StratumCounts {
  respondents: number[];
  unknown: number;
}

/** @param elsewhere per cell those who live somewhere else */
export function stratumCounts(
  { survey: { strata = [], breaks }, cells, respondents }: CellCounts,
  elsewhere: readonly boolean[],
): StratumCounts {
  const counts: StratumCounts = { respondents: strata.map(() => 0), unknown: 0 };
  for (const [cell, answers] of cells.entries()) {
    if (elsewhere[cell]) continue;
    const [stratum, count] = [answers[breaks.length] ?? -1, respondents[cell] ?? 0];
    if (stratum < 0) counts.unknown += count;
    else counts.respondents[stratum] = (counts.respondents[stratum] ?? 0) + count;
  }
  return counts;
}

/**
 * The strata of a random sample where they are known, and the weights that it starts from.
 *
 * Formula: designWeights, with n_h those who answered and live here, scaled to the mean of all whose stratum is known.
 * Edge cases: a survey without strata, or without anybody whose stratum is known, has none.
 *
 * @param here per cell those who live in the municipality
 */
export function drawnFrom(
  { strata, breaks }: CountedSurvey,
  cells: CellCounts["cells"],
  here: Int32Array,
): DrawnFrom | undefined {
  if (!strata) return undefined;
  const unknown = strata.length;
  const codes = cells.map((answers) => {
    const stratum = answers[breaks.length] ?? -1;
    return stratum < 0 ? unknown : stratum;
  });
  const respondents = new Float64Array(unknown);
  for (const [cell, code] of codes.entries()) {
    if (code < unknown) respondents[code] = (respondents[code] ?? 0) + (here[cell] ?? 0);
  }
  const populations = strata.map(({ population }) => population);
  const { weights, warnings } = designWeights(respondents, populations);
  const [drawn, people] = [0, 1].map((which) =>
    populations.reduce((sum, population, stratum) => {
      const size = respondents[stratum] ?? 0;
      return size === 0 ? sum : sum + (which === 0 ? size : population);
    }, 0),
  ) as [number, number];
  if (drawn === 0) return undefined;
  return {
    codes,
    populations: [...populations, undefined],
    weights: Float64Array.from(codes, (code, cell) =>
      code < unknown && (here[cell] ?? 0) > 0 ? ((weights[code] ?? 1) * drawn) / people : 1,
    ),
    hasEmpty: warnings.length > 0,
  };
}
