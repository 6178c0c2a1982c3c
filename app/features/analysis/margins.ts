import type { Localized } from "#app/i18n/localized.ts";
import { AGE_QUESTION, SEX_QUESTION } from "../question/background.ts";

export type MarginDimension = "sex" | "age";

interface Margin {
  dimension: MarginDimension;
  questionId: string;
  /** The categories of PopulationMargin, in order. */
  categories: readonly string[];
  /** From an answer's code to a category. Codes that are not here get factor 1: no population share is known. */
  categoryOf: Readonly<Record<string, string>>;
  /** The words for a category that several answers make up. */
  labels: Readonly<Record<string, Localized>>;
}

/** What a random sample is weighted by, where the municipality's population shares are known. */
export const MARGINS: readonly Margin[] = [
  {
    dimension: "sex",
    questionId: SEX_QUESTION,
    categories: ["woman", "man"],
    categoryOf: { woman: "woman", man: "man" },
    labels: {},
  },
  {
    dimension: "age",
    questionId: AGE_QUESTION,
    categories: ["16_29", "30_49", "50_64", "65_84"],
    categoryOf: {
      age_16_19: "16_29",
      age_20_29: "16_29",
      age_30_49: "30_49",
      age_50_64: "50_64",
      age_65_84: "65_84",
    },
    labels: { "16_29": { sv: "16–29 år", en: "16–29 years" } },
  },
];

/** Whether the population's share of a group is a margin's: ages from 85 and other genders have none. */
export function isMarginCategory(dimension: string, code: string): boolean {
  return MARGINS.some((margin) => margin.dimension === dimension && margin.categories.includes(code));
}
