/** From the first step to before the last: [0, 10] is steps 0–9. */
export type StepRange = readonly [from: number, to: number];

/** A class never stands for fewer answers, unless it is all there are. */
const FEWEST = 10;
const MOST = 10;
const TAIL = 0.1;

/**
 * Which neighbouring steps of a distribution are shown as one class, so that a few round classes tell how it is spread and
 * none of them stands for fewer than ten answers.
 *
 * Rule: of the units (one, two, five, ten …; month, quarter, year …), the finest first, that one is taken which has at most
 * ten values, and at most one per ten answers, from that of the 10th percentile to that of the 90th and beside them what lies
 * below and above; the last unit when none has. Then, from the first class on, one of fewer than ten answers goes together
 * with the next, and the last one with the one before.
 * Assumptions: steps in order; answers counted as people, unweighted, since that is what protects them.
 * Edge cases: no answers, no classes; fewer than twenty answers, one class. Empty steps at either end are in the outer classes.
 *
 * @param counts answers per step
 * @param units per unit, per step the value that it has in that unit: neighbours of the same value belong together
 * @example chooseClasses([12, 15, 3, 9, 11], [[0, 1, 2, 3, 4]]) // [[0, 1], [1, 2], [2, 4], [4, 5]]
 */
export function chooseClasses(
  counts: ArrayLike<number>,
  units: readonly (readonly (number | string)[])[],
): StepRange[] {
  const all = Array.from(counts);
  const answers = all.reduce((sum, count) => sum + count, 0);
  if (answers === 0) return [];
  const first = stepAt(all, answers * TAIL);
  const last = stepAt(all, answers * (1 - TAIL));
  const most = Math.max(1, Math.min(MOST, Math.floor(answers / FEWEST)));
  const starts = units.map((unit) => startsOf(unit, first, last));
  const chosen = starts.find(({ within }) => within.length <= most) ?? starts.at(-1);
  return withoutFew(all, [...new Set([0, ...(chosen?.within ?? []), chosen?.above ?? all.length, all.length])]);
}

/** The first step at or below which there are so many answers. */
function stepAt(counts: readonly number[], answers: number): number {
  let below = 0;
  const found = counts.findIndex((count) => {
    below += count;
    return count > 0 && below >= answers;
  });
  return found < 0 ? counts.length - 1 : found;
}

/** Where the values of a unit begin that `first`, `last` and the steps between them have, and where what is above begins. */
function startsOf(unit: readonly (number | string)[], first: number, last: number) {
  const begins = unit.flatMap((value, step) => (step === 0 || value !== unit[step - 1] ? [step] : []));
  const own = begins.findLast((step) => step <= first) ?? 0;
  return {
    within: begins.filter((step) => step >= own && step <= last),
    above: begins.find((step) => step > last),
  };
}

function withoutFew(counts: readonly number[], limits: readonly number[]): StepRange[] {
  const classes: [number, number][] = [];
  const answersIn = ([from, to]: StepRange) => counts.slice(from, to).reduce((sum, count) => sum + count, 0);
  let from = 0;
  for (const to of limits.slice(1)) {
    if (answersIn([from, to]) < FEWEST) continue;
    classes.push([from, to]);
    from = to;
  }
  const last = classes.at(-1);
  if (!last) return [[0, counts.length]];
  last[1] = counts.length;
  return classes;
}
