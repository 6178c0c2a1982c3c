import { addToRight, fittedPerProfile, regressionMass, regressionOf } from "./calibration-regression.ts";
import { massOf } from "./mass.ts";
import type { RowDesign, SamplingStage } from "./row-design.ts";

/**
 * The linearised variance of a statistic from a score per respondent, for any design: strata, clusters in several
 * stages, finite populations, calibrated weights.
 *
 * Formula: with z the respondents' w·e (e as in ScoreSums) summed per unit of the first stage, n units of N in stratum h,
 *   v = Σ_h (1 − n/N) · n/(n−1) · Σ(z − z̄)²  +  Σ over units (n/N) · v(unit),
 * v(unit) being the same of the next stage within the unit; without N there is no second term.
 * Source: C.-E. Särndal, B. Swensson and J. Wretman, Model Assisted Survey Sampling (1992), section 4.3; as R's
 * survey::svyrecvar.
 * Assumes that units were drawn independently within strata at each stage.
 * Edge cases: as ScoreSums: a stratum of one unit contributes (1 − 1/N)·z². Respondents outside a group have score 0 and
 * stay in the sum. A sample above its population contributes 0.
 *
 * @example linearisedVariance([0.5, -0.5], { weights: [1, 1] }) // 2/1 · (0.25 + 0.25) = 1
 */
export function linearisedVariance(scores: ArrayLike<number>, design: RowDesign): number {
  const { weights, stages = [{}] } = design;
  const residuals = withoutTheExplained(scores, design);
  const values = Float64Array.from(residuals, (residual, row) => residual * (weights[row] ?? 0));
  return stageVariance(
    values,
    Array.from(values, (_, row) => row),
    stages,
  );
}

function withoutTheExplained(scores: ArrayLike<number>, { weights, calibration }: RowDesign): ArrayLike<number> {
  if (!calibration) return scores;
  const everyone = massOf(new Float64Array(scores.length).fill(1), weights);
  const regression = regressionOf(calibration, everyone);
  const right = new Float64Array(regression.size);
  for (let row = 0; row < scores.length; row++) {
    const mass = regressionMass(calibration.factors?.[row], 1, weights[row] ?? 0);
    addToRight(right, regression, regression.profileOfCell[row] ?? 0, mass * (scores[row] ?? 0));
  }
  const fitted = fittedPerProfile(regression, right);
  return Float64Array.from(scores, (score, row) => score - (fitted[regression.profileOfCell[row] ?? 0] ?? 0));
}

function stageVariance(values: Float64Array, rows: readonly number[], stages: readonly SamplingStage[]): number {
  const [stage, ...further] = stages;
  if (!stage) return 0;
  let variance = 0;
  for (const inStratum of grouped(rows, (row) => stage.strata?.[row] ?? 0)) {
    const units = grouped(inStratum, (row) => stage.units?.[row] ?? row);
    const totals = units.map((unit) => unit.reduce((sum, row) => sum + (values[row] ?? 0), 0));
    const population = stage.populations?.[inStratum[0] ?? 0];
    const sampled = population === undefined ? 0 : Math.min(1, units.length / population);
    variance += (1 - sampled) * sumOfSquares(totals);
    if (sampled > 0 && further.length > 0) {
      variance += sampled * units.reduce((sum, unit) => sum + stageVariance(values, unit, further), 0);
    }
  }
  return variance;
}

function sumOfSquares(totals: readonly number[]): number {
  const n = totals.length;
  if (n === 1) return (totals[0] ?? 0) ** 2;
  const mean = totals.reduce((sum, total) => sum + total, 0) / n;
  return (n / (n - 1)) * totals.reduce((sum, total) => sum + (total - mean) ** 2, 0);
}

function grouped(rows: readonly number[], keyOf: (row: number) => number): number[][] {
  const groups = new Map<number, number[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()];
}
