import type { Localized } from "#app/i18n/localized.ts";
import type { PublishableTable, Tier } from "#app/statistics/suppression.ts";
import type { Interval } from "#app/statistics/table.ts";
import type { SurveyDesign } from "../survey/survey.schema.ts";

/** One share that stands for a question, such as "feel safe". Hidden says nothing about why. */
export type HeadlineShare =
  | { state: "shown"; label: Localized; share: number; interval?: Interval; base: number; smallBase: boolean }
  | { state: "hidden"; label: Localized };

/** A headline against the round before. Only random samples are compared; the words are chosen in one place. */
export type Change =
  | { state: "compared"; earlierShare: number; verdict: "certain_increase" | "certain_decrease" | "no_certain_change" }
  | { state: "not_compared" };

export type BreakDimension = "sex" | "age" | "area";

/** One group of a break: women, Hillerstorp. */
export interface GroupResult {
  code: string;
  label: Localized;
  table: PublishableTable;
  headlines: HeadlineShare[];
}

export interface QuestionResult {
  questionId: string;
  text: Localized;
  /** The labels of the table's codes, in order. */
  categories: { code: string; label: Localized; quiet?: boolean }[];
  total: PublishableTable;
  /** The first is the main one; in the same order everywhere. */
  headlines: HeadlineShare[];
  changes: Change[];
  breaks: { dimension: BreakDimension; groups: GroupResult[] }[];
}

export interface SurveyResult {
  surveyId: string;
  slug: string;
  title: Localized;
  design: SurveyDesign;
  opensOn: string;
  closesOn: string | null;
  /** Live even while the survey is open. */
  answers: number;
  invited: number | null;
  /** Open: `answers` is live, but the tables are those of the last step of ten new answers (`tablesAnswers`). */
  isOpen: boolean;
  /** How many answers the tables below are made from. */
  tablesAnswers: number;
  /** Kish's design effect of the weights; null when unweighted. */
  designEffect: number | null;
  /** The dimensions whose known population shares the weights reproduce. */
  weightedBy: ("sex" | "age")[];
  questions: QuestionResult[];
  /** Answers by area, from the sample's strata or the answers; small ones are hidden. */
  byArea: { code: string; label: Localized; answers: number | null }[];
}

export interface DialogueResults {
  tier: Tier;
  surveys: SurveyResult[];
}
