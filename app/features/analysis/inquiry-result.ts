import type { Localized } from "#app/i18n/localized.ts";
import type { AskedTables } from "./asked-table.ts";
import { withLines } from "./chosen-lines.ts";
import { comparedLines } from "./compared-lines.ts";
import { type GatedTable, headlinesOf } from "./headline.ts";
import type { GroupingQuestion } from "./inquiry-choices.ts";
import { type ComparedTables, compareLines, type LineComparison } from "./inquiry-comparison.ts";
import { type ComparedPair, pairComparison, restComparison } from "./inquiry-contrast.ts";
import type { GatedInquiry, InquiryRefusal } from "./inquiry-gate.ts";
import { type TrendLine, trendLines } from "./inquiry-trend.ts";
import { categoriesOf, mergedCategories, mergedHeadlines } from "./merged-categories.ts";
import { headlinesAsked, type OptionQuestion } from "./question-result.ts";
import { asGroup } from "./remainder-group.ts";
import type { GroupResult, QuestionResult } from "./results.ts";

/** What was counted for an inquiry of one survey, and what of it may be seen. */
export interface GatedFigures {
  asked: AskedTables;
  gate: GatedInquiry;
}

/** A survey to compare with. */
export interface ComparedFigures extends GatedFigures {
  survey: { title: Localized; opensOn: string };
}

export interface Asked {
  question: OptionQuestion;
  grouping: GroupingQuestion | undefined;
  codes: readonly string[];
}

/** Who the figures are of and how they were made: what every figure must be able to tell. */
export type InquiryFacts = Pick<AskedTables, "answers" | "filtered" | "designEffect" | "weightedBy" | "warnings">;

export type InquiryResult =
  | { state: "refused"; reason: InquiryRefusal }
  | {
      state: "shown";
      /** As the survey's own results have it; the groups stand beside it. */
      question: QuestionResult;
      groups: GroupResult[];
      groupsTooSmall: boolean;
      facts: InquiryFacts;
      comparison: InquiryComparison | null;
      trend: InquiryTrend | null;
    };

export type InquiryComparison = {
  /** Undefined when what it is compared with may not be shown. */
  lines: (LineComparison & { groupLabel: Localized | undefined; lineLabel: Localized })[] | undefined;
} & (
  | { with: "round"; round: { title: Localized; opensOn: string } }
  /** Each group with everybody else. */
  | { with: "rest" }
  /** Two groups; the difference is the own one minus the other. */
  | { with: "group"; own: Localized; other: Localized }
);

export interface InquiryTrend {
  /** The first one first, this survey among them. */
  rounds: { title: Localized; opensOn: string }[];
  lines: (TrendLine & { groupLabel: Localized | undefined; lineLabel: Localized })[];
}

const TIER = "staff";

interface ComparedWith {
  other?: ComparedFigures | undefined;
  rounds?: readonly ComparedFigures[] | undefined;
  pair?: ComparedPair | undefined;
}

/** An inquiry's answer, through the gate. */
export function inquiryResult(
  asked: Asked,
  own: ComparedFigures,
  { other, rounds, pair }: ComparedWith,
): InquiryResult {
  if (!own.gate.ok) return { state: "refused", reason: own.gate.reason };
  const question = withLines(asked.question, own.asked.lines);
  const tables = gatedTables(own, asked);
  const merged = own.gate.lines === "two";
  const headlines = headlinesAsked(question);
  const shown = (table: GatedTable) => {
    const { headlines: shares, changes } = headlinesOf(table, headlines, TIER);
    return { table: table.table, headlines: merged ? mergedHeadlines(question, shares) : shares, changes };
  };
  const { table: total, ...rest } = shown(tables.total);
  const { answers, filtered, designEffect, weightedBy, warnings } = own.asked;
  return {
    state: "shown",
    question: {
      questionId: question.id,
      text: question.text,
      ...(question.hint ? { hint: question.hint } : {}),
      categories: merged ? mergedCategories(question) : categoriesOf(question),
      total,
      ...rest,
      breaks: [],
      elsewhere: { code: "", label: question.text, table: total, headlines: [], changes: [] },
    },
    groups: tables.groups.map(({ gated, ...group }) => ({ ...group, ...shown(gated) })),
    groupsTooSmall: own.gate.groupsTooSmall,
    facts: { answers, filtered, designEffect, weightedBy, warnings },
    trend: rounds ? trendOf({ ...asked, question }, tables, [...rounds, own]) : null,
    comparison: pair
      ? pairComparison(question, pair)
      : other
        ? comparisonOf(asked, tables, other)
        : restComparison(question, tables, own.asked),
  };
}

export interface NamedTable extends Pick<GroupResult, "code" | "label" | "together"> {
  gated: GatedTable;
}

export interface NamedTables {
  total: GatedTable;
  groups: NamedTable[];
}

/** The tables before and after the gate, those not shown apart as one. */
export function gatedTables({ asked, gate }: GatedFigures, { grouping }: Asked): NamedTables {
  if (!gate.ok) throw new Error("What is refused has no tables.");
  const { gated, lines } = gate;
  const total = { figures: asked.tables.total, table: gated.total, merged: lines === "two" };
  const [within] = gated.breaks;
  if (!grouping || !within) return { total, groups: [] };
  const merged = lines !== "every";
  const groups = grouping.groups.flatMap(({ code, label }, index): NamedTable[] => {
    const [figures, table] = [asked.tables.groups[index]?.table, within.groups[index]];
    return figures && table ? [{ code, label, gated: { figures, table, merged } }] : [];
  });
  if (!within.remainder) return { total, groups };
  const hidden = groups.flatMap(({ code, gated: { table } }) => (table.state === "hidden" ? [code] : []));
  const remainder = { ...asGroup(hidden, grouping.groups), gated: { ...within.remainder, merged } };
  return { total, groups: [...groups, remainder] };
}

function comparisonOf(asked: Asked, own: NamedTables, other: ComparedFigures): InquiryComparison {
  const { question } = asked;
  const round = { with: "round" as const, round: other.survey };
  if (!other.gate.ok) return { ...round, lines: undefined };
  const before = gatedTables(other, asked);
  const isShown = ({ table }: GatedTable) => table.state === "shown";
  const named = [
    { code: undefined, label: undefined, own: own.total, other: before.total },
    ...own.groups.map(({ code, label, gated }) => ({
      code,
      label,
      own: gated,
      other: before.groups.find((group) => group.code === code)?.gated,
    })),
  ];
  const pairs = named.flatMap(({ code, own: now, other: then }): ComparedTables[] =>
    then && isShown(now) && isShown(then) ? [{ group: code, earlier: then.figures, later: now.figures }] : [],
  );
  const lines = comparedLines(question);
  const compared = compareLines(pairs, lines);
  return {
    ...round,
    lines: compared.map((line) => ({
      ...line,
      groupLabel: named.find(({ code }) => code === line.group)?.label,
      lineLabel: lines.find(({ key }) => key === line.line)?.label ?? question.text,
    })),
  };
}

/** Every group of this survey through all rounds that show it. */
function trendOf(asked: Asked, own: NamedTables, rounds: readonly ComparedFigures[]): InquiryTrend {
  const inOrder = [...rounds].sort((one, other) => one.survey.opensOn.localeCompare(other.survey.opensOn));
  const tables = inOrder.map((round) => (round.gate.ok ? gatedTables(round, asked) : undefined));
  const figuresOf = (gated: GatedTable | undefined) => (gated?.table.state === "shown" ? gated.figures : undefined);
  const apart = own.groups.filter(({ together }) => !together);
  const groups = [
    { group: undefined, tables: tables.map((one) => figuresOf(one?.total)) },
    ...apart.map(({ code }) => ({
      group: code,
      tables: tables.map((one) => figuresOf(one?.groups.find((group) => group.code === code)?.gated)),
    })),
  ];
  const lines = comparedLines(asked.question);
  const days = inOrder.map(({ survey }) => survey.opensOn);
  return {
    rounds: inOrder.map(({ survey }) => survey),
    lines: trendLines(days, groups, lines).map((line) => ({
      ...line,
      groupLabel: apart.find(({ code }) => code === line.group)?.label,
      lineLabel: lines.find(({ key }) => key === line.line)?.label ?? asked.question.text,
    })),
  };
}
