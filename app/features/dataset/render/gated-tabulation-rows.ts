import { type Cell, HIDDEN } from "../cell.ts";
import type { GatedTabulation } from "../gated-tabulation.ts";

export const GATED_COLUMNS = ["question", "by", "group", "category", "base", "estimate", "low", "high"] as const;

/** One row per figure that may be shown, and one per table that may not. */
export function* gatedRows({ tables }: GatedTabulation): Generator<Cell[]> {
  for (const { question, by, group, table } of tables) {
    if (table.state === "hidden") {
      yield [question, by, group, null, HIDDEN, HIDDEN, HIDDEN, HIDDEN];
      continue;
    }
    for (const { code, share, interval } of table.cells) {
      yield [question, by, group, code, table.base, share, interval?.low ?? null, interval?.high ?? null];
    }
  }
}
