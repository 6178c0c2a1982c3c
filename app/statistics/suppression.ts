import { mayStandAlone, type PrimaryRules } from "./suppression/primary-rule.ts";
import type { Tier } from "./suppression/tier.ts";
import type { FrequencyTable, Interval, TableCell } from "./table.ts";

export { MINIMUM_BASE, type Tier } from "./suppression/tier.ts";

/** A line of a table that may be shown. How many chose it does not leave the house: base and share say enough. */
export type PublishedCell = Pick<TableCell, "code" | "share" | "interval">;

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

const SMALL_BASE = 30;

export interface PublishOptions extends PrimaryRules {
  /** Hidden for the sake of other tables, as a pattern says. */
  hidden?: boolean;
}

/**
 * A table as a tier may see it: hidden when it may not stand alone (see mayStandAlone) or when a pattern hides it for the
 * sake of others. Everything else that leaves the house is computed from what this lets through.
 *
 * Rounding: the public sees whole percent; staff tenths of a percent of weighted tables, whose further digits would tell
 * which weights were added up, and unweighted ones as they are. Effective numbers of weighted tables are whole.
 * Edge cases: hidden and empty look alike.
 *
 * @example publishable(tableOf17, "public").state // "hidden"
 */
export function publishable(
  table: FrequencyTable,
  tier: Tier,
  { hidden = false, ...rules }: PublishOptions = {},
): PublishableTable {
  const common = { tier, multiple: table.multiple };
  if (hidden || !mayStandAlone(table, tier, rules)) return { ...common, state: "hidden" } as PublishableTable;
  const steps = stepsOf(table, tier);
  return {
    ...common,
    state: "shown",
    base: table.base,
    effectiveBase: steps === undefined ? table.effectiveBase : Math.round(table.effectiveBase),
    smallBase: table.base < SMALL_BASE,
    cells: table.cells.map((cell) => publishedCell(cell, steps)),
  } as PublishableTable;
}

function publishedCell({ code, share, interval }: TableCell, steps: number | undefined): PublishedCell {
  const published = { code, share: rounded(share, steps) };
  return interval ? { ...published, interval: roundedInterval(interval, steps) } : published;
}

/** A share of a table as a tier may see it. */
export function publishedShare(share: number, table: FrequencyTable, tier: Tier): number {
  return rounded(share, stepsOf(table, tier));
}

export function publishedInterval(interval: Interval, table: FrequencyTable, tier: Tier): Interval {
  return roundedInterval(interval, stepsOf(table, tier));
}

/** Into how many steps a share is rounded; undefined when it is not. */
function stepsOf({ weight }: FrequencyTable, tier: Tier): number | undefined {
  if (tier === "public") return 100;
  return weight === undefined ? undefined : 1000;
}

/** Halves up, also where a sum of weights falls short of one by less than a computer can tell: 29 of 200 is 15 percent. */
function rounded(share: number, steps: number | undefined): number {
  return steps === undefined ? share : Math.round(Number((share * steps).toPrecision(12))) / steps;
}

function roundedInterval({ low, high }: Interval, steps: number | undefined): Interval {
  return { low: rounded(low, steps), high: rounded(high, steps) };
}
