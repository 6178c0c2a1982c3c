import type { FrequencyTable } from "../table.ts";
import type { FamilyQuestion, Lines, QuestionPattern } from "./family.ts";
import { hideMore } from "./hide-more.ts";
import { mayDiffer } from "./line-leak.ts";
import { mergedLines } from "./merged-lines.ts";
import { mayStandAlone, type PrimaryRules } from "./primary-rule.ts";
import { remainderOf } from "./remainder.ts";
import type { Tier } from "./tier.ts";

/** From the most to the least detail. */
const LINES: readonly Lines[] = ["every", "every_in_total", "two"];

/**
 * What is hidden of one question. A group is hidden when its table may not stand alone, and so many more that what is left
 * of each break – the total without the groups that are shown – may stand alone too, or is nobody.
 *
 * Lines of a sensitive question are merged into two, in its groups or everywhere, where that lets more be shown.
 * Edge cases: without a total that may be shown nothing is.
 *
 * @param forced what is to be hidden whatever the figures are
 * @param orders per break its groups as they are to be hidden, the same for all questions
 */
export function questionPattern(
  question: FamilyQuestion,
  tier: Tier,
  forced: QuestionPattern,
  orders: readonly (readonly number[])[],
): QuestionPattern {
  const [main] = question.splits ?? [];
  const mayMerge = question.sensitive && !question.total.multiple && main !== undefined;
  const allowed = mayMerge ? LINES.slice(LINES.indexOf(forced.lines)) : LINES.slice(0, 1);
  const patterns = allowed.map((lines) => patternWith(question, tier, { ...forced, lines }, orders));
  return patterns.reduce((best, one) => (sizeHidden(question, one) < sizeHidden(question, best) ? one : best));
}

function patternWith(
  question: FamilyQuestion,
  tier: Tier,
  { hidden, lines, groups }: QuestionPattern,
  orders: readonly (readonly number[])[],
): QuestionPattern {
  const total = totalAsShown(question, lines);
  if (hidden || !mayStandAlone(total, tier, rulesFor(question, lines === "two"))) return nothingShown(question, lines);
  const merged = lines !== "every";
  const rules = rulesFor(question, merged);
  const whole = asShown(question.total, question, merged);
  const pattern = question.groups.map((tables, index) => {
    const shown = tables.map((table) => asShown(table, question, merged));
    const small = shown.map((table, group) => !mayStandAlone(table, tier, rules) || groups[index]?.[group] === true);
    return hideMore(small, orders[index] ?? [], (isHidden) => {
      const left = remainderOf(
        whole,
        shown.filter((_, group) => !isHidden[group]),
      );
      return left.base === 0 || mayStandAlone(left, tier, rules);
    });
  });
  const solved = { hidden, lines, groups: pattern };
  return lines === "every_in_total" && !mayDiffer(question, solved) ? nothingShown(question, lines) : solved;
}

function nothingShown({ groups }: FamilyQuestion, lines: Lines): QuestionPattern {
  return { hidden: true, lines, groups: groups.map((tables) => tables.map(() => true)) };
}

/** The total with the lines that a pattern leaves it. */
export function totalAsShown(question: FamilyQuestion, lines: Lines): FrequencyTable {
  return asShown(question.total, question, lines === "two");
}

/** A table with all its lines or two. */
export function asShown(table: FrequencyTable, { splits = [] }: PrimaryRules, merged: boolean): FrequencyTable {
  const [main] = splits;
  return merged && main ? mergedLines(table, main) : table;
}

/** The rules for a table with those lines: two lines are the main split. */
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
