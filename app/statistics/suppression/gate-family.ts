import { type PublishableTable, publishable } from "../suppression.ts";
import type { FrequencyTable } from "../table.ts";
import type { FamilyQuestion, Pattern, QuestionPattern, TableFamily } from "./family.ts";
import { type PatternOptions, solvePattern } from "./pattern.ts";
import { asShown, rulesFor, totalAsShown } from "./question-pattern.ts";
import { remainderOf } from "./remainder.ts";
import type { Tier } from "./tier.ts";

/** A break of a question as a tier may see it. */
export interface GatedBreak {
  groups: PublishableTable[];
  /**
   * Everyone who is not in a shown group, as one: those in hidden groups and in none. Missing when no group is hidden,
   * when all are, and when it is nobody.
   */
  remainder?: { figures: FrequencyTable; table: PublishableTable };
}

export interface GatedQuestion {
  total: PublishableTable;
  breaks: GatedBreak[];
}

/** A tier's patterns: the public sees nothing that staff do not. */
export function patternFor(family: TableFamily, tier: Tier, options: Omit<PatternOptions, "within"> = {}): Pattern {
  const staff = solvePattern(family, "staff", options);
  return tier === "staff" ? staff : solvePattern(family, "public", { ...options, within: staff });
}

/**
 * Any family of tables through the gate: whatever is broken down or filtered at will, and is not part of a survey's
 * published tables, whose pattern is solved once and kept.
 *
 * @example gateFamily({ respondents: 396, breaks: [[201, 193]], questions: [{ total, groups: [[women, men]] }] }, "staff")
 */
export function gateFamily(family: TableFamily, tier: Tier): GatedQuestion[] {
  const pattern = patternFor(family, tier);
  return family.questions.map((question, index) => gatedQuestion(question, pattern.questions[index], tier));
}

/** One question under its pattern. Without a pattern nothing is shown. */
export function gatedQuestion(
  question: FamilyQuestion,
  pattern: QuestionPattern | undefined,
  tier: Tier,
): GatedQuestion {
  const lines = pattern?.lines ?? "every";
  const merged = lines !== "every";
  const rules = rulesFor(question, merged);
  const isHidden = pattern?.hidden ?? true;
  const breaks = question.groups.map((tables, at): GatedBreak => {
    const hidden = tables.map((_, group) => isHidden || (pattern?.groups[at]?.[group] ?? true));
    const groups = tables.map((table, group) =>
      publishable(asShown(table, question, merged), tier, { ...rules, hidden: hidden[group] === true }),
    );
    if (hidden.every(Boolean) || !hidden.some(Boolean)) return { groups };
    const shown = tables.filter((_, group) => !hidden[group]);
    const figures = remainderOf(question.total, shown);
    if (figures.base === 0) return { groups };
    return { groups, remainder: { figures, table: publishable(asShown(figures, question, merged), tier, rules) } };
  });
  const total = totalAsShown(question, lines);
  return { total: publishable(total, tier, { ...rulesFor(question, lines === "two"), hidden: isHidden }), breaks };
}
