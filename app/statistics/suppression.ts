import type { FrequencyTable, TableCell } from "./table.ts";

/** Who a table is for: anyone, or the staff of the municipality. */
export type Tier = "public" | "staff";

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
      effectiveBase: number /** 10–29 answers, staff only. */;
      smallBase: boolean;
      cells: TableCell[];
    }
  | { state: "hidden" }
);

const MINIMUM_BASE: Record<Tier, number> = { public: 30, staff: 10 };
const SMALL_BASE = 30;
/** Below this base, "all" or "none" says something about everyone in the group. */
const ALL_OR_NONE_BASE = 50;

/**
 * The primary rule of the disclosure gate: base from 30 for the public and 10 for staff, and hidden when one answer was
 * given by all or, in a group of several categories, nobody differs, while the base is under 50.
 */
export function publishable(table: FrequencyTable, tier: Tier): PublishableTable {
  const common = { tier, multiple: table.multiple };
  if (table.base < MINIMUM_BASE[tier] || isUnanimous(table)) return { ...common, state: "hidden" } as PublishableTable;
  return {
    ...common,
    state: "shown",
    base: table.base,
    effectiveBase: table.effectiveBase,
    smallBase: table.base < SMALL_BASE,
    cells: table.cells,
  } as PublishableTable;
}

function isUnanimous({ base, cells }: FrequencyTable): boolean {
  return base < ALL_OR_NONE_BASE && cells.some((cell) => cell.count === base);
}
