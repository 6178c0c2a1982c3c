/**
 * Holm's adjusted p-values: of all that stay under 0.05, with 95 per cent certainty none is there by chance.
 *
 * Formula: in order of size, p(i) · (m − i + 1), no smaller than the one before it, at most 1.
 * Source: S. Holm, Scandinavian Journal of Statistics 6 (1979), 65–70; R's p.adjust(method = "holm").
 * Assumes nothing of how the comparisons hang together.
 * Edge cases: none give none; a p outside 0–1 throws.
 *
 * @example holm([0.01, 0.04, 0.03]) // [0.03, 0.06, 0.06]
 */
export function holm(pValues: readonly number[]): number[] {
  const m = pValues.length;
  return inOrder(pValues, "smallest_first", (p, rank, before) => Math.max(before, p * (m - rank)), 0);
}

/**
 * Benjamini and Hochberg's adjusted p-values: of all that stay under 0.05, one in twenty is expected to be there by chance.
 *
 * Formula: in order of size, p(i) · m / i, no larger than the one after it, at most 1.
 * Source: Y. Benjamini and Y. Hochberg, JRSS B 57 (1995), 289–300; R's p.adjust(method = "BH").
 * Assumes comparisons that are independent or go together.
 * Edge cases: as holm.
 *
 * @example benjaminiHochberg([0.01, 0.04, 0.03]) // [0.03, 0.04, 0.04]
 */
export function benjaminiHochberg(pValues: readonly number[]): number[] {
  const m = pValues.length;
  return inOrder(pValues, "largest_first", (p, rank, before) => Math.min(before, (p * m) / (m - rank)), 1);
}

/**
 * Bonferroni's adjusted p-values; Holm's never say less.
 *
 * Formula: p · m, at most 1.
 * Source: R's p.adjust(method = "bonferroni").
 *
 * @example bonferroni([0.01, 0.04]) // [0.02, 0.08]
 */
export function bonferroni(pValues: readonly number[]): number[] {
  return pValues.map((p) => Math.min(1, probability(p) * pValues.length));
}

function inOrder(
  pValues: readonly number[],
  order: "smallest_first" | "largest_first",
  adjust: (p: number, rank: number, before: number) => number,
  start: number,
): number[] {
  const sign = order === "smallest_first" ? 1 : -1;
  const places = [...pValues.keys()].sort((a, b) => sign * ((pValues[a] ?? 0) - (pValues[b] ?? 0)));
  const adjusted = new Array<number>(pValues.length);
  let before = start;
  for (const [rank, place] of places.entries()) {
    before = Math.min(1, adjust(probability(pValues[place] ?? 0), rank, before));
    adjusted[place] = before;
  }
  return adjusted;
}

function probability(p: number): number {
  if (p >= 0 && p <= 1) return p;
  throw new RangeError(`A p-value is from 0 to 1, not ${p}.`);
}
