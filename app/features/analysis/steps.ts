import type { Pattern } from "#app/statistics/suppression/family.ts";
import { MINIMUM_BASE } from "#app/statistics/suppression.ts";
import type { FrequencyTable } from "#app/statistics/table.ts";
import { combinationOf } from "./combined.ts";
import type { QuestionTables, SurveyTables } from "./tables.ts";

/** While a survey is open, what is new in a table is never less than so many people. */
export const STEP = 10;

/** Whether so many have come (or gone) that the tables may move on. */
export function isStep(before: number, now: number): boolean {
  return Math.abs(now - before) >= STEP;
}

/**
 * The tables to show, from those shown before and those of all answers now: each question moves on only by a step of its
 * own, with all its groups, or a table that grew by one would show what that one person answered. Questions that are put
 * together of each other move together. It holds for the last time when the survey closes: what has come since the last
 * step is then left out of a question for good, when it is less than a step.
 */
export function inSteps(before: SurveyTables, now: SurveyTables): SurveyTables {
  const earlier = new Map(before.questions.map((question) => [question.questionId, question]));
  const staying = withRelatives(
    now.questions.flatMap(({ questionId, total }) =>
      stays(earlier.get(questionId)?.total, total) ? [questionId] : [],
    ),
    now.questions.map(({ questionId }) => questionId),
  );
  return {
    ...now,
    questions: now.questions.map((question): QuestionTables => {
      const shown = earlier.get(question.questionId);
      if (!shown) return question;
      const elsewhere = stays(shown.elsewhere, question.elsewhere) ? shown.elsewhere : question.elsewhere;
      return { ...(staying.has(question.questionId) ? shown : question), elsewhere };
    }),
  };
}

/** What nobody was shown gives nothing to compare with. */
function stays(before: FrequencyTable | undefined, now: FrequencyTable): boolean {
  return before !== undefined && before.base >= MINIMUM_BASE.staff && !isStep(before.base, now.base);
}

/** With the combined question of a part, and the parts of a combined one. */
function withRelatives(some: readonly string[], all: readonly string[]): Set<string> {
  const families = all.flatMap((id) => {
    const combination = combinationOf(id);
    return combination ? [[id, ...combination.of]] : [];
  });
  return new Set([...some, ...families.filter((family) => family.some((id) => some.includes(id))).flat()]);
}

/** Per break, per group: the largest number of respondents told of it so far, now that staff see these. */
export function toldOf({ composition }: SurveyTables, { counts }: Pattern, before: readonly number[][]): number[][] {
  return composition.map(({ groups }, at) =>
    groups.map(({ answers }, group) => Math.max(before[at]?.[group] ?? 0, counts[at]?.[group] ? 0 : answers)),
  );
}
