/** A population margin: how a respondent is coded, and what share of the population has each code. */
export interface RakingMargin {
  /** Per respondent the index of a category, or −1 for one that the margin says nothing of. */
  codes: ArrayLike<number>;
  /** Per category its share of the population; scaled to sum to 1. */
  shares: readonly number[];
}

export type RakingWarning =
  /** The margins do not agree with the answers: the weights are the last ones tried and do not reproduce them. */
  | { kind: "not_converged"; largestError: number }
  /** Nobody in the sample stands for a category of the population; the others share what is left. */
  | { kind: "empty_category"; margin: number; category: number };

export interface Raking {
  /** One per respondent, with mean 1. */
  weights: Float64Array;
  converged: boolean;
  iterations: number;
  /** The largest distance between a weighted share and the population's, at the end. */
  largestError: number;
  warnings: RakingWarning[];
}

const TOLERANCE = 1e-9;
const MAXIMUM_ITERATIONS = 200;

/**
 * Raking (iterative proportional fitting): weights with which the sample has the population's shares on every margin.
 *
 * Formula: start from w = 1. For each margin in turn and each of its categories c, multiply the weights of the
 * respondents in c by  S_c · Σw(those with a category) / Σw(those in c);  repeat until no share is off by more than 1e-9.
 * Source: W. E. Deming and F. F. Stephan, Annals of Mathematical Statistics 11 (1940), 427–444; as R's survey::rake.
 * Assumes that the shares are those of the population that was sampled.
 * Edge cases: a respondent whom a margin says nothing of (gender "other" or not given, 85 years or more) gets factor 1 on
 * it and is weighted by the others alone. A category without respondents is left out, with a warning. Margins that
 * contradict each other do not converge, with a warning. A share of 0 gives its respondents weight 0. No margins, or no respondents, give weights of 1.
 *
 * @example rake(4, [{ codes: [0, 0, 0, 1], shares: [0.5, 0.5] }]).weights // [0.667, 0.667, 0.667, 2]
 */
export function rake(size: number, margins: readonly RakingMargin[]): Raking {
  const weights = new Float64Array(size).fill(1);
  const warnings: RakingWarning[] = [];
  const targets = margins.map((margin, index) => {
    const present = categoriesPresent(margin, size);
    margin.shares.forEach((share, category) => {
      if (share > 0 && !present.has(category)) warnings.push({ kind: "empty_category", margin: index, category });
    });
    return { codes: margin.codes, shares: sharesOfPresent(margin.shares, present) };
  });
  let iterations = 0;
  let largestError = largestErrorOf(weights, targets);
  while (largestError > TOLERANCE && iterations < MAXIMUM_ITERATIONS) {
    for (const target of targets) adjust(weights, target);
    largestError = largestErrorOf(weights, targets);
    iterations++;
  }
  const converged = largestError <= TOLERANCE;
  if (!converged) warnings.push({ kind: "not_converged", largestError });
  return { weights, converged, iterations, largestError, warnings };
}

function categoriesPresent({ codes, shares }: RakingMargin, size: number): Set<number> {
  if (codes.length !== size) throw new RangeError(`A margin codes ${codes.length} respondents of ${size}.`);
  const present = new Set<number>();
  for (let row = 0; row < size; row++) {
    const code = codes[row] ?? -1;
    if (code >= shares.length) throw new RangeError(`Category ${code} of a margin with ${shares.length} categories.`);
    if (code >= 0) present.add(code);
  }
  return present;
}

function sharesOfPresent(shares: readonly number[], present: Set<number>): number[] {
  if (shares.some((share) => !(share >= 0))) throw new RangeError("A population share is not negative.");
  const sum = shares.reduce((total, share, category) => (present.has(category) ? total + share : total), 0);
  if (present.size > 0 && sum === 0)
    throw new RangeError("A margin needs a share above 0 where there are respondents.");
  return shares.map((share, category) => (present.has(category) ? share / sum : 0));
}

function weightPerCategory(weights: Float64Array, { codes, shares }: RakingMargin) {
  const sums = new Float64Array(shares.length);
  let total = 0;
  for (let row = 0; row < weights.length; row++) {
    const code = codes[row] ?? -1;
    if (code < 0) continue;
    const weight = weights[row] ?? 0;
    sums[code] = (sums[code] ?? 0) + weight;
    total += weight;
  }
  return { sums, total };
}

function adjust(weights: Float64Array, target: RakingMargin): void {
  const { sums, total } = weightPerCategory(weights, target);
  const factors = target.shares.map((share, category) => {
    const sum = sums[category] ?? 0;
    return sum === 0 ? 1 : (share * total) / sum;
  });
  for (let row = 0; row < weights.length; row++) {
    const code = target.codes[row] ?? -1;
    if (code >= 0) weights[row] = (weights[row] ?? 0) * (factors[code] ?? 1);
  }
}

function largestErrorOf(weights: Float64Array, targets: readonly RakingMargin[]): number {
  let largest = 0;
  for (const target of targets) {
    const { sums, total } = weightPerCategory(weights, target);
    if (total === 0) continue;
    target.shares.forEach((share, category) => {
      largest = Math.max(largest, Math.abs((sums[category] ?? 0) / total - share));
    });
  }
  return largest;
}
