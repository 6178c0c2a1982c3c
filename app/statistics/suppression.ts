import type { FrequencyTable, Interval, TableCell } from "./table.ts";

/** Who a table is for: anyone, or the staff of the municipality. */
export type Tier = "public" | "staff";

/** A line of a table that may be shown. How many chose it does not leave the house: base and share say enough. */
export type PublishedCell = Omit<TableCell, "count">;

declare const passedTheGate: unique symbol;

/**
 * A table that may leave the house. Only `publishable` makes one: nothing else knows the brand, and every page, file
 * and report takes this type alone. A table whose base is too small and one that is hidden for another's sake look alike.
 */
export type PublishableTable = {
  readonly [passedTheGate]: true;
  tier: Tier;
  multiple: boolean;
} & (
  | {
      state: "shown";
      base: number;
      effectiveBase: number;
      /** 10–29 answers, staff only. */
      smallBase: boolean;
      cells: PublishedCell[];
    }
  | { state: "hidden" }
);

export const MINIMUM_BASE: Record<Tier, number> = { public: 30, staff: 10 };
const SMALL_BASE = 30;
/** Below this base, "all" or "none" says something about everyone in the group. */
const ALL_OR_NONE_BASE = 50;

/**
 * The primary rule of the disclosure gate.
 *
 * Rule: a table is hidden when its base (unweighted respondents with a valid answer) is under 30 for the public and under
 * 10 for staff; and, while the base is under 50, when everybody gave one and the same answer, or when all or none are
 * within one of the `splits`: the groups of answers that are shown as one figure, such as "safe". What the public sees
 * is rounded to whole percent.
 * Edge cases: in a multiple-response table an answer that all chose hides it; one that nobody chose does not, since
 * every list has such. An empty table is hidden like a small one.
 *
 * @example publishable(tableOf17, "public").state // "hidden"
 */
export function publishable(
  table: FrequencyTable,
  tier: Tier,
  splits: readonly (readonly string[])[] = [],
): PublishableTable {
  const common = { tier, multiple: table.multiple };
  if (table.base < MINIMUM_BASE[tier] || tellsOfEveryone(table, splits)) {
    return { ...common, state: "hidden" } as PublishableTable;
  }
  return {
    ...common,
    state: "shown",
    base: table.base,
    effectiveBase: tier === "public" ? Math.round(table.effectiveBase) : table.effectiveBase,
    smallBase: table.base < SMALL_BASE,
    cells: table.cells.map((cell) => publishedCell(cell, tier)),
  } as PublishableTable;
}

function tellsOfEveryone({ base, cells, multiple }: FrequencyTable, splits: readonly (readonly string[])[]): boolean {
  if (base >= ALL_OR_NONE_BASE) return false;
  if (cells.some((cell) => cell.count === base)) return true;
  if (multiple) return false;
  return splits.some((codes) => {
    const within = cells.reduce((sum, cell) => (codes.includes(cell.code) ? sum + cell.count : sum), 0);
    return within === 0 || within === base;
  });
}

function publishedCell({ code, share, interval }: TableCell, tier: Tier): PublishedCell {
  const published = { code, share: publishedShare(share, tier) };
  return interval ? { ...published, interval: publishedInterval(interval, tier) } : published;
}

/** A share as a tier may see it: whole percent for the public. */
export function publishedShare(share: number, tier: Tier): number {
  return tier === "public" ? Math.round(share * 100) / 100 : share;
}

export function publishedInterval({ low, high }: Interval, tier: Tier): Interval {
  return { low: publishedShare(low, tier), high: publishedShare(high, tier) };
}
