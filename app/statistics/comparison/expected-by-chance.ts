/**
 * How many of so many comparisons are expected to come out as certain although nothing differs: whoever shows forty has to
 * say that two would.
 *
 * Formula: comparisons · (1 − confidence).
 *
 * @example expectedByChance(40) // 2
 */
export function expectedByChance(comparisons: number, confidence = 0.95): number {
  // 1 − 0.95 is a hair above 0.05 in floating point.
  return Math.round(comparisons * (1 - confidence) * 1e9) / 1e9;
}
