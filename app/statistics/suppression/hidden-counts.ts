import { hideMore, smallestFirst } from "./hide-more.ts";
import { MINIMUM_BASE, type Tier } from "./tier.ts";

export interface CountOptions {
  /** Per group: to be hidden whatever its size. */
  also?: readonly boolean[];
  /** Per group a number that it is known to have at least: of those told earlier the largest. */
  known?: readonly number[];
}

/**
 * Of which groups of a break the number of respondents is not told.
 *
 * Rule: a number under the tier's minimum is hidden, and so many more, the smallest first, that all who are in hidden
 * groups or in none are as many as the minimum beyond what is known of them – or nobody at all.
 * Assumes that the number of respondents in all is known to everyone.
 * Edge cases: when the groups that are shown are everyone, the hidden ones are empty, and it may be known.
 *
 * @example hiddenCounts([182, 91, 22, 17, 12, 8, 64], 396, "staff") // hides 8, and 12 that it could be worked out from
 */
export function hiddenCounts(
  counts: readonly number[],
  respondents: number,
  tier: Tier,
  { also = [], known = [] }: CountOptions = {},
): boolean[] {
  const least = MINIMUM_BASE[tier];
  const small = counts.map((count, group) => count < least || also[group] === true);
  return hideMore(small, smallestFirst(counts), (hidden) => {
    const left = counts.reduce((rest, count, group) => (hidden[group] ? rest : rest - count), respondents);
    const certain = known.reduce((sum, count, group) => (hidden[group] ? sum + count : sum), 0);
    return left === 0 || left - certain >= least;
  });
}
