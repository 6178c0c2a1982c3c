import type { Lines, Pattern, QuestionPattern } from "#app/statistics/suppression/family.ts";
import { type FilterRefusal, mayFilter } from "#app/statistics/suppression/filter-rule.ts";
import { type GatedQuestion, gatedQuestion } from "#app/statistics/suppression/gate-family.ts";
import { solvePattern } from "#app/statistics/suppression/pattern.ts";
import { mayStandAlone, type PrimaryRules } from "#app/statistics/suppression/primary-rule.ts";
import { remainderOf } from "#app/statistics/suppression/remainder.ts";
import type { FrequencyTable } from "#app/statistics/table.ts";
import type { AskedTables, GroupedTables } from "./asked-table.ts";

/** What was counted for an inquiry, before the gate. */
export interface InquiryFigures {
  asked: AskedTables;
  /** With a filter. */
  filter?: {
    codes: readonly string[];
    /** The same tables without the filter. */
    without: GroupedTables;
    /** The question without the filter, by the answers to the filter's question. */
    byAnswer: GroupedTables;
    /** Per answer to the filter's question: the tables of those who gave it alone, by the groups asked for. */
    parts: readonly { code: string; tables: GroupedTables }[];
  };
}

export interface InquiryRules extends PrimaryRules {
  /** What the survey's own tables hide of the question, with all its groups. */
  own?: Pick<QuestionPattern, "hidden" | "lines">;
  /** Codes of groups that the survey's own tables do not tell apart, by which the inquiry breaks down. */
  hiddenGroups?: ReadonlySet<string>;
  /** The same of the filter's question. */
  hiddenAnswers?: ReadonlySet<string>;
}

export type InquiryRefusal =
  | FilterRefusal
  | "answer_hidden"
  /** Answers have come or gone since the figures were published: laid beside those they would tell of a few people. */
  | "answers_changed";

export type GatedInquiry =
  | { ok: false; reason: InquiryRefusal }
  | {
      ok: true;
      gated: GatedQuestion;
      /** Which lines are left: of the groups and of the total. */
      lines: Lines;
      /** The groups are not shown together with the filter: some part would be too small. */
      groupsTooSmall: boolean;
    };

const TIER = "staff";

/**
 * An inquiry's tables as staff may see them.
 *
 * Rules. Groups are solved like any family, and what the survey's own tables hide stays hidden. Of a filter each answer must
 * be one that may be shown as a group, so that two filters differ by nobody or by people who may be shown; what it leaves
 * and what it takes away may be shown as well (mayFilter). With a filter and groups, every answer to the filter's question
 * crossed with every group – those not shown apart as one – must be a table that may be shown, or the groups are left out:
 * whoever asks for the same the other way round, or with one answer less, then learns nothing of fewer.
 */
export function gateInquiry({ asked, filter }: InquiryFigures, rules: InquiryRules): GatedInquiry {
  if (!filter) return { ok: true, ...gateGroups(asked.tables, rules, rules.hiddenGroups), groupsTooSmall: false };
  const byAnswer = gateGroups(filter.byAnswer, rules, rules.hiddenAnswers);
  const shownAnswers = shownCodes(filter.byAnswer, byAnswer.gated);
  if (!filter.codes.every((code) => shownAnswers.has(code))) return { ok: false, reason: "answer_hidden" };
  const ruling = mayFilter(asked.tables.total, [filter.without.total], rules);
  if (!ruling.ok) return ruling;
  const shownGroups = shownCodes(filter.without, gateGroups(filter.without, rules, rules.hiddenGroups).gated);
  const parts = filter.parts.filter(({ code }) => shownAnswers.has(code)).map(({ tables }) => tables);
  const groupsTooSmall = !isCrossKnown(filter.without, parts, shownGroups, rules);
  const hidden = new Set(asked.tables.groups.map(({ code }) => code).filter((code) => !shownGroups.has(code)));
  const tables = groupsTooSmall ? { ...asked.tables, groups: [] } : asked.tables;
  return { ok: true, ...gateGroups(tables, rules, hidden), groupsTooSmall };
}

/** A total and its groups through the gate, with some groups hidden whatever they are. */
function gateGroups({ total, groups }: GroupedTables, rules: InquiryRules, hidden: ReadonlySet<string> = new Set()) {
  const tables = groups.map(({ table }) => table);
  const breaks = groups.length > 0 ? [tables.map(({ base }) => base)] : [];
  const question = { total, groups: groups.length > 0 ? [tables] : [], ...primary(rules) };
  const isHidden = breaks.map(() => groups.map(({ code }) => hidden.has(code)));
  const own = rules.own ?? { hidden: false, lines: "every" };
  const within: Pattern = { counts: isHidden, questions: [{ hidden: own.hidden, lines: own.lines, groups: isHidden }] };
  const family = { respondents: total.base, breaks, questions: [question] };
  const [pattern] = solvePattern(family, TIER, { within }).questions;
  return { gated: gatedQuestion(question, pattern, TIER), lines: pattern?.lines ?? "every" };
}

const primary = ({ splits, sensitive }: PrimaryRules): PrimaryRules => ({
  ...(splits && { splits }),
  ...(sensitive && { sensitive }),
});

function shownCodes({ groups }: GroupedTables, { breaks: [gated] }: GatedQuestion): Set<string> {
  return new Set(groups.flatMap(({ code }, index) => (gated?.groups[index]?.state === "shown" ? [code] : [])));
}

/** Every part of the filter's question crossed with every group, those that are not shown apart as one of each. */
function isCrossKnown(
  whole: GroupedTables,
  parts: readonly GroupedTables[],
  shown: ReadonlySet<string>,
  rules: PrimaryRules,
): boolean {
  const cells = ({ total, groups }: GroupedTables): FrequencyTable[] => {
    const apart = groups.filter(({ code }) => shown.has(code)).map(({ table }) => table);
    return [...apart, remainderOf(total, apart)];
  };
  const columns = cells(whole);
  const rows = parts.map(cells);
  const rest = columns.map((column, at) =>
    remainderOf(
      column,
      rows.flatMap((row) => row[at] ?? []),
    ),
  );
  const isNobody = (tables: readonly (FrequencyTable | undefined)[]) =>
    tables.every((table) => (table?.base ?? 0) === 0);
  const filled = [...rows, rest].filter((row) => !isNobody(row));
  return columns.every((column, at) => {
    if (column.base === 0) return true;
    return filled.every((row) => mayStandAlone(row[at] as FrequencyTable, TIER, primary(rules)));
  });
}
