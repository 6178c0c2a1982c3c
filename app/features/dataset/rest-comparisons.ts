import { hasAnswer } from "#app/statistics/column.ts";
import { benjaminiHochberg, holm } from "#app/statistics/comparison/adjust-p-values.ts";
import { areaAgainstRestOfRows } from "#app/statistics/comparison/area-against-rest-of-rows.ts";
import { areaAgainstRest } from "#app/statistics/comparison/compare-groups.ts";
import type { Mass } from "#app/statistics/mass.ts";
import type { RowDesign } from "#app/statistics/row-design.ts";
import type { RestComparison } from "./tabulation.ts";
import type { Tallied } from "./tallied.ts";

/**
 * Every group of every break against the others of that break, answer by answer, where both have answers.
 * @param clustered the sample respondent by respondent, where it was drawn in clusters
 */
export function restComparisons(tallied: readonly Tallied[], clustered?: RowDesign): RestComparison[] {
  const compared = tallied.flatMap((one) => {
    const { question, inGroups, tally } = one;
    const { by, names } = inGroups;
    if (by === null || names.length < 2) return [];
    return names.flatMap((group, index) =>
      tally.categories.flatMap((category, place) => {
        const result = clustered ? inClusters(one, place, index, clustered) : inCells(one, place, index);
        const { area, rest, difference, se, interval, verdict, p } = result;
        if (area.base === 0 || rest.base === 0) return [];
        const known = { question: question.name, by, group, category, estimate: area.share, rest: rest.share };
        const isMirror = !tally.multiple && tally.categories.length === 2 && place === 1;
        return [{ ...known, difference, se, interval, verdict, p, isMirror }];
      }),
    );
  });
  return withAdjusted(compared);
}

function inCells({ inGroups: { sample, cells }, tally }: Tallied, place: number, group: number) {
  const groups = cells.parts[2] as Int32Array;
  const { one, other, ...found } = areaAgainstRest(sample, tally.chosen[place] as Mass, tally.answered, groups, group);
  return { ...found, rest: one, area: other };
}

function inClusters({ question: { column }, inGroups }: Tallied, place: number, group: number, design: RowDesign) {
  const having = Float64Array.from({ length: design.weights.length }, (_, row) => {
    if (!hasAnswer(column, row)) return Number.NaN;
    return Number(column.kind === "single" ? column.codes[row] === place : column.chosen[place]?.[row] === 1);
  });
  return areaAgainstRestOfRows(having, inGroups.codes, group, design);
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
