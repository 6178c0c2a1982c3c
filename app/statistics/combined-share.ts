import { criticalValue } from "./critical-value.ts";
import type { FrequencyTable, Interval } from "./table.ts";
import { wilsonInterval } from "./wilson-interval.ts";

/**
 * The share of respondents within some categories of a single-response table, such as "very safe" and "rather safe".
 *
 * Formula: the sum of the categories' shares.
 * Edge cases: a code that the table has not counts as 0; an empty table gives 0. Shares of a multiple-response table
 * overlap and cannot be added: it throws.
 *
 * @example combinedShare(table, ["very_safe", "rather_safe"]) // 0.38 + 0.45 = 0.83
 */
export function combinedShare({ multiple, cells }: FrequencyTable, codes: readonly string[]): number {
  if (multiple) throw new RangeError("Shares of a multiple-response table overlap.");
  const sum = cells.reduce((total, cell) => (codes.includes(cell.code) ? total + cell.share : total), 0);
  return Math.min(1, sum);
}

/** A share of a table, and how sure it is: what compareShares takes. */
export interface CombinedEstimate {
  share: number;
  effectiveBase: number;
  /** The same without finite population correction; missing where none was made. */
  effectiveBaseBetween?: number;
  /** Missing where intervals are normal. */
  degreesOfFreedom?: number;
  /** Of tables with intervals. */
  interval?: Interval;
}

/**
 * The same with how sure it is, which shareTable has worked out for single lines and for the answers that it was asked to take
 * together (`combinations`), in whatever order, and so for all others too.
 *
 * Edge cases: of other answers it is not known what their sum is worth; then Kish's effective number of the base stands
 * in, as for a table that was put together afterwards.
 *
 * @example combinedEstimate(table, ["very_safe", "rather_safe"]).interval // { low: 0.78, high: 0.87 }
 */
export function combinedEstimate(table: FrequencyTable, codes: readonly string[]): CombinedEstimate {
  const share = combinedShare(table, codes);
  const line = knownLine(table, codes);
  const effectiveBase = line?.effectiveN ?? table.effectiveBase;
  const known = {
    ...(table.df !== undefined && { degreesOfFreedom: table.df }),
    ...(line?.effectiveNBetween !== undefined && { effectiveBaseBetween: line.effectiveNBetween }),
  };
  const hasIntervals = table.base > 0 && table.cells.some(({ interval }) => interval);
  if (!hasIntervals) return { share, effectiveBase, ...known };
  const critical = criticalValue({ degreesOfFreedom: table.df ?? Infinity });
  const interval = critical === Infinity ? { low: 0, high: 1 } : wilsonInterval(share, effectiveBase, critical);
  return { share, effectiveBase, ...known, interval };
}

/** An estimate as it is compared with that of another round: never with finite population correction. */
export function betweenRounds(estimate: CombinedEstimate): CombinedEstimate {
  return { ...estimate, effectiveBase: estimate.effectiveBaseBetween ?? estimate.effectiveBase };
}

/** The line of these answers, or of all the others, which is as sure. */
function knownLine({ cells, combined = [] }: FrequencyTable, codes: readonly string[]) {
  const lines = [...cells.map((cell) => ({ ...cell, codes: [cell.code] })), ...combined];
  const all = cells.map(({ code }) => code);
  const wanted = all.filter((code) => codes.includes(code));
  const others = all.filter((code) => !codes.includes(code));
  return (
    lines.find((line) => isSame(line.codes, wanted)) ??
    lines.find((line) => others.length > 0 && isSame(line.codes, others))
  );
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((code) => other.includes(code));
}
