import { chiSquareTail } from "../distributions/chi-square.ts";

/**
 * The Cochran–Armitage test: whether a share rises or falls along groups that have an order, unweighted.
 *
 * Formula: X² = [Σ n(s − s̄)(x/n − p)]² / (p(1 − p) Σ n(s − s̄)²), with p = Σx / Σn and s̄ = Σns / Σn, on one degree of
 * freedom.
 * Source: P. Armitage, Biometrics 11 (1955), 375–386; R's prop.trend.test.
 * Assumes simple random samples of different people. For weighted rounds: trendOverRounds.
 * Edge cases: when all or none are, or there is a single score, there is no trend: 0 and p = 1.
 *
 * @param scores 1, 2, 3 … unless told; years, say
 * @example proportionTrend([83, 90, 129, 70], [86, 93, 136, 82]) // statistic 8.2249, p 0.004132
 */
export function proportionTrend(
  counts: readonly number[],
  bases: readonly number[],
  scores: readonly number[] = bases.map((_, index) => index + 1),
): { statistic: number; p: number } {
  const total = bases.reduce((sum, base) => sum + base, 0);
  const p = counts.reduce((sum, count) => sum + count, 0) / total;
  const middle = bases.reduce((sum, base, index) => sum + base * (scores[index] ?? 0), 0) / total;
  let along = 0;
  let spread = 0;
  for (const [index, base] of bases.entries()) {
    const away = (scores[index] ?? 0) - middle;
    along += away * ((counts[index] ?? 0) - base * p);
    spread += base * away * away;
  }
  const variance = p * (1 - p) * spread;
  if (!(variance > 0)) return { statistic: 0, p: 1 };
  const statistic = along ** 2 / variance;
  return { statistic, p: chiSquareTail(statistic, 1) };
}
