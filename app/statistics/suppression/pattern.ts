import type { FrequencyTable } from "../table.ts";
import type { FamilyQuestion, More, Pattern, QuestionPattern, TableFamily } from "./family.ts";
import { hiddenCounts } from "./hidden-counts.ts";
import { smallestFirst, withHidden } from "./hide-more.ts";
import { countWithin } from "./primary-rule.ts";
import { questionPattern } from "./question-pattern.ts";
import { MINIMUM_BASE, type Tier } from "./tier.ts";
import { unionLeak } from "./union-leak.ts";

export interface PatternOptions {
  /** What another tier may not see, and this one must not either. */
  within?: Pattern;
  /** Per break, per group: the largest number of respondents that was ever told of it. */
  known?: readonly (readonly number[])[];
}

/**
 * What a tier may not see of a family of tables.
 *
 * Method: first the numbers of respondents per group; whoever is hidden there is hidden in every question, so that those
 * in hidden groups and in none are one crowd, of which nobody can tell who belongs where. Then each question by itself.
 * Then what follows from laying questions beside each other: a group that is hidden in one question for its few answers,
 * though its number of respondents is told, is hidden altogether unless as many as it has may have skipped the question;
 * and the parts of a combined question must not follow from the whole. Repeated until nothing is added.
 * Assumes an attacker who knows these rules, every shown table to its exact counts, and the number of respondents.
 * Source: the rule that what is left must be a table that may be shown is the sensitivity of unions in A. Hundepool et al.,
 * Statistical Disclosure Control (Wiley 2012), chapter 4.
 * Edge cases: without respondents everything is hidden. The same family always gives the same pattern.
 *
 * @example solvePattern(family, "public", { within: solvePattern(family, "staff") })
 */
export function solvePattern(family: TableFamily, tier: Tier, { within, known = [] }: PatternOptions = {}): Pattern {
  const orders = family.breaks.map(smallestFirst);
  const sharing = family.breaks.map((groups, index) => {
    const weighted = family.weighted?.[index];
    return weighted ? hiddenCounts(groups, family.respondents, "staff", { weighted }) : [];
  });
  let forced = forcedBy(family, within);
  for (;;) {
    const counts = family.breaks.map((groups, index) =>
      hiddenCounts(groups, family.respondents, tier, {
        // Whoever shares a weight is hidden together, whatever else is.
        also: either(forced.counts[index] ?? [], sharing[index] ?? []),
        known: known[index] ?? [],
        weighted: family.weighted?.[index] ?? [],
      }),
    );
    const questions = family.questions.map((question, index) => {
      const { hidden, lines, groups } = forced.questions[index] as QuestionPattern;
      const everywhere = { hidden, lines, groups: groups.map((one, at) => either(one, counts[at] ?? [])) };
      return questionPattern(question, tier, everywhere, orders);
    });
    const pattern = { counts, questions };
    const more = skippedByTooFew(family, pattern) ?? unionLeak(family, pattern);
    if (!more) return pattern;
    forced = withMore(forced, more);
  }
}

/** Nothing, or what another tier may not see; and the small groups of a combined question in all of its parts. */
function forcedBy({ breaks, questions }: TableFamily, within: Pattern | undefined): Pattern {
  const nothing: Pattern = {
    counts: breaks.map((groups) => groups.map(() => false)),
    questions: questions.map(({ groups }) => ({
      hidden: false,
      lines: "every",
      groups: groups.map((tables) => tables.map(() => false)),
    })),
  };
  const base = within ?? nothing;
  const related = relatives(questions);
  return {
    ...base,
    questions: base.questions.map((pattern, index) => ({
      ...pattern,
      groups: pattern.groups.map((groups, at) =>
        groups.map(
          (isHidden, group) => isHidden || (related.get(index) ?? []).some((one) => isSmall(one.groups[at]?.[group])),
        ),
      ),
    })),
  };
}

/** Per question those that are one with it: the combined one and all its parts. */
function relatives(questions: readonly FamilyQuestion[]): Map<number, FamilyQuestion[]> {
  const found = new Map<number, FamilyQuestion[]>();
  questions.forEach(({ union }, index) => {
    if (!union) return;
    const all = [index, ...union.parts.map(({ question }) => question)];
    for (const one of all) found.set(one, [...(found.get(one) ?? []), ...all.flatMap((at) => questions[at] ?? [])]);
  });
  return found;
}

const isSmall = (table: FrequencyTable | undefined) => table !== undefined && table.base < MINIMUM_BASE.staff;

/**
 * A group with one to nine answers to a question, whose number of respondents N is told: its base is at least N less all
 * who may have skipped the question among the hidden. That says nothing only when they are N or more.
 */
function skippedByTooFew(family: TableFamily, pattern: Pattern): More | undefined {
  for (const [index, { groups }] of family.questions.entries()) {
    for (const [at, tables] of groups.entries()) {
      const skipped = mostSkipped(family, pattern, index, at);
      const group = tables.findIndex(
        ({ base }, one) =>
          pattern.questions[index]?.groups[at]?.[one] &&
          !pattern.counts[at]?.[one] &&
          base > 0 &&
          base < MINIMUM_BASE.staff &&
          skipped < (family.breaks[at]?.[one] ?? 0),
      );
      if (group >= 0) return { kind: "group", break: at, group };
    }
  }
  return undefined;
}

/**
 * The most who can have skipped a question among those in hidden groups and in none. Who skipped a part of a combined question
 * did not say no to that, which takes an answer to all parts.
 */
function mostSkipped(family: TableFamily, pattern: Pattern, index: number, at: number): number {
  const byWholes = family.questions.flatMap(({ union }, whole) =>
    union?.parts.some(({ question }) => question === index)
      ? [hiddenOutside(family, pattern, whole, at, (table) => table.base - countWithin(table, union.codes))]
      : [],
  );
  return Math.min(
    hiddenOutside(family, pattern, index, at, ({ base }) => base),
    ...byWholes,
  );
}

/** Of those in hidden groups and in none, how many a count of a question leaves out. Of a hidden question nobody knows. */
function hiddenOutside(
  { respondents, breaks, questions }: TableFamily,
  pattern: Pattern,
  index: number,
  at: number,
  count: (table: FrequencyTable) => number,
): number {
  const { total, groups } = questions[index] as FamilyQuestion;
  const { hidden, groups: hiddenGroups } = pattern.questions[index] as QuestionPattern;
  if (hidden) return Infinity;
  const left = (whole: number, parts: readonly number[]) =>
    parts.reduce((rest, part, group) => (hiddenGroups[at]?.[group] ? rest : rest - part), whole);
  return left(respondents, breaks[at] ?? []) - left(count(total), (groups[at] ?? []).map(count));
}

function withMore({ counts, questions }: Pattern, more: More): Pattern {
  if (more.kind === "group") {
    return {
      counts: counts.map((groups, at) => (at === more.break ? withHidden(groups, more.group) : groups)),
      questions,
    };
  }
  return {
    counts,
    questions: questions.map((pattern, index) => {
      if (index !== more.question) return pattern;
      if (more.kind === "question") return { ...pattern, hidden: true };
      return {
        ...pattern,
        groups: pattern.groups.map((groups, at) => (at === more.break ? either(groups, more.groups) : groups)),
      };
    }),
  };
}

function either(one: readonly boolean[], other: readonly boolean[]): boolean[] {
  return one.map((isHidden, group) => isHidden || other[group] === true);
}
