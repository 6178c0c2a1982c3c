import { type Column, hasAnswer } from "#app/statistics/column.ts";
import { criticalValue } from "#app/statistics/critical-value.ts";
import { effectiveNumber } from "#app/statistics/effective-number.ts";
import { effectiveSizeOf } from "#app/statistics/kish-effective-size.ts";
import { meanEstimate } from "#app/statistics/ratio-estimate.ts";
import { degreesOfFreedom, type RowDesign } from "#app/statistics/row-design.ts";
import { shareInterval } from "#app/statistics/share-interval.ts";
import type { FrequencyTable, TableCell } from "#app/statistics/table.ts";

/**
 * A group's table in a sample that was drawn in clusters: as shareTable, with a share as the mean of 0 and 1 among all
 * respondents of the design, since clusters do not fit into design cells.
 *
 * @param groups per respondent the number of a group; `group` is the one that is asked for
 */
export function clusteredTable(
  column: Column,
  design: RowDesign,
  groups: ArrayLike<number>,
  group: number,
  intervals: boolean,
): FrequencyTable {
  const { weights } = design;
  const within = Uint8Array.from({ length: weights.length }, (_, row) =>
    groups[row] === group && hasAnswer(column, row) ? 1 : 0,
  );
  let [base, sum, squares] = [0, 0, 0];
  for (const [row, is] of within.entries()) {
    if (is === 0) continue;
    base++;
    sum += weights[row] ?? 0;
    squares += (weights[row] ?? 0) ** 2;
  }
  const effectiveBase = effectiveSizeOf(sum, squares);
  const degrees = degreesOfFreedom(design);
  const sample = {
    size: weights.length,
    degreesOfFreedom: degrees,
    critical: criticalValue({ degreesOfFreedom: degrees }),
  };
  const cells = column.categories.map((code, category): TableCell => {
    const has = (row: number) =>
      Number(column.kind === "single" ? column.codes[row] === category : column.chosen[category]?.[row] === 1);
    const indicator = Float64Array.from(within, (is, row) => (is === 1 ? has(row) : 0));
    const count = indicator.reduce((total, one) => total + one, 0);
    if (sum === 0) return { code, count, share: 0 };
    const { estimate, se } = meanEstimate(indicator, design, { within });
    const share = Math.min(1, Math.max(0, estimate));
    if (!intervals) return { code, count, share };
    const isSpread = se > 0 && share > 0 && share < 1;
    const effectiveN = effectiveNumber(share, se ** 2, effectiveBase);
    return {
      code,
      count,
      share,
      se: isSpread ? se : 0,
      effectiveN,
      interval: shareInterval({ share, effectiveN, base }, sample),
    };
  });
  return {
    base,
    effectiveBase,
    weight: sum,
    multiple: column.kind === "multiple",
    cells,
    deff: effectiveBase > 0 ? base / effectiveBase : 1,
    ...(intervals && { df: degrees }),
  };
}
