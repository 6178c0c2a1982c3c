import { criticalValue } from "../critical-value.ts";
import { effectiveSizeOf } from "../kish-effective-size.ts";
import type { FrequencyTable, TableCell } from "../table.ts";
import { wilsonInterval } from "../wilson-interval.ts";

/**
 * What is left of a whole when the tables of some of its groups are taken away: anyone who sees the whole and those groups
 * can work it out, whether it is shown or not.
 *
 * Formula: bases and counts are subtracted; with W = Σw and Q = Σw² = W² / n_eff of each table, the share of a line is
 * (W·s − ΣWᵢ·sᵢ) / (W − ΣWᵢ), and n_eff = (W − ΣWᵢ)² / (Q − ΣQᵢ). Intervals are Wilson's with
 * that, and the whole's degrees of freedom: the linearised variance does not follow from the tables.
 * Assumes that nobody is in two of the groups and that everyone in them is in the whole.
 * Edge cases: nothing left gives a base of 0, shares of 0 and no intervals.
 *
 * @example remainderOf(everyone, [women]).base // 396 − 201 = 195: men, and those who said neither
 */
export function remainderOf(whole: FrequencyTable, taken: readonly FrequencyTable[]): FrequencyTable {
  const base = taken.reduce((left, table) => left - table.base, whole.base);
  const weight = taken.reduce((left, table) => left - weightOf(table), weightOf(whole));
  const squares = taken.reduce((left, table) => left - squaresOf(table), squaresOf(whole));
  const effectiveBase = base > 0 && weight > 0 ? effectiveSizeOf(weight, Math.max(squares, 0)) : 0;
  const hasIntervals = base > 0 && whole.cells.some(({ interval }) => interval);
  const critical = hasIntervals ? criticalValue({ degreesOfFreedom: whole.df ?? Infinity }) : Infinity;
  const intervalOf = (share: number) =>
    critical === Infinity ? { low: 0, high: 1 } : wilsonInterval(share, effectiveBase, critical);
  const cells = whole.cells.map((cell): TableCell => {
    const same = taken.map((table) => ({ weight: weightOf(table), cell: cellOf(table, cell.code) }));
    const count = same.reduce((left, one) => left - (one.cell?.count ?? 0), cell.count);
    const mass = same.reduce((left, one) => left - one.weight * (one.cell?.share ?? 0), weightOf(whole) * cell.share);
    // Nobody is exactly nobody, whatever floating-point sums say.
    const share = base > 0 && count > 0 && weight > 0 ? Math.min(1, Math.max(0, mass / weight)) : 0;
    const line = { code: cell.code, count, share };
    return cell.interval && hasIntervals ? { ...line, interval: intervalOf(share) } : line;
  });
  return {
    base,
    effectiveBase,
    multiple: whole.multiple,
    ...(whole.weight === undefined ? {} : { weight }),
    ...(whole.df === undefined ? {} : { df: whole.df }),
    cells,
  };
}

function weightOf({ weight, base }: FrequencyTable): number {
  return weight ?? base;
}

function squaresOf(table: FrequencyTable): number {
  return table.effectiveBase === 0 ? 0 : weightOf(table) ** 2 / table.effectiveBase;
}

function cellOf({ cells }: FrequencyTable, code: string): TableCell | undefined {
  return cells.find((cell) => cell.code === code);
}
