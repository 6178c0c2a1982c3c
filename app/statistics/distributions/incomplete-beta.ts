import { logBeta } from "./log-gamma.ts";

const SMALLEST = 1e-300;
const PRECISION = 1e-16;
const MOST_TERMS = 100_000;

/**
 * The regularised incomplete beta function I_x(a, b): the probability that a beta(a, b) variable is at most x.
 *
 * Formula: x^a (1−x)^b / (a·B(a, b)) times a continued fraction, evaluated by Lentz' method; above the mean as
 * 1 − I_{1−x}(b, a).
 * Source: Abramowitz and Stegun 26.5.8; W. J. Lentz, Applied Optics 15 (1976), 668–671.
 * @param complement 1 − x, for callers that know it without rounding
 * Edge cases: 0 at x ≤ 0 and 1 at x ≥ 1; a or b that is not positive throws.
 *
 * @example incompleteBeta(0.5, 2, 3) // 0.6875
 */
export function incompleteBeta(x: number, a: number, b: number, complement = 1 - x): number {
  if (!(a > 0 && b > 0)) throw new RangeError(`The incomplete beta function needs positive numbers, not ${a}, ${b}.`);
  if (!(x > 0)) return 0;
  if (!(complement > 0)) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - lowerPart(complement, x, b, a);
  return lowerPart(x, complement, a, b);
}

/** 1 − I_x(a, b) without losing a small tail. */
export function incompleteBetaTail(x: number, a: number, b: number, complement = 1 - x): number {
  return incompleteBeta(complement, b, a, x);
}

function lowerPart(x: number, y: number, a: number, b: number): number {
  const logX = x < 0.5 ? Math.log(x) : Math.log1p(-y);
  const logY = y < 0.5 ? Math.log(y) : Math.log1p(-x);
  return (Math.exp(a * logX + b * logY - logBeta(a, b)) / a) * continuedFraction(x, a, b);
}

function continuedFraction(x: number, a: number, b: number): number {
  const away = (value: number) => (Math.abs(value) < SMALLEST ? SMALLEST : value);
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m < MOST_TERMS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    fraction *= d * c;
    if (Math.abs(d * c - 1) < PRECISION) break;
  }
  return fraction;
}
