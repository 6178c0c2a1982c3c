/** A population margin: how a unit is coded, and what share of the population has each code. */
export interface RakingMargin {
  /** Per unit the index of a category, or −1 for one that the margin says nothing of. */
  codes: ArrayLike<number>;
  /** Per category its share of the population, or how many it is: scaled to sum to 1. */
  shares: readonly number[];
}

export interface RakingOptions {
  /** Per unit the starting weights of its respondents together, such as N_h/n_h times their number; 1 without. */
  start?: ArrayLike<number>;
  /** Per unit how many respondents it is, for the bounds; 1 without. */
  respondents?: ArrayLike<number>;
  /** The smallest and the largest weight of a respondent, as multiples of the mean starting weight: 0.3 and 3. They are kept
   * also where the margins then cannot be met. */
  bounds?: { lowest: number; highest: number };
}

export type RakingWarning =
  /** The margins do not agree with the answers (or the bounds): the weights are the last ones tried and miss them. */
  | { kind: "not_converged"; largestError: number }
  /** Nobody in the sample stands for a category of the population; the others share what is left. */
  | { kind: "empty_category"; margin: number; category: number };

export interface Raking {
  /** Per unit the weights of its respondents together. */
  weights: Float64Array;
  /** Per unit the final weight over the starting one, also for units without respondents. */
  factors: Float64Array;
  converged: boolean;
  iterations: number;
  /** The largest distance between a weighted share and the population's, at the end: of all margins, and of each. */
  largestError: number;
  errors: number[];
  /** Per margin how many respondents it says nothing of: their factor on it is 1. */
  without: number[];
  warnings: RakingWarning[];
}

const TOLERANCE = 1e-11;
/** What a share may be off by when margins that hardly overlap need more rounds than there are. */
const CONVERGED = 1e-6;
/** Of a weight: bounds are met by so much. */
const BOUND_TOLERANCE = 1e-9;
const MAXIMUM_ITERATIONS = 1000;

/**
 * Raking (iterative proportional fitting): weights with which the sample has the population's shares on every margin.
 * A unit is a respondent, or a design cell with all its respondents.
 *
 * Formula: start from the starting weights w. For each margin in turn and each of its categories c, multiply the weights
 * in c by  S_c · Σw(those with a category) / Σw(those in c);  repeat until no share is off by more than 1e-11,
 * at most a thousand times. With
 * bounds, weights outside them are set to the bound after each round, and all are scaled to the sum they had.
 * Source: W. E. Deming and F. F. Stephan, Annals of Mathematical Statistics 11 (1940), 427–444; as R's survey::rake.
 * Assumes that the shares are those of the population that was sampled.
 * Edge cases: a respondent whom a margin says nothing of (gender "other" or not given, 85 years or more) gets factor 1 on
 * it and is weighted by the others alone; `without` says how many. A category without respondents is left out, with a warning. Margins that
 * contradict each other, or leave no weights within the bounds, do not converge (a share is off by more than 1e-6), with a
 * warning. A share of 0 gives its
 * respondents weight 0. No margins, or no respondents, leave the starting weights.
 *
 * @example rake(4, [{ codes: [0, 0, 0, 1], shares: [0.5, 0.5] }]).weights // [0.667, 0.667, 0.667, 2]
 */
export function rake(size: number, margins: readonly RakingMargin[], options: RakingOptions = {}): Raking {
  const start = Float64Array.from({ length: size }, (_, unit) => options.start?.[unit] ?? 1);
  if (start.some((weight) => !(weight >= 0 && weight < Infinity))) throw new RangeError("A weight is 0 or more.");
  const { targets, warnings } = targetsOf(margins, start);
  const weights = start.slice();
  const factors = new Float64Array(size).fill(1);
  const limits = options.bounds && limitsOf(options.bounds, start, options.respondents);
  let iterations = 0;
  let errors = targets.map((target) => errorOf(weights, target));
  const largest = () => errors.reduce((most, error) => Math.max(most, error), 0);
  const isMet = (tolerance: number) => largest() <= tolerance && (!limits || isWithin(weights, limits));
  while (!isMet(TOLERANCE) && iterations < MAXIMUM_ITERATIONS) {
    for (const target of targets) adjust(weights, factors, target);
    if (limits) {
      clip(weights, factors, limits);
      rescale(weights, factors, limits.total);
    }
    errors = targets.map((target) => errorOf(weights, target));
    iterations++;
  }
  const converged = isMet(CONVERGED);
  if (limits && !converged) {
    clip(weights, factors, limits);
    errors = targets.map((target) => errorOf(weights, target));
  }
  const largestError = largest();
  if (!converged) warnings.push({ kind: "not_converged", largestError });
  const without = margins.map(({ codes }) => respondentsWithout(codes, size, options.respondents));
  return { weights, factors, converged, iterations, largestError, errors, without, warnings };
}

interface Target {
  codes: ArrayLike<number>;
  /** Of the categories that somebody is in. */
  shares: number[];
}

function targetsOf(margins: readonly RakingMargin[], start: Float64Array) {
  const warnings: RakingWarning[] = [];
  const targets = margins.map(({ codes, shares }, margin): Target => {
    if (codes.length !== start.length) throw new RangeError(`A margin codes ${codes.length} units of ${start.length}.`);
    if (shares.some((share) => !(share >= 0 && share < Infinity))) {
      throw new RangeError("A population share is not negative.");
    }
    const found = weightPerCategory(start, codes, shares.length);
    const known = shares.map((share, category) => ((found.sums[category] ?? 0) > 0 ? share : 0));
    const sum = known.reduce((total, share) => total + share, 0);
    if (found.total > 0 && sum === 0)
      throw new RangeError("A margin needs a share above 0 where there are respondents.");
    for (const [category, share] of shares.entries()) {
      if (share > 0 && known[category] === 0) warnings.push({ kind: "empty_category", margin, category });
    }
    return { codes, shares: known.map((share) => (sum > 0 ? share / sum : 0)) };
  });
  return { targets, warnings };
}

function respondentsWithout(codes: ArrayLike<number>, size: number, respondents?: ArrayLike<number>): number {
  let without = 0;
  for (let unit = 0; unit < size; unit++) if ((codes[unit] ?? -1) < 0) without += respondents?.[unit] ?? 1;
  return without;
}

function weightPerCategory(weights: Float64Array, codes: ArrayLike<number>, categories: number) {
  const sums = new Float64Array(categories);
  let total = 0;
  for (let unit = 0; unit < weights.length; unit++) {
    const code = codes[unit] ?? -1;
    if (code < 0) continue;
    if (code >= categories) throw new RangeError(`Category ${code} of a margin with ${categories} categories.`);
    const weight = weights[unit] ?? 0;
    sums[code] = (sums[code] ?? 0) + weight;
    total += weight;
  }
  return { sums, total };
}

function adjust(weights: Float64Array, factors: Float64Array, target: Target): void {
  const { sums, total } = weightPerCategory(weights, target.codes, target.shares.length);
  const byCategory = target.shares.map((share, category) => {
    const sum = sums[category] ?? 0;
    return sum === 0 ? 1 : (share * total) / sum;
  });
  for (let unit = 0; unit < weights.length; unit++) {
    const code = target.codes[unit] ?? -1;
    if (code >= 0) multiply(weights, factors, unit, byCategory[code] ?? 1);
  }
}

function multiply(weights: Float64Array, factors: Float64Array, unit: number, factor: number): void {
  weights[unit] = (weights[unit] ?? 0) * factor;
  factors[unit] = (factors[unit] ?? 0) * factor;
}

function errorOf(weights: Float64Array, { codes, shares }: Target): number {
  const { sums, total } = weightPerCategory(weights, codes, shares.length);
  if (total === 0) return 0;
  return shares.reduce((most, share, category) => Math.max(most, Math.abs((sums[category] ?? 0) / total - share)), 0);
}

/** Per unit the least and the most that its respondents may weigh together, and what all weigh. */
type Limits = { least: Float64Array; most: Float64Array; total: number };

function limitsOf(
  { lowest, highest }: NonNullable<RakingOptions["bounds"]>,
  start: Float64Array,
  respondents: ArrayLike<number> = new Float64Array(start.length).fill(1),
): Limits {
  if (!(lowest >= 0 && lowest <= 1 && highest >= 1)) throw new RangeError("Bounds are on both sides of 1.");
  let count = 0;
  for (let unit = 0; unit < start.length; unit++) count += respondents[unit] ?? 0;
  const total = start.reduce((sum, weight) => sum + weight, 0);
  const mean = count === 0 ? 0 : total / count;
  return {
    least: start.map((weight, unit) => (weight > 0 ? lowest * mean * (respondents[unit] ?? 0) : 0)),
    most: start.map((_, unit) => highest * mean * (respondents[unit] ?? 0)),
    total,
  };
}

function clip(weights: Float64Array, factors: Float64Array, { least, most }: Limits): void {
  for (let unit = 0; unit < weights.length; unit++) {
    const weight = weights[unit] ?? 0;
    if (weight === 0) continue;
    const within = Math.min(most[unit] ?? weight, Math.max(least[unit] ?? weight, weight));
    if (within !== weight) multiply(weights, factors, unit, within / weight);
  }
}

function rescale(weights: Float64Array, factors: Float64Array, total: number): void {
  const factor = total / weights.reduce((all, weight) => all + weight, 0);
  // When nothing was clipped the sum is off by rounding alone.
  if (!(Math.abs(factor - 1) > TOLERANCE)) return;
  for (const [unit, weight] of weights.entries()) if (weight > 0) multiply(weights, factors, unit, factor);
}

function isWithin(weights: Float64Array, { least, most }: Limits): boolean {
  return weights.every((weight, unit) => {
    const slack = BOUND_TOLERANCE * weight;
    return weight === 0 || (weight >= (least[unit] ?? 0) - slack && weight <= (most[unit] ?? weight) + slack);
  });
}
