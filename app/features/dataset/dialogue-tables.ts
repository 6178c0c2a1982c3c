import type {
  BreakDimension,
  DialogueResults,
  GroupResult,
  QuestionResult,
  SurveyResult,
} from "../analysis/results.ts";

/** The gated tables of a dialogue, with what every file must say about them. */
export interface DialogueTables {
  title: string;
  municipality: string;
  demo: boolean;
  /** The day on which the file is made. */
  date: string;
  results: DialogueResults;
}

export type Dimension = "total" | BreakDimension | "elsewhere";

/** One table: everyone's answers to a question, or those of a group. */
export interface GroupTable {
  dimension: Dimension;
  /** Undefined for everyone. */
  group?: Pick<GroupResult, "code" | "label">;
  table: GroupResult["table"];
  /** How many chose an answer can be said: nobody counts for more than another. */
  isUnweighted: boolean;
}

/** The questions that have a table: of own words there is only a number. */
export const tabulated = ({ questions, connection }: SurveyResult): QuestionResult[] => [
  ...questions.filter(({ measure }) => measure?.kind !== "count" || !measure.ownWords),
  ...(connection ? [connection] : []),
];

/** All tables of a question: everyone first, then the groups, then those who live elsewhere. */
export function groupTables(question: QuestionResult, survey: SurveyResult): GroupTable[] {
  const isUnweighted = survey.weightedBy.length === 0;
  const groups = question.breaks.flatMap(({ dimension, groups }) =>
    groups.map(({ code, label, table }): GroupTable => ({ dimension, group: { code, label }, table, isUnweighted })),
  );
  const { code, label, table } = question.elsewhere;
  // Most surveys have nobody from elsewhere; a table that nobody may see is no news there.
  const elsewhere: GroupTable = { dimension: "elsewhere", group: { code, label }, table, isUnweighted: true };
  return [
    { dimension: "total", table: question.total, isUnweighted },
    ...groups,
    ...(table.state === "shown" ? [elsewhere] : []),
  ];
}

/**
 * How many chose an answer, where that can be told: from unweighted shares that have not been rounded, which the public's are.
 */
export function countOf({ table, isUnweighted }: GroupTable, code: string): number | null {
  if (table.state === "hidden" || !isUnweighted || table.tier === "public") return null;
  const cell = table.cells.find((candidate) => candidate.code === code);
  return cell ? Math.round(cell.share * table.base) : null;
}
