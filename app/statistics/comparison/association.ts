import { filled, margins, pearsonChiSquare } from "./pearson-chi-square.ts";

/**
 * Cramér's V: how strongly the rows and columns of a table go together, from 0 (not at all) to 1 (one tells the other).
 *
 * Formula: V = √(X² / (n · (k − 1))), k being the smaller of the number of rows and columns with anybody.
 * Source: H. Cramér, Mathematical Methods of Statistics (1946), section 21.9; vcd::assocstats in R.
 * Assumes counts, or weighted counts: a factor on all of them changes nothing.
 * Edge cases: 0 with a single row or column, or nobody.
 *
 * @example cramersV([[29, 7, 7], [13, 7, 21]]) // 0.394
 */
export function cramersV(counts: readonly (readonly number[])[]): number {
  const { rows, columns, total } = margins(counts);
  const smaller = Math.min(filled(rows), filled(columns));
  return smaller < 2 ? 0 : Math.sqrt(pearsonChiSquare(counts).statistic / (total * (smaller - 1)));
}

/**
 * Pearson's contingency coefficient, which reaches 1 for no table.
 *
 * Formula: C = √(X² / (n + X²)).
 * Source: vcd::assocstats in R.
 *
 * @example contingencyCoefficient([[29, 7, 7], [13, 7, 21]]) // 0.367
 */
export function contingencyCoefficient(counts: readonly (readonly number[])[]): number {
  const { statistic } = pearsonChiSquare(counts);
  const { total } = margins(counts);
  return total === 0 ? 0 : Math.sqrt(statistic / (total + statistic));
}
