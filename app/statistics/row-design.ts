import type { Calibration } from "./calibration-regression.ts";

/** How one stage of a sample was drawn. */
export interface SamplingStage {
  /** Per respondent the number of the unit that was drawn: a school, a household. Every respondent is one without. */
  units?: ArrayLike<number>;
  /** Per respondent the stratum that the unit was drawn in; one stratum without. */
  strata?: ArrayLike<number>;
  /** Per respondent how many units that stratum has, where known: then the finite population correction is made. */
  populations?: ArrayLike<number>;
}

/** A sample with a row per respondent: what means, quantiles and clusters need, and any design that cells do not fit. */
export interface RowDesign {
  /** Per respondent the final weight. */
  weights: ArrayLike<number>;
  /** The first stage first. One stage of respondents without strata when there are none. */
  stages?: readonly SamplingStage[];
  /** As of cells, with respondents in their place. */
  calibration?: Calibration;
  /** A simple random sample, unweighted: intervals use the normal quantile. */
  isSimple?: boolean;
}

/** The first stage's units minus its strata, of those with a weight. Units of two strata are two, whatever they are called. */
export function degreesOfFreedom({ weights, stages: [first] = [] }: RowDesign): number {
  const unitsOfStrata = new Map<number, Set<number>>();
  for (let row = 0; row < weights.length; row++) {
    if (!((weights[row] ?? 0) > 0)) continue;
    const stratum = first?.strata?.[row] ?? 0;
    const units = unitsOfStrata.get(stratum) ?? new Set();
    units.add(first?.units?.[row] ?? row);
    unitsOfStrata.set(stratum, units);
  }
  return [...unitsOfStrata.values()].reduce((sum, { size }) => sum + size - 1, 0);
}
