import type { CellSample } from "#app/statistics/cell-sample.ts";
import type { Comparison } from "#app/statistics/compare-shares.ts";
import { compareDomains } from "#app/statistics/comparison/compare-groups.ts";
import { groupOf, massInGroup } from "#app/statistics/group.ts";
import { type CountedTally, combinedMass, type Tally } from "#app/statistics/tally.ts";

/** A group against everybody else who answered the question, line by line. */
export interface GroupAgainstRest {
  code: string;
  lines: (Comparison & {
    /** One answer, or those of a headline. */ codes: readonly string[];
    rest: number;
    own: number;
    p: number;
  })[];
}

/**
 * Compares a group with all others of the same table, the covariance of the two taken into account.
 *
 * @param own the group, and `rest` everybody else, in the same cells
 * @param here the cells of those who live in the municipality
 * @param combinations answers to take together, beside each by itself
 */
export function againstRest(
  sample: CellSample,
  { own, rest, here }: { own: Tally; rest: Tally; here: readonly number[] },
  combinations: readonly (readonly string[])[],
): GroupAgainstRest["lines"] {
  const group = groupOf(sample, here);
  const [ownAnswered, restAnswered] = [own, rest].map(({ answered }) => massInGroup(group, answered));
  if (!ownAnswered?.total.n || !restAnswered?.total.n) return [];
  const single = own.categories.map((code) => [code]);
  const together = own.multiple ? [] : combinations;
  return [...single, ...together].map((codes) => {
    const [ownHaving, restHaving] = [own, rest].map((tally) => massInGroup(group, havingOf(tally, codes)));
    const { one, other, difference, interval, verdict, p } = compareDomains(
      sample,
      { having: restHaving as typeof restAnswered, answered: restAnswered },
      { having: ownHaving as typeof ownAnswered, answered: ownAnswered },
    );
    return { codes, rest: one.share, own: other.share, difference, interval, verdict, p };
  });
}

function havingOf(tally: Tally, codes: readonly string[]) {
  const [first = ""] = codes;
  const mass = tally.chosen[tally.categories.indexOf(first)];
  return codes.length === 1 && mass ? mass : combinedMass(tally, codes);
}

/** Everybody of a tally but those of another that is part of it. */
export function others(whole: CountedTally, part: CountedTally): CountedTally {
  const less = (one: ArrayLike<number>, other: ArrayLike<number> | undefined) =>
    Int32Array.from(one, (count, cell) => count - (other?.[cell] ?? 0));
  return {
    categories: whole.categories,
    multiple: whole.multiple,
    answered: less(whole.answered, part.answered),
    chosen: whole.chosen.map((counts, category) => less(counts, part.chosen[category])),
  };
}
