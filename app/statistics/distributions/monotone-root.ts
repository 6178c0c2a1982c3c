const MOST_STEPS = 200;

/**
 * Where an increasing function crosses 0 between two points.
 *
 * Formula: inverse quadratic interpolation where it is safe, bisection where it is not.
 * Source: T. R. Chandrupatla, Advances in Engineering Software 28 (1997), 145–149.
 * Edge cases: when the function does not change sign the end that is nearer to doing so is given.
 *
 * @example monotoneRoot((x) => x * x - 2, 0, 2) // 1.4142135623731
 */
export function monotoneRoot(f: (x: number) => number, low: number, high: number): number {
  let [a, b, c] = [high, low, low];
  let [fa, fb, fc] = [f(high), f(low), f(low)];
  if (fb >= 0) return low;
  if (fa <= 0) return high;
  let t = 0.5;
  for (let step = 0; step < MOST_STEPS; step++) {
    const x = a + t * (b - a);
    const fx = f(x);
    if (Math.sign(fx) === Math.sign(fa)) [c, fc] = [a, fa];
    else [c, b, fc, fb] = [b, a, fb, fa];
    [a, fa] = [x, fx];
    const best = Math.abs(fa) < Math.abs(fb) ? a : b;
    const tolerance = (2 * Number.EPSILON * Math.abs(best) + Number.MIN_VALUE) / Math.abs(b - c);
    if (tolerance > 0.5 || fa === 0) return best;
    t = Math.min(1 - tolerance, Math.max(tolerance, nextStep({ a, b, c, fa, fb, fc })));
  }
  return Math.abs(fa) < Math.abs(fb) ? a : b;
}

function nextStep({ a, b, c, fa, fb, fc }: Record<"a" | "b" | "c" | "fa" | "fb" | "fc", number>): number {
  const position = (a - b) / (c - b);
  const height = (fa - fb) / (fc - fb);
  if (!(height ** 2 < position && (1 - height) ** 2 < 1 - position)) return 0.5;
  return ((fa / (fb - fa)) * fc) / (fb - fc) + ((((c - a) / (b - a)) * fa) / (fc - fa)) * (fb / (fc - fb));
}
