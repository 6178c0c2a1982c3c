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
  return linearisedCovariances([scores], design)[0]?.[0] ?? 0;
}

/**
 * The covariances of several statistics of one sample, each with a score per respondent: linearisedVariance with products in
 * place of squares.
 *
 * @example linearisedCovariances([one, other], design)[0][1]
 */
export function linearisedCovariances(scores: readonly ArrayLike<number>[], design: RowDesign): number[][] {
  const { weights, stages = [{}] } = design;
  const values = scores.map((score) => {
    const residuals = withoutTheExplained(score, design);
    return Float64Array.from(residuals, (residual, row) => residual * (weights[row] ?? 0));
  });
  const sums = scores.map(() => new Array<number>(scores.length).fill(0));
  addStage(sums, { values, rows: Array.from({ length: weights.length }, (_, row) => row), stages, part: 1 });
  return sums;
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

interface StageOfUnit {
  values: readonly Float64Array[];
  rows: readonly number[];
  stages: readonly SamplingStage[];
  /** What the sampled parts of the stages before leave of this one. */
  part: number;
}

function addStage(sums: number[][], { values, rows, stages: [stage, ...further], part }: StageOfUnit): void {
  if (!stage) return;
  for (const inStratum of grouped(rows, (row) => stage.strata?.[row] ?? 0)) {
    const units = grouped(inStratum, (row) => stage.units?.[row] ?? row);
    const population = stage.populations?.[inStratum[0] ?? 0];
    const sampled = population === undefined ? 0 : Math.min(1, units.length / population);
    const totals = values.map((own) => units.map((unit) => unit.reduce((sum, row) => sum + (own[row] ?? 0), 0)));
    addProducts(sums, totals, part * (1 - sampled));
    if (sampled === 0 || further.length === 0) continue;
    for (const unit of units) addStage(sums, { values, rows: unit, stages: further, part: part * sampled });
  }
}

/** n/(n−1) times the sums of products about the means, of one unit the products themselves. */
function addProducts(sums: number[][], totals: readonly (readonly number[])[], factor: number): void {
  const n = totals[0]?.length ?? 0;
  const means = totals.map((own) => (n === 1 ? 0 : own.reduce((sum, total) => sum + total, 0) / n));
  const scale = n === 1 ? factor : (factor * n) / (n - 1);
  for (const [i, row] of sums.entries()) {
    for (const j of row.keys()) {
      const products = (totals[i] ?? []).reduce((sum, total, unit) => {
        return sum + (total - (means[i] ?? 0)) * ((totals[j]?.[unit] ?? 0) - (means[j] ?? 0));
      }, 0);
      row[j] = (row[j] ?? 0) + scale * products;
    }
  }
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
