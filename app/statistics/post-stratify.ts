import { type Merge, mergeThin } from "./merge-thin.ts";
import { type Raking, type RakingOptions, rake } from "./rake.ts";

export interface PostStratification extends Raking {
  /** Per unit its post-stratum after merging, or −1. */
  codes: Int32Array;
  merged: Merge[];
}

/**
 * Cell post-stratification: weights with which the sample has the population's share of every cell, such as sex × age.
 *
 * Formula: multiply the weights in cell c by S_c · T / Σw(those in c): raking with one margin, exact at once. Cells with
 * fewer than five respondents are merged into a neighbour first (mergeThin).
 * Source: D. Holt and T. M. F. Smith, JRSS A 142 (1979), 33–46; as R's survey::postStratify.
 * Edge cases: as rake; a respondent in no cell keeps the starting weight.
 * @param codes per unit the cell, or −1
 * @param shares per cell, of the population; or how many it is
 * @param options as rake's; `minimum` is what a cell needs, 0 to merge none; `blocks` as mergeThin's
 *
 * @example postStratify([0, 0, 0, 1], [0.5, 0.5], { minimum: 0 }).weights // [0.667, 0.667, 0.667, 2]
 */
export function postStratify(
  codes: ArrayLike<number>,
  shares: readonly number[],
  options: RakingOptions & { minimum?: number; blocks?: readonly number[] } = {},
): PostStratification {
  const respondents = new Array<number>(shares.length).fill(0);
  for (let unit = 0; unit < codes.length; unit++) {
    const code = codes[unit] ?? -1;
    if (code >= shares.length) throw new RangeError(`Cell ${code} of ${shares.length}.`);
    if (code >= 0) respondents[code] = (respondents[code] ?? 0) + (options.respondents?.[unit] ?? 1);
  }
  const merged = mergeThin(respondents, shares, options);
  const mergedCodes = Int32Array.from(codes, (code) => (code < 0 ? -1 : (merged.categoryOf[code] ?? -1)));
  const raking = rake(codes.length, [{ codes: mergedCodes, shares: merged.shares }], options);
  return { ...raking, codes: mergedCodes, merged: merged.log };
}
