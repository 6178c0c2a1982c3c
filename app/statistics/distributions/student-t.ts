import { incompleteBeta } from "./incomplete-beta.ts";
import { monotoneRoot } from "./monotone-root.ts";
import { normalQuantile, normalTail } from "./normal.ts";

/**
 * The probability that a variable of Student's t distribution is above t.
 *
 * Formula: ½ · I_{ν/(ν+t²)}(ν/2, ½) for positive t, 1 minus that for negative.
 * Source: Abramowitz and Stegun 26.7.1.
 * Edge cases: infinite degrees of freedom are the normal distribution; 0 or less throws.
 *
 * @example studentTail(2, 10) // 0.036694017385370
 */
export function studentTail(t: number, degrees: number): number {
  if (!(degrees > 0)) throw new RangeError(`Degrees of freedom are positive, not ${degrees}.`);
  if (degrees === Infinity) return normalTail(t);
  const square = t * t;
  const half = incompleteBeta(degrees / (degrees + square), degrees / 2, 0.5, square / (degrees + square)) / 2;
  return t >= 0 ? half : 1 - half;
}

/**
 * The value below which a variable of Student's t distribution is with probability p.
 *
 * Formula: studentTail solved numerically between the normal quantile, which is always nearer to 0, and a bound.
 * Edge cases: infinite degrees of freedom give the normal quantile; −∞ at 0 and ∞ at 1.
 *
 * @example studentQuantile(0.975, 10) // 2.228138851964939
 */
export function studentQuantile(p: number, degrees: number): number {
  if (!(degrees > 0)) throw new RangeError(`Degrees of freedom are positive, not ${degrees}.`);
  const normal = normalQuantile(p);
  if (degrees === Infinity || !Number.isFinite(normal) || normal === 0) return normal;
  if (p < 0.5) return -studentQuantile(1 - p, degrees);
  const tail = 1 - p;
  let high = 2 * normal + 1;
  while (studentTail(high, degrees) > tail) high *= 2;
  return monotoneRoot((t) => tail - studentTail(t, degrees), 0, high);
}
