export interface DesignWeights {
  /** Per stratum: how many of the population each of its respondents stands for. */
  weights: Float64Array;
  warnings: DesignWeightWarning[];
}

/** Nobody answered in a stratum: its people are in no figure. */
export type DesignWeightWarning = { kind: "empty_stratum"; stratum: number; population: number };

/**
 * The weights that a stratified sample starts from.
 *
 * Formula: d_h = N_h / n_h, n_h being those who answered; so non-response is taken to be by chance within a stratum.
 * Source: C.-E. Särndal, B. Swensson and J. Wretman, Model Assisted Survey Sampling (1992), sections 3.7 and 15.6.
 * Edge cases: a stratum without respondents has weight 0 and a warning. A population that is not known or not positive
 * where there are respondents throws: their weight cannot be known.
 *
 * @example designWeights([10, 5], [100, 200]).weights // [10, 40]
 */
export function designWeights(respondents: ArrayLike<number>, populations: readonly number[]): DesignWeights {
  const warnings: DesignWeightWarning[] = [];
  const weights = Float64Array.from({ length: Math.max(respondents.length, populations.length) }, (_, stratum) => {
    const size = respondents[stratum] ?? 0;
    const population = populations[stratum] ?? 0;
    if (size === 0) {
      if (population > 0) warnings.push({ kind: "empty_stratum", stratum, population });
      return 0;
    }
    if (!(population > 0 && population < Infinity)) {
      throw new RangeError(`Stratum ${stratum} has respondents, and its population is ${population}.`);
    }
    return population / size;
  });
  return { weights, warnings };
}
