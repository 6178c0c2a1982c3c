import { benjaminiHochberg, holm } from "#app/statistics/comparison/adjust-p-values.ts";
import { areaAgainstRest } from "#app/statistics/comparison/compare-groups.ts";
import type { Mass } from "#app/statistics/mass.ts";
import type { RestComparison } from "./tabulation.ts";
import type { Tallied } from "./tallied.ts";

/** Every group of every break against the others of that break, answer by answer, where both have answers. */
export function restComparisons(tallied: readonly Tallied[]): RestComparison[] {
  const compared = tallied.flatMap(({ question, inGroups, tally }) => {
    const { by, names, sample, cells } = inGroups;
    const groupOfCell = cells.parts[2] as Int32Array;
    if (by === null || names.length < 2) return [];
    return names.flatMap((group, index) =>
      tally.categories.flatMap((category, place) => {
        const result = areaAgainstRest(sample, tally.chosen[place] as Mass, tally.answered, groupOfCell, index);
        const { one, other, difference, se, interval, verdict, p } = result;
        if (one.base === 0 || other.base === 0) return [];
        const known = { question: question.name, by, group, category, estimate: other.share, rest: one.share };
        const isMirror = !tally.multiple && tally.categories.length === 2 && place === 1;
        return [{ ...known, difference, se, interval, verdict, p, isMirror }];
      }),
    );
  });
  return withAdjusted(compared);
}

/**
 * Comparisons with their p-values adjusted for all of them. Of a question with two answers the second mirrors the first: it is
 * the same comparison, and counts once.
 */
export function withAdjusted<Compared extends { p: number; isMirror: boolean }>(compared: readonly Compared[]) {
  const pValues = compared.filter(({ isMirror }) => !isMirror).map(({ p }) => p);
  const [byHolm, byRate] = [holm(pValues), benjaminiHochberg(pValues)];
  let place = -1;
  return compared.map((one) => {
    if (!one.isMirror) place++;
    return { ...one, holm: byHolm[place] ?? 1, benjaminiHochberg: byRate[place] ?? 1 };
  });
}

/** How many comparisons were made, and how many came out as certain: those that mirror another are not counted again. */
export function countOf(compared: readonly Pick<RestComparison, "verdict" | "isMirror">[]) {
  const own = compared.filter(({ isMirror }) => !isMirror);
  return { compared: own.length, certain: own.filter(({ verdict }) => verdict !== "no_certain_change").length };
}
