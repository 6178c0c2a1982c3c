import { criticalValue } from "./critical-value.ts";
import { linearisedVariance } from "./linearised-variance.ts";
import { degreesOfFreedom, type RowDesign } from "./row-design.ts";
import type { Interval } from "./table.ts";

export interface NumberEstimate {
  estimate: number;
  se: number;
  interval: Interval;
  /** Unweighted respondents behind it. */
  n: number;
  /** Degrees of freedom of the interval; missing when it is normal. */
  df?: number;
}

export interface NumberOptions {
  /** Per respondent 1 in the group, else 0; everybody without. */
  within?: ArrayLike<number>;
  level?: number;
}

/**
 * The ratio of two weighted totals.
 *
 * Formula: R = Σw·y / Σw·x, with scores (y − R·x) / Σw·x; the interval is R ± t·se, t on the design's degrees of freedom.
 * Source: as R's survey::svyratio.
 * Assumes a random sample, and enough respondents for a ratio to be near normal.
 * Edge cases: whoever has no number (NaN) in one of the two, or is outside the group, has score 0 and stays in the
 * sample. Nobody with numbers, or a denominator of 0, gives NaN.
 *
 * @example ratioEstimate([1, 3], [1, 1], { weights: [1, 1] }).estimate // 2
 */
export function ratioEstimate(
  numerators: ArrayLike<number>,
  denominators: ArrayLike<number>,
  design: RowDesign,
  { within, level }: NumberOptions = {},
): NumberEstimate {
  const { weights } = design;
  const counts = (row: number) =>
    within?.[row] !== 0 && Number.isFinite(numerators[row]) && Number.isFinite(denominators[row]);
  let [above, below, n] = [0, 0, 0];
  for (let row = 0; row < weights.length; row++) {
    if (!counts(row)) continue;
    above += (weights[row] ?? 0) * (numerators[row] ?? 0);
    below += (weights[row] ?? 0) * (denominators[row] ?? 0);
    n++;
  }
  const estimate = below === 0 ? Number.NaN : above / below;
  const scores = Float64Array.from({ length: weights.length }, (_, row) =>
    counts(row) ? ((numerators[row] ?? 0) - estimate * (denominators[row] ?? 0)) / below : 0,
  );
  return { estimate, n, ...spread(estimate, scores, design, level) };
}

/**
 * The weighted mean of a number, such as years lived in the area: the ratio of its total to the respondents with one.
 *
 * Formula, source, assumptions and edge cases: those of ratioEstimate; as R's survey::svymean.
 *
 * @example meanEstimate([1, 3, NaN], { weights: [1, 1, 1] }).estimate // 2
 */
export function meanEstimate(values: ArrayLike<number>, design: RowDesign, options?: NumberOptions): NumberEstimate {
  return ratioEstimate(values, new Float64Array(values.length).fill(1), design, options);
}

/**
 * The weighted total of a number, for weights that sum to the population.
 *
 * Formula: Σw·y, with scores y. Source: as R's survey::svytotal.
 * Edge cases: as ratioEstimate; nobody with a number gives 0.
 *
 * @example totalEstimate([1, 3], { weights: [10, 20] }).estimate // 70
 */
export function totalEstimate(
  values: ArrayLike<number>,
  design: RowDesign,
  { within, level }: NumberOptions = {},
): NumberEstimate {
  const counts = (row: number) => within?.[row] !== 0 && Number.isFinite(values[row]);
  const scores = Float64Array.from({ length: values.length }, (_, row) => (counts(row) ? (values[row] ?? 0) : 0));
  const estimate = scores.reduce((sum, value, row) => sum + value * (design.weights[row] ?? 0), 0);
  const n = scores.reduce((count, _, row) => count + (counts(row) ? 1 : 0), 0);
  return { estimate, n, ...spread(estimate, scores, design, level) };
}

function spread(estimate: number, scores: Float64Array, design: RowDesign, level?: number) {
  const df = degreesOfFreedom(design);
  const se = Math.sqrt(linearisedVariance(scores, design));
  const half = criticalValue({ degreesOfFreedom: df, isSimple: design.isSimple ?? false }, level) * se;
  return { se, interval: { low: estimate - half, high: estimate + half }, ...(!design.isSimple && { df }) };
}
