/** A category that was too thin to be weighted by itself. */
export interface Merge {
  category: number;
  /** The category it went into; further ones may follow it there. */
  into: number;
  respondents: number;
}

export interface Merged {
  /** Per old category its new number. */
  categoryOf: number[];
  /** Per new category: the population's share, and respondents. */
  shares: number[];
  respondents: number[];
  /** What was merged, in the order in which it was. */
  log: Merge[];
}

const THIN = 5;

/**
 * Merges the categories of a margin that too few respondents stand for into a neighbour, so that no single answer gets an
 * enormous weight.
 *
 * Rule: as long as a category has fewer than five respondents, the thinnest (of equals the first) goes into the neighbour
 * with fewer respondents (of equals the one before), and their population shares are added. Neighbours are the next
 * ones in order, within the same block: for cells of sex × age, a block per sex.
 * Source: the field's practice; L. Kish, Journal of Official Statistics 8 (1992), 183–200, section 7.
 * Edge cases: a category of neither respondents nor population is left alone; so is one without neighbours, such as the
 * last of its block. An empty category with a population is merged too: its people are then stood for by the neighbour.
 * @param blocks per category the number of its block; one block without
 *
 * @example mergeThin([40, 3, 30], [0.5, 0.1, 0.4]) // categoryOf [0, 1, 1], shares [0.5, 0.5]
 */
export function mergeThin(
  respondents: readonly number[],
  shares: readonly number[],
  { minimum = THIN, blocks }: { minimum?: number; blocks?: readonly number[] } = {},
): Merged {
  const groups = respondents.map((count, category) => ({
    categories: [category],
    count,
    share: shares[category] ?? 0,
    block: blocks?.[category] ?? 0,
  }));
  const log: Merge[] = [];
  for (;;) {
    const thin = groups
      .filter((group) => group.count < minimum && group.count + group.share > 0 && neighbours(groups, group).length > 0)
      .sort((one, other) => one.count - other.count)[0];
    if (!thin) break;
    const into = neighbours(groups, thin).sort((one, other) => one.count - other.count)[0] as typeof thin;
    log.push({ category: thin.categories[0] ?? 0, into: into.categories[0] ?? 0, respondents: thin.count });
    into.categories.push(...thin.categories);
    into.categories.sort((one, other) => one - other);
    into.count += thin.count;
    into.share += thin.share;
    groups.splice(groups.indexOf(thin), 1);
  }
  return {
    categoryOf: respondents.map((_, category) => groups.findIndex(({ categories }) => categories.includes(category))),
    shares: groups.map(({ share }) => share),
    respondents: groups.map(({ count }) => count),
    log,
  };
}

function neighbours<Group extends { block: number }>(groups: readonly Group[], group: Group): Group[] {
  const place = groups.indexOf(group);
  return [groups[place - 1], groups[place + 1]].filter((other): other is Group => other?.block === group.block);
}
