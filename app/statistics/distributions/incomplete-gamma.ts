import { logGamma } from "./log-gamma.ts";

const SMALLEST = 1e-300;
const PRECISION = 1e-16;
const MOST_TERMS = 100_000;

/**
 * The regularised lower incomplete gamma function P(a, x).
 *
 * Formula: x^a e^−x / Γ(a) times a series while x < a + 1, else 1 minus the continued fraction of the upper one.
 * Source: Abramowitz and Stegun 6.5.29 and 6.5.31.
 * Edge cases: 0 at x ≤ 0; an a that is not positive throws.
 *
 * @example incompleteGamma(1, 2) // 1 − e⁻² = 0.8646647167634
 */
export function incompleteGamma(a: number, x: number): number {
  if (!(a > 0)) throw new RangeError(`The incomplete gamma function needs a positive number, not ${a}.`);
  if (!(x > 0)) return 0;
  return x < a + 1 ? series(a, x) : 1 - continuedFraction(a, x);
}

/** Q(a, x) = 1 − P(a, x), without losing a small tail. */
export function incompleteGammaTail(a: number, x: number): number {
  if (!(a > 0)) throw new RangeError(`The incomplete gamma function needs a positive number, not ${a}.`);
  if (!(x > 0)) return 1;
  return x < a + 1 ? 1 - series(a, x) : continuedFraction(a, x);
}

function series(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; n < MOST_TERMS && term > sum * PRECISION; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return sum * Math.exp(a * Math.log(x) - x - logGamma(a));
}

function continuedFraction(a: number, x: number): number {
  const away = (value: number) => (Math.abs(value) < SMALLEST ? SMALLEST : value);
  let b = x + 1 - a;
  let c = 1 / SMALLEST;
  let d = 1 / away(b);
  let fraction = d;
  for (let n = 1; n < MOST_TERMS; n++) {
    const numerator = n * (a - n);
    b += 2;
    d = 1 / away(b + numerator * d);
    c = away(b + numerator / c);
    fraction *= d * c;
    if (Math.abs(d * c - 1) < PRECISION) break;
  }
  return fraction * Math.exp(a * Math.log(x) - x - logGamma(a));
}
