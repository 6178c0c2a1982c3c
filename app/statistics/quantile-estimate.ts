import { criticalValue } from "./critical-value.ts";
import { meanEstimate, type NumberOptions } from "./ratio-estimate.ts";
import { degreesOfFreedom, type RowDesign } from "./row-design.ts";

export interface QuantileEstimate {
  /** NaN when nobody has a number. */
  estimate: number;
  /** Undefined where the interval reaches beyond all answers. */
  low: number | undefined;
  high: number | undefined;
  /** Half the interval over t; undefined when an end is. */
  se: number | undefined;
  n: number;
}

/**
 * A weighted quantile with Woodruff's interval.
 *
 * Formula: the smallest answer at which the cumulated weight is at least p of the whole (of the usual definitions the
 * inverse of the distribution function, number 1 of Hyndman and Fan). Its ends are the quantiles at the two ends of the
 * interval of the share of answers up to the estimate, that share ± t·se by linearisation.
 * Source: R. S. Woodruff, JASA 47 (1952), 635–646; as R's survey::svyquantile(qrule = "math", interval.type = "mean").
 * Assumes a number with many values; on a scale of four steps a share says more.
 * Edge cases: nobody with a number gives NaN without interval. p is between 0 and 1, both excluded, else it throws.
 *
 * @example quantileEstimate([1, 2, 3, 10], 0.5, { weights: [1, 1, 1, 1] }).estimate // 2
 */
export function quantileEstimate(
  values: ArrayLike<number>,
  p: number,
  design: RowDesign,
  { within, level = 0.95 }: NumberOptions = {},
): QuantileEstimate {
  if (!(p > 0 && p < 1)) throw new RangeError(`A quantile is between 0 and 1, not at ${p}.`);
  const answers = sortedAnswers(values, design.weights, within);
  const n = countWithin(values, within);
  if (answers.length === 0) return { estimate: Number.NaN, low: undefined, high: undefined, se: undefined, n };
  const estimate = weightedQuantile(answers, p);
  const isBelow = Float64Array.from(values, (value) =>
    Number.isFinite(value) ? Number(value <= estimate) : Number.NaN,
  );
  const share = meanEstimate(isBelow, design, { level, ...(within && { within }) }).interval;
  const low = share.low < 0 ? undefined : weightedQuantile(answers, share.low);
  const high = share.high > 1 ? undefined : weightedQuantile(answers, share.high);
  const t = criticalValue({ degreesOfFreedom: degreesOfFreedom(design), isSimple: design.isSimple ?? false }, level);
  const se = low === undefined || high === undefined ? undefined : (high - low) / (2 * t);
  return { estimate, low, high, se, n };
}

type Answers = { value: number; weight: number }[];

/** Everybody with a number, also with weight 0: as for a mean. */
function countWithin(values: ArrayLike<number>, within?: ArrayLike<number>): number {
  let n = 0;
  for (let row = 0; row < values.length; row++) if (within?.[row] !== 0 && Number.isFinite(values[row])) n++;
  return n;
}

function sortedAnswers(values: ArrayLike<number>, weights: ArrayLike<number>, within?: ArrayLike<number>): Answers {
  const answers: Answers = [];
  for (let row = 0; row < values.length; row++) {
    const [value, weight] = [values[row] ?? Number.NaN, weights[row] ?? 0];
    if (within?.[row] !== 0 && Number.isFinite(value) && weight > 0) answers.push({ value, weight });
  }
  return answers.sort((one, other) => one.value - other.value);
}

/** What sums of weights may be off by rounding. */
const ROUNDING = 1e-12;

function weightedQuantile(answers: Answers, p: number): number {
  const total = answers.reduce((sum, { weight }) => sum + weight, 0);
  let cumulated = 0;
  for (const { value, weight } of answers) {
    cumulated += weight;
    if (cumulated >= (p - ROUNDING) * total) return value;
  }
  return answers.at(-1)?.value ?? Number.NaN;
}
