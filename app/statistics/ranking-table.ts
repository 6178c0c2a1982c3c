import { categoryMean } from "./category-mean.ts";
import type { CellSample } from "./cell-sample.ts";
import { groupOf, massInGroup } from "./group.ts";
import { GrowingMass, type Mass } from "./mass.ts";
import type { NumberEstimate } from "./ratio-estimate.ts";
import { type ShareEstimate, shareEstimate } from "./share-estimate.ts";
import type { ShareTableOptions } from "./share-table.ts";
import type { CellCodes } from "./tally.ts";

/** Answers that put alternatives in order. */
export interface RankingColumn {
  categories: readonly string[];
  /** Per category, per respondent the place it was given, 1 being first; 0 when it was given none. */
  places: readonly ArrayLike<number>[];
}

export interface RankingTally {
  categories: readonly string[];
  /** Those who gave any category a place. */
  answered: Mass;
  /** Per category, per place from the first on. */
  places: readonly (readonly Mass[])[];
}

export interface RankedItem {
  code: string;
  /** How many gave it a place, unweighted. */
  ranked: number;
  /** Of all who ranked anything, those who put it first. */
  first: ShareEstimate;
  /** The mean place among those who gave it one; NaN when nobody did. */
  meanPlace: NumberEstimate;
}

/** Counts rankings per design cell, in one pass. */
export function rankingTally(
  { categories, places }: RankingColumn,
  cells: CellCodes,
  weights?: ArrayLike<number>,
): RankingTally {
  const answered = new GrowingMass(cells.count);
  const counted = categories.map(() => categories.map(() => new GrowingMass(cells.count)));
  for (let respondent = 0; respondent < cells.codes.length; respondent++) {
    const cell = cells.codes[respondent] ?? -1;
    if (cell < 0) continue;
    const weight = weights ? (weights[respondent] ?? 0) : 1;
    let hasAny = false;
    for (const [category, given] of places.entries()) {
      const place = given[respondent] ?? 0;
      if (place < 1) continue;
      if (place > categories.length) throw new RangeError(`Place ${place} among ${categories.length}.`);
      counted[category]?.[place - 1]?.add(cell, weight);
      hasAny = true;
    }
    if (hasAny) answered.add(cell, weight);
  }
  return { categories, answered, places: counted };
}

/**
 * The table of a ranking question: how often each alternative came first, and its mean place.
 *
 * Formula: first = shareEstimate of place 1, base everybody who ranked anything; meanPlace = categoryMean of the places, base
 * those who gave it one, which is to be read with `ranked`: an alternative that few ranked can have a good mean.
 * Source: as R's survey::svymean of the indicator and of the place.
 * Assumes that places are 1, 2, 3 …; ties are allowed.
 * Edge cases: nobody ranked it: a share of 0 and no mean.
 *
 * @example rankingTable(sample, rankingTally(column, cells))[0] // { code: "lighting", ranked: 180, first: …, meanPlace: … }
 */
export function rankingTable(sample: CellSample, tally: RankingTally, options: ShareTableOptions = {}): RankedItem[] {
  const { cells } = options;
  const group = groupOf(sample, cells);
  return tally.categories.map((code, category) => {
    const chosen = tally.places[category] ?? [];
    const asScale = { categories: tally.categories, multiple: false, answered: tally.answered, chosen };
    return {
      code,
      ranked: chosen.reduce((count, mass) => count + massInGroup(group, mass).total.n, 0),
      first: shareEstimate(sample, chosen[0] as Mass, tally.answered, cells, options),
      meanPlace: categoryMean(
        sample,
        asScale,
        tally.categories.map((_, place) => place + 1),
        cells,
        options.level,
      ),
    };
  });
}
