export interface CronbachAlpha {
  /** From the items' variances as they are. */
  raw: number;
  /** From their correlations, as if all items had the same spread. */
  standardised: number;
  /** Respondents who answered all items. */
  base: number;
  /** Raw alpha without each of the items, in their order. */
  ifDropped: number[];
  /** Correlation of each item with the sum of the others: below 0 where it points the other way. */
  itemRest: number[];
}

/**
 * Cronbach's alpha: how well items that are to measure the same thing hang together; from 0.7 on they are usually added up.
 *
 * Formula, of k items with covariances c:  raw = k/(k − 1) · (1 − Σ c_ii / ΣΣ c_ij);  standardised = k·r / (1 + (k − 1)·r),
 * r being the mean correlation. Weighted covariances are Σw(x − x̄)(y − ȳ); alpha does not
 * depend on what they are divided by.
 * An item with the sum of the others correlates by Σ_j c_ij / √(c_ii · ΣΣ c_jk), sums over the others.
 * Source: L. J. Cronbach, Psychometrika 16 (1951), 297–334; R's psych::alpha (its r.drop), cor().
 * Assumes items that all point the same way: turn those round that do not.
 * Edge cases: only respondents with an answer to every item count (listwise). Undefined with under two items, under two such
 * respondents, or when their sums do not differ; `standardised` is NaN when an item has no spread. It can be negative. With
 * two items `ifDropped` is NaN; `itemRest` is NaN where the item or the others' sum has no spread.
 *
 * @param items per item, per respondent a value; NaN for none
 * @param weights per respondent; everybody counts as 1 without
 * @example cronbachAlpha([[1, 2, 3], [2, 2, 4]]).raw // 0.923
 */
export function cronbachAlpha(
  items: readonly ArrayLike<number>[],
  weights?: ArrayLike<number>,
): CronbachAlpha | undefined {
  const rows = completeRows(items);
  if (items.length < 2 || rows.length < 2) return undefined;
  const covariance = covariances(items, rows, weights);
  const raw = rawAlpha(covariance, [...items.keys()]);
  if (raw === undefined) return undefined;
  const ifDropped = items.map((_, dropped) => {
    const others = [...items.keys()].filter((item) => item !== dropped);
    return rawAlpha(covariance, others) ?? Number.NaN;
  });
  const itemRest = items.map((_, item) => itemRestCorrelation(covariance, item));
  return { raw, standardised: standardisedAlpha(covariance), base: rows.length, ifDropped, itemRest };
}

function completeRows(items: readonly ArrayLike<number>[]): number[] {
  const size = items[0]?.length ?? 0;
  if (items.some((item) => item.length !== size)) throw new RangeError("Items have a value per respondent.");
  const rows: number[] = [];
  for (let row = 0; row < size; row++) {
    if (items.every((item) => !Number.isNaN(item[row]))) rows.push(row);
  }
  return rows;
}

/** Up to a factor that all of them share. */
function covariances(
  items: readonly ArrayLike<number>[],
  rows: readonly number[],
  weights?: ArrayLike<number>,
): number[][] {
  const weightOf = (row: number) => (weights ? (weights[row] ?? 0) : 1);
  const total = rows.reduce((sum, row) => sum + weightOf(row), 0);
  const means = items.map((item) => rows.reduce((sum, row) => sum + weightOf(row) * (item[row] ?? 0), 0) / total);
  return items.map((one, i) =>
    items.map((other, j) =>
      rows.reduce((sum, row) => {
        return sum + weightOf(row) * ((one[row] ?? 0) - (means[i] ?? 0)) * ((other[row] ?? 0) - (means[j] ?? 0));
      }, 0),
    ),
  );
}

function rawAlpha(covariance: readonly number[][], items: readonly number[]): number | undefined {
  const at = (one: number, other: number) => covariance[one]?.[other] ?? 0;
  const own = items.reduce((sum, item) => sum + at(item, item), 0);
  const all = items.reduce((sum, one) => items.reduce((total, other) => total + at(one, other), sum), 0);
  if (items.length < 2 || !(all > 1e-12 * own)) return undefined;
  return (items.length / (items.length - 1)) * (1 - own / all);
}

function itemRestCorrelation(covariance: readonly number[][], item: number): number {
  const others = [...covariance.keys()].filter((other) => other !== item);
  const at = (one: number, other: number) => covariance[one]?.[other] ?? 0;
  const together = others.reduce((sum, other) => sum + at(item, other), 0);
  const rest = others.reduce((sum, one) => others.reduce((total, other) => total + at(one, other), sum), 0);
  const spread = Math.sqrt(at(item, item) * rest);
  return spread > 0 ? Math.max(-1, Math.min(1, together / spread)) : Number.NaN;
}

function standardisedAlpha(covariance: readonly number[][]): number {
  const k = covariance.length;
  const spread = covariance.map((row, item) => Math.sqrt(row[item] ?? 0));
  let sum = 0;
  for (let one = 0; one < k; one++) {
    for (let other = 0; other < k; other++) {
      if (one !== other) sum += (covariance[one]?.[other] ?? 0) / ((spread[one] ?? 0) * (spread[other] ?? 0));
    }
  }
  const mean = sum / (k * (k - 1));
  return (k * mean) / (1 + (k - 1) * mean);
}
