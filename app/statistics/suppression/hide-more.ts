/**
 * Hides more groups of a break until what is left – the whole without the groups that are shown – may be known.
 *
 * Method: of the groups that are still shown, the smallest one that makes it so by itself is hidden; when none does, the
 * smallest, and on. When all are hidden what is left is the whole.
 * Assumes that the order is the same for every question of a family, so that the same groups are hidden in all of them.
 * Edge cases: nothing to hide in the first place changes nothing.
 *
 * @param hidden per group: hidden already
 * @param order the groups as they are to be hidden, the smallest first
 * @param mayBeKnown whether what is left may be known when these are hidden
 * @example hideMore([true, false, false], [0, 1, 2], (hidden) => hidden[1]) // [true, true, false]
 */
export function hideMore(
  hidden: readonly boolean[],
  order: readonly number[],
  mayBeKnown: (hidden: readonly boolean[]) => boolean,
): boolean[] {
  let pattern = [...hidden];
  while (!mayBeKnown(pattern)) {
    const shown = order.filter((group) => !pattern[group]);
    const [smallest] = shown;
    if (smallest === undefined) return pattern;
    const enough = shown.find((group) => mayBeKnown(withHidden(pattern, group)));
    pattern = withHidden(pattern, enough ?? smallest);
  }
  return pattern;
}

export function withHidden(pattern: readonly boolean[], group: number): boolean[] {
  return pattern.map((isHidden, index) => isHidden || index === group);
}

/** The groups of a break, the smallest first; of two that are alike the later one. */
export function smallestFirst(counts: readonly number[]): number[] {
  return counts.map((_, group) => group).sort((a, b) => (counts[a] ?? 0) - (counts[b] ?? 0) || b - a);
}
