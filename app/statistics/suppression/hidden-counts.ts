import { hideMore, smallestFirst } from "./hide-more.ts";
import { MINIMUM_BASE, type Tier } from "./tier.ts";

export interface CountOptions {
  /** Per group: to be hidden whatever its size. */
  also?: readonly boolean[];
  /** Per group a number that it is known to have at least: of those told earlier the largest. */
  known?: readonly number[];
  /** Per group whether the answers are weighted by it. */
  weighted?: readonly boolean[];
}

/**
 * Of which groups of a break the number of respondents is not told.
 *
 * Rule: a number under the tier's minimum is hidden, and so many more, the smallest first, that all who are in hidden
 * groups or in none are as many as the minimum beyond what is known of them – or nobody at all. Hidden groups that the
 * answers are weighted by share one weight, which is known, so they have to be as many as the minimum for staff themselves; the next
 * group to be hidden for that is the neighbour of one that is, since it stands in for it.
 * Assumes that the number of respondents in all is known to everyone.
 * Edge cases: when the groups that are shown are everyone, the hidden ones are empty, and it may be known.
 *
 * @example hiddenCounts([182, 91, 22, 17, 12, 8, 64], 396, "staff") // hides 8, and 12 that it could be worked out from
 */
export function hiddenCounts(
  counts: readonly number[],
  respondents: number,
  tier: Tier,
  { also = [], known = [], weighted = [] }: CountOptions = {},
): boolean[] {
  const least = MINIMUM_BASE[tier];
  const small = counts.map((count, group) => count < least || also[group] === true);
  const among = (isIn: (group: number) => boolean, of: readonly number[]) =>
    of.reduce((sum, count, group) => (isIn(group) ? sum + count : sum), 0);
  return hideMore(small, inOrder(counts, small, weighted), (hidden) => {
    const left = respondents - among((group) => !hidden[group], counts);
    if (left === 0) return true;
    const sharing = among((group) => hidden[group] === true && weighted[group] === true, counts);
    const isShared = sharing === 0 || sharing >= MINIMUM_BASE.staff;
    return isShared && left - among((group) => hidden[group] === true, known) >= least;
  });
}

/** The smallest first, but neighbours of hidden groups that share their weight before all others. */
function inOrder(counts: readonly number[], hidden: readonly boolean[], weighted: readonly boolean[]): number[] {
  const sharing = counts.flatMap((_, group) => (hidden[group] && weighted[group] ? [group] : []));
  const distance = (group: number) => Math.min(...sharing.map((other) => Math.abs(other - group)));
  return smallestFirst(counts).sort((one, other) => (sharing.length === 0 ? 0 : distance(one) - distance(other)));
}
