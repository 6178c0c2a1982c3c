import type { DialogueResults, SurveyResult } from "./results.ts";

/** The other surveys of a dialogue, as far as a link to them tells. */
export type SurveyLink = Pick<SurveyResult, "slug" | "title" | "design" | "answers" | "invited" | "isOpen">;

export interface ChosenSurvey {
  /** Null in a dialogue without surveys. */
  survey: SurveyResult | null;
  others: SurveyLink[];
}

/** One survey of a dialogue: the one of an address, or without one the first. Null when there is none of the address. */
export function chooseSurvey({ surveys }: DialogueResults, slug?: string): ChosenSurvey | null {
  const survey = slug === undefined ? (surveys[0] ?? null) : surveys.find((one) => one.slug === slug);
  if (survey === undefined) return null;
  const others = surveys.filter((one) => one !== survey);
  return {
    survey,
    others: others.map(({ slug, title, design, answers, invited, isOpen }) => ({
      slug,
      title,
      design,
      answers,
      invited,
      isOpen,
    })),
  };
}

/** Without what only the page of a single question shows. */
export function withoutGroups(survey: SurveyResult): SurveyResult {
  return { ...survey, questions: survey.questions.map((question) => ({ ...question, breaks: [] })) };
}
