import { incompleteGamma, incompleteGammaTail } from "./incomplete-gamma.ts";

/**
 * The probability that a standard normal variable is above z.
 *
 * Formula: Q(½, z²/2) / 2 for positive z, by the incomplete gamma function; 1 minus that for negative.
 * Source: Abramowitz and Stegun 26.2 and 6.5.16.
 *
 * @example normalTail(1.959963984540054) // 0.025
 */
export function normalTail(z: number): number {
  const half = incompleteGammaTail(0.5, (z * z) / 2) / 2;
  return z >= 0 ? half : 0.5 + incompleteGamma(0.5, (z * z) / 2) / 2;
}

/**
 * The value below which a standard normal variable is with probability p.
 *
 * Formula: rational approximations in three ranges, right to 16 digits.
 * Source: algorithm AS 241 (PPND16), M. J. Wichura, Applied Statistics 37 (1988), 477–484.
 * Edge cases: −∞ at 0 and ∞ at 1; outside 0–1 throws.
 *
 * @example normalQuantile(0.975) // 1.959963984540054
 */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`A probability is from 0 to 1, not ${p}.`);
  if (p === 0 || p === 1) return p === 0 ? -Infinity : Infinity;
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q;
    return (q * polynomial(CENTRE[0], r)) / polynomial(CENTRE[1], r);
  }
  const r = Math.sqrt(-Math.log(Math.min(p, 1 - p)));
  const [part, shifted] = r <= 5 ? [MIDDLE, r - 1.6] : [FAR, r - 5];
  const value = polynomial(part[0], shifted) / polynomial(part[1], shifted);
  return q < 0 ? -value : value;
}

function polynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0);
}

type Ratio = readonly [readonly number[], readonly number[]];
const CENTRE: Ratio = [
  [
    3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987, 67265.7709270087,
    33430.57558358813, 2509.0809287301227,
  ],
  [
    1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271,
    28729.085735721943, 5226.495278852546,
  ],
];
const MIDDLE: Ratio = [
  [
    1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
    0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
  ],
  [
    1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
    0.0005475938084995345, 1.0507500716444169e-9,
  ],
];
const FAR: Ratio = [
  [
    6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
    0.0012426609473880784, 0.000027115555687434876, 2.0103343992922881e-7,
  ],
  [
    1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133, 0.000018463183175100548,
    1.421511758316446e-7, 2.0442631033899397e-15,
  ],
];
