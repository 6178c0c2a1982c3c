import type { CellSample } from "#app/statistics/cell-sample.ts";
import type { Comparison } from "#app/statistics/compare-shares.ts";
import { compareDomains } from "#app/statistics/comparison/compare-groups.ts";
import { groupOf, massInGroup } from "#app/statistics/group.ts";
import { type CountedTally, combinedMass, type Tally } from "#app/statistics/tally.ts";

/** Which groups are compared: each with everybody else who answered the question, or one with another. */
export type Contrast = "rest" | { own: Members; other: Members };

/** A group, or everybody who answered and is in none of some: those who are not told apart. */
export type Members = { group: string } | { inNoneOf: readonly string[] };

/** A group against others of the same table, line by line. */
export interface GroupContrast {
  code: string;
  lines: (Comparison & {
    /** One answer, or those of a headline. */ codes: readonly string[];
    other: number;
    own: number;
    /** How many answered, of either. */
    otherBase: number;
    ownBase: number;
    p: number;
  })[];
}

interface TalliedGroup {
  code: string;
  tally: CountedTally;
}

/**
 * The pairs of tallies that a contrast asks for; none when one of the groups is not there. Assumes of two groups that nobody is
 * in both.
 */
export function contrasted(
  contrast: Contrast,
  total: CountedTally,
  groups: readonly TalliedGroup[],
): { code: string; own: CountedTally; other: CountedTally }[] {
  if (contrast === "rest")
    return groups.map(({ code, tally }) => ({ code, own: tally, other: everybodyElse(total, tally) }));
  const [own, other] = [contrast.own, contrast.other].map((members) => tallyOf(members, total, groups));
  return own && other && own !== other ? [{ code: "group" in contrast.own ? contrast.own.group : "", own, other }] : [];
}

function tallyOf(members: Members, total: CountedTally, groups: readonly TalliedGroup[]): CountedTally | undefined {
  if ("group" in members) return groups.find(({ code }) => code === members.group)?.tally;
  const others = groups.filter(({ code }) => members.inNoneOf.includes(code));
  return others.reduce((left, { tally }) => everybodyElse(left, tally), total);
}

/**
 * Compares a group with others of the same table, the covariance of the two taken into account: own minus other.
 *
 * @param own the group, and `other` those it is compared with, in the same cells; nobody is in both
 * @param here the cells of those who live in the municipality
 * @param combinations answers to take together, beside each by itself
 */
export function contrastLines(
  sample: CellSample,
  { own, other, here }: { own: Tally; other: Tally; here: readonly number[] },
  combinations: readonly (readonly string[])[],
): GroupContrast["lines"] {
  const group = groupOf(sample, here);
  const [ownAnswered, otherAnswered] = [own, other].map(({ answered }) => massInGroup(group, answered));
  if (!ownAnswered?.total.n || !otherAnswered?.total.n) return [];
  const single = own.categories.map((code) => [code]);
  const together = own.multiple ? [] : combinations;
  return [...single, ...together].map((codes) => {
    const [ownHaving, otherHaving] = [own, other].map((tally) => massInGroup(group, havingOf(tally, codes)));
    const { difference, interval, verdict, p, ...estimates } = compareDomains(
      sample,
      { having: otherHaving as typeof otherAnswered, answered: otherAnswered },
      { having: ownHaving as typeof ownAnswered, answered: ownAnswered },
    );
    const bases = { otherBase: otherAnswered.total.n, ownBase: ownAnswered.total.n };
    const shares = { other: estimates.one.share, own: estimates.other.share };
    return { codes, ...shares, ...bases, difference, interval, verdict, p };
  });
}

function havingOf(tally: Tally, codes: readonly string[]) {
  const [first = ""] = codes;
  const mass = tally.chosen[tally.categories.indexOf(first)];
  return codes.length === 1 && mass ? mass : combinedMass(tally, codes);
}

/** Everybody of a tally but those of another that is part of it. */
function everybodyElse(whole: CountedTally, part: CountedTally): CountedTally {
  const less = (one: ArrayLike<number>, other: ArrayLike<number> | undefined) =>
    Int32Array.from(one, (count, cell) => count - (other?.[cell] ?? 0));
  return {
    categories: whole.categories,
    multiple: whole.multiple,
    answered: less(whole.answered, part.answered),
    chosen: whole.chosen.map((counts, category) => less(counts, part.chosen[category])),
  };
}
