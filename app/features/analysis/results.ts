import type { Localized } from "#app/i18n/localized.ts";
import type { Verdict } from "#app/statistics/compare-shares.ts";
import type { PublishableTable, Tier } from "#app/statistics/suppression.ts";
import type { Interval } from "#app/statistics/table.ts";
import type { Headline, Option } from "../question/question.schema.ts";
import type { SurveyDesign } from "../survey/survey.schema.ts";
import type { SampleStratum } from "./counted-variables.ts";
import type { MarginDimension } from "./margins.ts";
import type { SafetyIndex } from "./safety-index.ts";
import type { WeightedBy, WeightingWarning } from "./sample-design.ts";

/** One share that stands for a question, such as "feel safe". Hidden says nothing about why. */
export type HeadlineShare = Headline &
  ({ state: "shown"; share: number; interval?: Interval; base: number; smallBase: boolean } | { state: "hidden" });

/** A headline against the round before. Only random samples are compared; the words are chosen in one place. */
export type Change =
  | { state: "compared"; earlierShare: number; earlierOpensOn: string; verdict: Verdict }
  | { state: "not_compared" };

export type BreakDimension = MarginDimension | "area";

/** One group of a break: women, Hillerstorp. */
export interface GroupResult {
  code: string;
  label: Localized;
  table: PublishableTable;
  headlines: HeadlineShare[];
  /** One per headline. */
  changes: Change[];
  /** The groups that are not shown apart and are in this one, with those who are in no group. */
  together?: readonly string[];
}

/** What is said of a question beside its table. */
export type Measure =
  /** The mean of a scale or a number, from its least to its largest; the median of a number. */
  | { kind: "mean"; mean: number; interval?: Interval; median?: number; least: number; most: number }
  /** At which place each thing was put on average, the first one first; null where too few ranked it. */
  | { kind: "ranking"; things: { code: string; label: Localized; meanPlace: number | null }[] }
  /** Only how many answered: own words, a ticked box. Null when they are too few to say. */
  | { kind: "count"; answers: number | null; ownWords: boolean };

export interface QuestionResult {
  questionId: string;
  text: Localized;
  hint?: Localized;
  measure?: Measure;
  /** The labels of the table's codes, in order. */
  categories: { code: string; label: Localized; quiet?: boolean; tone?: Option["tone"] }[];
  total: PublishableTable;
  /** The first is the main one; in the same order everywhere. */
  headlines: HeadlineShare[];
  /** One per headline. */
  changes: Change[];
  breaks: { dimension: BreakDimension; groups: GroupResult[] }[];
  /** Somebody may have written own words to it: those permitted read them on a page of its own. */
  hasWords?: true;
  /** It is not told how groups answered, whatever their size. */
  onlyEveryone?: true;
  /** People who live elsewhere: unweighted, without intervals or comparison, and in none of the other figures. */
  elsewhere: GroupResult;
}

/** How many have answered of a group; null when it is not told. */
export interface GroupCount {
  code: string;
  label: Localized;
  answers: number | null;
  /** Its share of the population, where that is known. */
  population?: number;
  /** The groups whose numbers are not told apart and are in this one, with those who are in no group. */
  together?: readonly string[];
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
  weightedBy: WeightedBy[];
  weightingWarnings: WeightingWarning[];
  /** What the sample was drawn from, where the weights start from it. */
  strata?: readonly SampleStratum[];
  /** The parts of the survey, each with the questions that have a result. */
  sections: { key: string; title: Localized; questionIds: string[] }[];
  questions: QuestionResult[];
  /** Who answered, by sex and age: unweighted. */
  composition: { dimension: MarginDimension; groups: GroupCount[] }[];
  /** Answers by area, from the answers or else the sample's strata; small ones are hidden. */
  byArea: GroupCount[];
  /** How many answers the composition and the areas are of: without those from elsewhere where these are told. */
  compositionOf: number;
  /** How many of the answers are from people who live elsewhere; null when they are few or none. */
  elsewhere: number | null;
  /** What those have to do with the municipality, in its table of those who live elsewhere; missing when it is not told. */
  connection?: QuestionResult;
  /** Of a closed random sample. */
  safetyIndex?: SafetyIndex;
}

export interface DialogueResults {
  tier: Tier;
  surveys: SurveyResult[];
}
