import { HIDDEN_MARK } from "../cell.ts";
import type { GatedTabulation } from "../gated-tabulation.ts";
import type { Tabulation } from "../tabulation.ts";
import type { GatedChange } from "./gated-tabulation-json.ts";
import { methodOf } from "./tabulation-json.ts";
import { aligned, groupText, percent, VERDICTS } from "./tabulation-text.ts";

/** The tables that a tier may see, as somebody at a terminal reads them. */
export function gatedTabulationText(
  tabulation: Tabulation,
  { tier, tables, refused, leftOut }: GatedTabulation,
  comparison?: { with: string; changes: readonly GatedChange[] },
): string {
  const parts = [
    `What ${tier === "public" ? "anyone" : "staff"} may see. ${methodOf(tabulation)}.`,
    ...refused.map((question) => `${question}: the condition leaves or takes away too few, or all alike.`),
    ...leftOut.map((by) => `Groups by ${by} are left out: beside the other tables they would tell of a few.`),
    ...tables.map(({ question, by, group, table }) => {
      const title = `${question}${groupText(by, group)}`;
      if (table.state === "hidden") return `${title}: ${HIDDEN_MARK}`;
      const lines = table.cells.map(({ code, share, interval }) => [
        code,
        percent(share),
        interval ? `${percent(interval.low)}–${percent(interval.high)}` : "",
      ]);
      return `${title}: ${table.base} respondents\n${aligned([["", "%", "95 %"], ...lines])}`;
    }),
  ];
  if (comparison) {
    const lines = comparison.changes.map((one) => [
      `${one.question}${groupText(one.by, one.group)}: ${one.category}`,
      percent(one.other),
      percent(one.estimate),
      VERDICTS[one.verdict] ?? "",
    ]);
    parts.push(`Compared with ${comparison.with}.\n${aligned([["", "there", "here", ""], ...lines])}`);
  }
  return parts.join("\n\n");
}
