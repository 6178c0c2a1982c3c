import { categoryMean } from "./category-mean.ts";
import type { CellSample } from "./cell-sample.ts";
import type { NumberEstimate } from "./ratio-estimate.ts";
import { type ShareTableOptions, shareTable } from "./share-table.ts";
import type { FrequencyTable } from "./table.ts";
import type { Tally } from "./tally.ts";

export interface GridItem {
  code: string;
  table: FrequencyTable;
  /** When the steps of the scale have numbers. */
  mean?: NumberEstimate;
}

/**
 * A grid: several questions with one scale, such as how large a problem each of ten things is.
 *
 * Formula: shareTable per item, and categoryMean when the steps have numbers. Each item has a base of its own, since
 * people skip single lines.
 * Edge cases: items with different scales are no grid: it throws. No items give an empty list.
 * @param numbers per step of the scale what it counts as in the mean
 *
 * @example gridTable(sample, [{ code: "litter", tally: litter }, { code: "speeding", tally: speeding }], { intervals: true })
 */
export function gridTable(
  sample: CellSample,
  items: readonly { code: string; tally: Tally }[],
  options: ShareTableOptions & { numbers?: readonly (number | undefined)[] } = {},
): GridItem[] {
  const scale = items[0]?.tally.categories.join("\n");
  return items.map(({ code, tally }) => {
    if (tally.multiple || tally.categories.join("\n") !== scale) {
      throw new RangeError(`${code} has another scale than the first line of its grid.`);
    }
    const table = shareTable(sample, tally, options);
    if (!options.numbers) return { code, table };
    return { code, table, mean: categoryMean(sample, tally, options.numbers, options.cells, options.level) };
  });
}
