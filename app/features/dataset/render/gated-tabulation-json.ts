import type { GatedTable, GatedTabulation } from "../gated-tabulation.ts";
import type { Tabulation } from "../tabulation.ts";
import type { TabulationComparison } from "../tabulation-comparison.ts";
import { methodOf } from "./tabulation-json.ts";

/** The document of docs/tabulate-json.md for a tier: what has passed the gate, and nothing that it could be worked out from. */
export function gatedTabulationJson(
  tabulation: Tabulation,
  { tier, tables, refused, leftOut }: GatedTabulation,
  comparison?: { with: string; changes: readonly GatedChange[] },
): object {
  return {
    format: "lyhord-tabulate/1",
    file: tabulation.file,
    disclosure: tier,
    domain: tabulation.where === undefined ? null : { where: tabulation.where },
    design: { method: methodOf(tabulation) },
    tables: tables.map(({ question, by, group, table }) => {
      const known = { question, by, group, state: table.state };
      if (table.state === "hidden") return known;
      const { base, effectiveBase, multiple, smallBase, cells } = table;
      return {
        ...known,
        type: multiple ? "multiple" : "single",
        base,
        small_base: smallBase,
        kish_effective_n: effectiveBase,
        cells: cells.map(({ code, share, interval }) => ({
          category: code,
          estimate: share,
          interval: interval ? [interval.low, interval.high] : null,
        })),
      };
    }),
    refused_questions: refused,
    left_out_breaks: leftOut,
    comparison: comparison ?? null,
  };
}

/** A change that both files' tables allow to be told. */
export interface GatedChange {
  question: string;
  by: string | null;
  group: string | null;
  category: string;
  estimate: number;
  other: number;
  verdict: string;
}

/** The comparisons of which both tables are shown, with shares as shown and no figures of how sure they are. */
export function gatedChanges(
  { comparisons }: TabulationComparison,
  own: GatedTabulation,
  other: GatedTabulation,
): GatedChange[] {
  return comparisons.flatMap(({ question, by, group, category, verdict }) => {
    const [here, there] = [own, other].map(({ tables }) => shownShare(tables, { question, by, group }, category));
    return here === undefined || there === undefined
      ? []
      : [{ question, by, group, category, estimate: here, other: there, verdict }];
  });
}

function shownShare(
  tables: readonly GatedTable[],
  wanted: Pick<GatedTable, "question" | "by" | "group">,
  category: string,
): number | undefined {
  const found = tables.find(
    ({ question, by, group }) => question === wanted.question && by === wanted.by && group === wanted.group,
  );
  return found?.table.state === "shown" ? found.table.cells.find(({ code }) => code === category)?.share : undefined;
}
