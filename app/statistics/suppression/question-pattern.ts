import type { FrequencyTable } from "../table.ts";
import type { FamilyQuestion, QuestionPattern } from "./family.ts";
import { hideMore } from "./hide-more.ts";
import { mergedLines } from "./merged-lines.ts";
import { mayStandAlone, type PrimaryRules } from "./primary-rule.ts";
import { remainderOf } from "./remainder.ts";
import type { Tier } from "./tier.ts";

/** What is to be hidden of a question whatever its figures are. */
export interface Forced {
  hidden: boolean;
  merged: boolean;
  groups: readonly (readonly boolean[])[];
}

/**
 * What is hidden of one question. A group is hidden when its table may not stand alone, and so many more that what is left
 * of each break – the total without the groups that are shown – may stand alone too, or is nobody.
 *
 * Lines of a sensitive question are merged into two, where that lets more be shown.
 * Edge cases: without a total that may be shown nothing is.
 *
 * @param orders per break its groups as they are to be hidden, the same for all questions
 */
export function questionPattern(
  question: FamilyQuestion,
  tier: Tier,
  forced: Forced,
  orders: readonly (readonly number[])[],
): QuestionPattern {
  const [full, merged] = [false, true].map((lines) => patternWith(question, tier, forced, orders, lines));
  const [main] = question.splits ?? [];
  const mayMerge = question.sensitive && !question.total.multiple && main !== undefined;
  if (!full || !merged || !mayMerge) return full as QuestionPattern;
  if (forced.merged) return merged;
  return sizeHidden(question, merged) < sizeHidden(question, full) ? merged : full;
}

function patternWith(
  question: FamilyQuestion,
  tier: Tier,
  forced: Forced,
  orders: readonly (readonly number[])[],
  merged: boolean,
): QuestionPattern {
  const rules = rulesFor(question, merged);
  const total = asShown(question.total, question, merged);
  if (forced.hidden || !mayStandAlone(total, tier, rules)) {
    return { hidden: true, merged, groups: question.groups.map((groups) => groups.map(() => true)) };
  }
  const groups = question.groups.map((tables, index) => {
    const shown = tables.map((table) => asShown(table, question, merged));
    const small = shown.map(
      (table, group) => !mayStandAlone(table, tier, rules) || forced.groups[index]?.[group] === true,
    );
    return hideMore(small, orders[index] ?? [], (hidden) => {
      const left = remainderOf(
        total,
        shown.filter((_, group) => !hidden[group]),
      );
      return left.base === 0 || mayStandAlone(left, tier, rules);
    });
  });
  return { hidden: false, merged, groups };
}

/** A table with the lines that a pattern leaves it. */
export function asShown(table: FrequencyTable, { splits = [] }: PrimaryRules, merged: boolean): FrequencyTable {
  const [main] = splits;
  return merged && main ? mergedLines(table, main) : table;
}

/** The rules for a table with those lines: its splits are in terms of them. */
export function rulesFor({ splits = [], sensitive }: PrimaryRules, merged: boolean): PrimaryRules {
  return { splits: merged ? [] : splits, ...(sensitive ? { sensitive } : {}) };
}

/** How many respondents are in what is hidden: what a pattern costs. */
function sizeHidden({ total, groups }: FamilyQuestion, pattern: QuestionPattern): number {
  const inGroups = groups.flatMap((tables, index) =>
    tables.map(({ base }, group) => (pattern.groups[index]?.[group] ? base : 0)),
  );
  return inGroups.reduce((sum, base) => sum + base, pattern.hidden ? total.base : 0);
}
