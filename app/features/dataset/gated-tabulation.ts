import { mayFilter } from "#app/statistics/suppression/filter-rule.ts";
import { gateFamily } from "#app/statistics/suppression/gate-family.ts";
import type { PublishableTable, Tier } from "#app/statistics/suppression.ts";
import type { FrequencyTable } from "#app/statistics/table.ts";
import type { TabulatedGroup, TabulatedTable, Tabulation } from "./tabulation.ts";

/** A table of a file as a tier may see it. */
export interface GatedTable extends TabulatedGroup {
  question: string;
  table: PublishableTable;
}

export interface GatedTabulation {
  tier: Tier;
  tables: GatedTable[];
  /** Questions that the condition may not narrow: too few, or all alike, would be left or taken away. */
  refused: string[];
}

/**
 * A tabulation through the disclosure gate: all its tables are one family, solved together.
 *
 * @param whole the same without the condition, where there is one
 * @param sensitive questions on what somebody has been through
 */
export function gatedTabulation(
  tabulation: Tabulation,
  tier: Tier,
  sensitive: readonly string[] = [],
  whole?: Tabulation,
): GatedTabulation {
  const questions = familyQuestions(tabulation, sensitive);
  const wider = whole && familyQuestions(whole, sensitive);
  const refused = questions.filter(({ total, ...rules }, index) => {
    const everyone = wider?.[index]?.total;
    return everyone !== undefined && !mayFilter(total, [everyone], rules).ok;
  });
  const gated = gateFamily({ respondents: tabulation.inDomain, breaks: tabulation.groupSizes, questions }, tier);
  const tables = gated.flatMap(({ total, breaks }, index) => {
    const { question, names } = questions[index] as FamilyQuestion;
    const groups = breaks.flatMap(({ groups }, at) =>
      groups.map((table, group) => ({
        question,
        by: names[at]?.by ?? null,
        group: names[at]?.groups[group] ?? null,
        table,
      })),
    );
    return [{ question, by: null, group: null, table: total }, ...groups];
  });
  const isRefused = (name: string) => refused.some(({ question }) => question === name);
  return {
    tier,
    tables: tables.filter(({ question }) => !isRefused(question)),
    refused: refused.map(({ question }) => question),
  };
}

type FamilyQuestion = ReturnType<typeof familyQuestions>[number];

function familyQuestions({ tables }: Tabulation, sensitive: readonly string[]) {
  const names = [...new Set(tables.map(({ question }) => question))];
  return names.map((question) => {
    const own = tables.filter((table) => table.question === question);
    const breaks = [...new Set(own.map(({ by }) => by))].filter((by) => by !== null);
    const inBreak = breaks.map((by) => own.filter((table) => table.by === by));
    return {
      question,
      names: breaks.map((by, at) => ({ by, groups: (inBreak[at] as TabulatedTable[]).map(({ group }) => group) })),
      total: own.find(({ by }) => by === null)?.frequencies as FrequencyTable,
      groups: inBreak.map((list) => list.map(({ frequencies }) => frequencies)),
      sensitive: sensitive.includes(question),
    };
  });
}
