/** So many respondents on either side of a cut are tried for an exchange. */
const EXCHANGE_WINDOW = 15;

/**
 * Splits respondents, given in an order, into groups whose weighted shares are as near to the wished ones as single
 * respondents allow: the first group from the front of the order, and so on; the last one takes the rest. Each cut is
 * made against the sum of the shares so far, so that errors do not add up.
 */
export function splitByWeight(
  order: readonly number[],
  weights: ArrayLike<number>,
  shares: readonly number[],
): number[][] {
  const weightOf = (row: number) => weights[row] ?? 0;
  const total = order.reduce((sum, row) => sum + weightOf(row), 0);
  const groups: number[][] = [];
  let rest = [...order];
  let wished = 0;
  let reached = 0;
  for (const share of shares.slice(0, -1)) {
    wished += share * total;
    const [taken, left] = takeWeight(rest, weightOf, wished - reached);
    reached += taken.reduce((sum, row) => sum + weightOf(row), 0);
    groups.push(taken);
    rest = left;
  }
  return [...groups, rest];
}

/** Takes respondents from the front until their weight is as near as it gets, then exchanges two if that is nearer. */
function takeWeight(order: readonly number[], weightOf: (row: number) => number, target: number): [number[], number[]] {
  let count = 0;
  let sum = 0;
  while (count < order.length && sum + weightOf(order[count] as number) / 2 <= target) {
    sum += weightOf(order[count] as number);
    count++;
  }
  const taken = order.slice(0, count);
  const left = order.slice(count);
  let nearest = { error: Math.abs(sum - target), out: -1, in: -1 };
  for (let out = Math.max(0, count - EXCHANGE_WINDOW); out < count; out++) {
    for (let into = 0; into < Math.min(EXCHANGE_WINDOW, left.length); into++) {
      const error = Math.abs(sum - weightOf(taken[out] as number) + weightOf(left[into] as number) - target);
      if (error < nearest.error - 1e-9) nearest = { error, out, in: into };
    }
  }
  if (nearest.out >= 0) {
    [taken[nearest.out], left[nearest.in]] = [left[nearest.in] as number, taken[nearest.out] as number];
  }
  return [taken, left];
}

/** Whole numbers with the proportions of `parts` that add up to `total` (largest remainders). */
export function apportion(parts: readonly number[], total: number): number[] {
  const sum = parts.reduce((all, part) => all + part, 0);
  const exact = parts.map((part) => (part / sum) * total);
  const whole = exact.map(Math.floor);
  const byRemainder = exact
    .map((_, index) => index)
    .sort((one, other) => fraction(exact, other) - fraction(exact, one));
  const missing = total - whole.reduce((all, count) => all + count, 0);
  for (const index of byRemainder.slice(0, missing)) whole[index] = (whole[index] ?? 0) + 1;
  return whole;
}

const fraction = (numbers: readonly number[], index: number) => (numbers[index] ?? 0) % 1;
