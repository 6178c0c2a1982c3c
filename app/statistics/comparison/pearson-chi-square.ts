import { chiSquareTail } from "../distributions/chi-square.ts";

export interface ChiSquare {
  statistic: number;
  degreesOfFreedom: number;
  /** 1 where there are no degrees of freedom. */
  p: number;
  /** Per row, per column, of the rows and columns that were given: how far from independence, in standard errors. */
  standardisedResiduals: number[][];
}

/**
 * Pearson's chi-square test of a table of counts: whether its rows and columns go together.
 *
 * Formula: X² = Σ (n_rc − e_rc)² / e_rc with e_rc = n_r·n_c / n, on (rows − 1)(columns − 1) degrees of freedom; the
 * residuals are (n_rc − e_rc) / √(e_rc·(1 − n_r/n)·(1 − n_c/n)).
 * Source: R's chisq.test(correct = FALSE), which is also prop.test(correct = FALSE) for a table of two columns.
 * Assumes a simple random sample, unweighted: for weighted answers raoScott. Expected counts under five make p uncertain.
 * Edge cases: rows and columns without anybody are left out, their residuals NaN; a single row or column gives 0 and p = 1.
 *
 * @example pearsonChiSquare([[29, 7, 7], [13, 7, 21]]) // statistic 13.055, 2 degrees of freedom, p 0.00146
 */
export function pearsonChiSquare(counts: readonly (readonly number[])[]): ChiSquare {
  const { rows, columns, total } = margins(counts);
  const degreesOfFreedom = Math.max(0, (filled(rows) - 1) * (filled(columns) - 1));
  let statistic = 0;
  const standardisedResiduals = counts.map((row, r) =>
    columns.map((ofColumn, c) => {
      const ofRow = rows[r] ?? 0;
      const expected = (ofRow * ofColumn) / total;
      if (!(expected > 0)) return Number.NaN;
      const difference = (row[c] ?? 0) - expected;
      statistic += (difference * difference) / expected;
      return difference / Math.sqrt(expected * (1 - ofRow / total) * (1 - ofColumn / total));
    }),
  );
  const p = degreesOfFreedom > 0 ? chiSquareTail(statistic, degreesOfFreedom) : 1;
  return { statistic, degreesOfFreedom, p, standardisedResiduals };
}

/** The sums of a table's rows and columns, and of all. */
export function margins(counts: readonly (readonly number[])[]) {
  const rows = counts.map((row) => row.reduce((sum, count) => sum + count, 0));
  const width = Math.max(0, ...counts.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, c) => counts.reduce((sum, row) => sum + (row[c] ?? 0), 0));
  const total = rows.reduce((sum, count) => sum + count, 0);
  if (counts.some((row) => row.some((count) => !(count >= 0)))) throw new RangeError("A count is not negative.");
  return { rows, columns, total };
}

export const filled = (sums: readonly number[]) => sums.filter((sum) => sum > 0).length;
