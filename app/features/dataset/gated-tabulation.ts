import { mayFilter } from "#app/statistics/suppression/filter-rule.ts";
import { gateFamily } from "#app/statistics/suppression/gate-family.ts";
import { mayStandAlone, type PrimaryRules } from "#app/statistics/suppression/primary-rule.ts";
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
  /** Breaks that are not shown: beside the other tables, or those without the condition, they would tell of a few. */
  leftOut: string[];
}

/**
 * A tabulation through the disclosure gate: all its tables are one family, solved together. Of breaks that are linked the finer
 * one is shown when every part that they make together may be shown, or is nobody; else it is left out altogether.
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
  const { groupSizes, inDomain } = tabulation;
  const every = familyQuestions(tabulation, sensitive);
  const wider = whole && familyQuestions(whole, sensitive);
  const refused = every.filter(({ total, ...rules }, index) => {
    const everyone = wider?.[index]?.total;
    return everyone !== undefined && !mayFilter(total, [everyone], rules).ok;
  });
  const out = placesLeftOut(tabulation, every, tier);
  const isIn = (_: unknown, at: number) => !out.has(at);
  const questions = every.map((question) => ({
    ...question,
    names: question.names.filter(isIn),
    groups: question.groups.filter(isIn),
  }));
  const gated = gateFamily({ respondents: inDomain, breaks: groupSizes.filter(isIn), questions }, tier);
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
    leftOut: (every[0]?.names ?? []).flatMap(({ by }, at) => (out.has(at) && by !== null ? [by] : [])),
  };
}

function placesLeftOut({ linked }: Tabulation, questions: readonly FamilyQuestion[], tier: Tier): Set<number> {
  const tells = (tables: readonly FrequencyTable[], rules: PrimaryRules) =>
    tables.some((table) => table.base > 0 && !mayStandAlone(table, tier, rules));
  return new Set(
    linked
      .filter(({ parts }) => parts.some((tables, index) => tells(tables, questions[index] ?? {})))
      .map(({ at }) => at),
  );
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
