/**
 * Which lines of a table stand alone, when one that stands for fewer people than `least` would tell of somebody: the others
 * are one line together.
 *
 * Rule: lines of at least `least` stand alone. When what is left is somebody and still fewer, the smallest line (of equals
 * the last) goes there too, until it is enough. An empty line is among the others, so that it looks like one of few.
 * Edge case: when all together are fewer than `least`, nothing stands alone.
 *
 * @returns the places of the lines that stand alone, in order
 * @example fewTogether([8, 1, 3, 0], 3) // [0]: 1 is fewer than 3, and 3 goes with it
 */
export function fewTogether(counts: readonly number[], least: number): number[] {
  const alone = counts.flatMap((count, line) => (count >= least ? [line] : []));
  let together = counts.reduce((sum, count) => (count >= least ? sum : sum + count), 0);
  while (together > 0 && together < least && alone.length > 0) {
    const smallest = alone.reduce((one, line) => ((counts[line] ?? 0) <= (counts[one] ?? 0) ? line : one));
    alone.splice(alone.indexOf(smallest), 1);
    together += counts[smallest] ?? 0;
  }
  return alone;
}
