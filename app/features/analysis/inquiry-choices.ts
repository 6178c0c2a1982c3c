import type { Localized } from "#app/i18n/localized.ts";
import { isBackground } from "../question/background.ts";
import type { SurveyDocument } from "../survey/survey.schema.ts";
import { breaksOf } from "./breaks.ts";
import { withCombined } from "./combined.ts";
import { hasChosenLines } from "./countable.ts";
import { isSameQuestion, type OptionQuestion, resultSections } from "./question-result.ts";
import type { BreakDimension } from "./results.ts";
import { allQuestions } from "./versions.ts";

/** A question by which answers can be broken down or picked out, with its groups. */
export interface GroupingQuestion {
  id: string;
  text: Localized;
  /** Sex, age or area: the survey's own tables have the same groups. */
  dimension?: BreakDimension;
  groups: readonly { code: string; label: Localized; of: readonly string[] }[];
}

/** What can be asked of a survey. */
export interface InquiryChoices {
  sections: { key: string; title: Localized; questions: OptionQuestion[] }[];
  /** Of which only one answer could be given: with several, groups would overlap. Background questions first. */
  groupings: GroupingQuestion[];
}

export function inquiryChoices(document: SurveyDocument, elsewhereCodes: ReadonlySet<string>): InquiryChoices {
  const questions = allQuestions(document);
  const background = breaksOf(questions, elsewhereCodes).map(({ dimension, questionId, groups }) => ({
    dimension,
    id: questionId,
    text: questions.find(({ id }) => id === questionId)?.text ?? { sv: questionId },
    groups,
  }));
  const others = withCombined(questions).flatMap((question): GroupingQuestion[] => {
    if (question.type !== "single" || isBackground(question) || hasChosenLines(question)) return [];
    const groups = question.options
      .filter(({ state }) => !state)
      .map(({ code, label }) => ({ code, label, of: [code] }));
    return [{ id: question.id, text: question.text, groups }];
  });
  return { sections: resultSections(document), groupings: [...background, ...others] };
}

/** Whether another survey asked the same in the same words, and tells of it in the same lines. */
export function asksTheSame(document: SurveyDocument, question: OptionQuestion): boolean {
  if (hasChosenLines(question)) return false;
  return resultSections(document).some(({ questions }) =>
    questions.some((one) => one.id === question.id && isSameQuestion(one, question)),
  );
}
