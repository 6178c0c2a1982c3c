import { MINIMUM_BASE } from "#app/statistics/suppression.ts";
import type { FrequencyTable } from "#app/statistics/table.ts";
import type { QuestionTables, SurveyTables } from "./tables.ts";

/** While a survey is open, what is new in a table is never less than so many people. */
export const STEP = 10;

/** Whether so many have come (or gone) that the tables may move on. */
export function isStep(before: number, now: number): boolean {
  return Math.abs(now - before) >= STEP;
}

/**
 * The tables to show of an open survey, from those shown before and those of all answers now: each table moves on only
 * by a step of its own, or a group that grew by one would show what that one person answered.
 */
export function inSteps(before: SurveyTables, now: SurveyTables): SurveyTables {
  const earlier = new Map(before.questions.map((question) => [question.questionId, question]));
  return {
    ...now,
    questions: now.questions.map((question) => {
      const shown = earlier.get(question.questionId);
      return shown ? questionInSteps(shown, question) : question;
    }),
  };
}

function questionInSteps(before: QuestionTables, now: QuestionTables): QuestionTables {
  const total = tableInSteps(before.total, now.total);
  // What is said of those in the table moves with it.
  const { mean, ranking } = total === now.total ? now : before;
  const { mean: _, ranking: __, ...tables } = now;
  return {
    ...tables,
    ...(mean && { mean }),
    ...(ranking && { ranking }),
    total,
    elsewhere: tableInSteps(before.elsewhere, now.elsewhere),
    breaks: now.breaks.map(({ dimension, groups }) => {
      const shown = before.breaks.find((one) => one.dimension === dimension)?.groups;
      return {
        dimension,
        groups: groups.map(({ code, table }) => ({
          code,
          table: tableInSteps(shown?.find((group) => group.code === code)?.table, table),
        })),
      };
    }),
  };
}

function tableInSteps(before: FrequencyTable | undefined, now: FrequencyTable): FrequencyTable {
  // What nobody was shown gives nothing to compare with.
  if (!before || before.base < MINIMUM_BASE.staff) return now;
  return isStep(before.base, now.base) ? now : before;
}
