import type { Localized } from "#app/i18n/localized.ts";
import { bankId } from "../question/bank-edition.ts";
import { CONNECTION_ID } from "../question/bank-elsewhere.ts";
import type { Question, QuestionOf } from "../question/question.schema.ts";
import { MARGINS } from "./margins.ts";
import type { BreakDimension } from "./results.ts";

/** A group of respondents by one of the background questions. */
export interface Group {
  code: string;
  label: Localized;
  /** The answers that put somebody in it. */
  of: readonly string[];
}

export interface Break {
  dimension: BreakDimension;
  questionId: string;
  groups: readonly Group[];
}

/**
 * The breaks that a survey's own background questions allow. Sex and age have the groups of the population margins, and
 * those that have no margin; areas are those of the municipality, without what lies elsewhere.
 */
export function breaksOf(questions: readonly Question[], elsewhereCodes: ReadonlySet<string>): Break[] {
  const breaks: Break[] = MARGINS.flatMap(({ dimension, questionId, categoryOf, labels }) => {
    const question = questions.find((candidate) => candidate.id === questionId);
    return question?.type === "single"
      ? [{ dimension, questionId, groups: groupsOf(question, categoryOf, labels) }]
      : [];
  });
  const area = questions.find((question) => question.type === "area");
  if (!area) return breaks;
  const here = { ...area, options: area.options.filter((option) => !elsewhereCodes.has(option.code)) };
  return [...breaks, { dimension: "area", questionId: area.id, groups: groupsOf(here, {}, {}) }];
}

function groupsOf(
  { options }: QuestionOf<"single" | "area">,
  categoryOf: Readonly<Record<string, string>>,
  labels: Readonly<Record<string, Localized>>,
): Group[] {
  const groups = new Map<string, Group>();
  for (const option of options.filter((candidate) => !candidate.state)) {
    const code = categoryOf[option.code] ?? option.code;
    const known = groups.get(code);
    groups.set(code, {
      code,
      label: labels[code] ?? option.label,
      of: [...(known?.of ?? []), option.code],
    });
  }
  return [...groups.values()];
}

/** Asked of people who live elsewhere alone. They are in nobody else's tables, so that it has a result of its own. */
export const isOfElsewhere = ({ id }: Question): boolean => bankId(id) === CONNECTION_ID;
