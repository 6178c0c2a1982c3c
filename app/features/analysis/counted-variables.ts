import { DONT_KNOW, NOT_APPLICABLE, PREFER_NOT } from "#app/statistics/column.ts";
import { isBackground } from "../question/background.ts";
import type { Option, Question } from "../question/question.schema.ts";
import { ELSEWHERE } from "../question/scales.ts";
import { breaksOf } from "./breaks.ts";
import { combinationOf, withCombined } from "./combined.ts";
import type { CountableQuestion, CountedAs } from "./countable.ts";
import { middlesOf } from "./number-steps.ts";
import type { BreakDimension } from "./results.ts";

/** What is counted of a survey and by what: plain data, the same for all who ask of the same survey. */
export interface CountedSurvey {
  variables: readonly CountedVariable[];
  /** By sex, age and area: what respondents are told apart by, as far as the survey asks. */
  breaks: readonly CountedBreak[];
  /** The answers to "where do you live" that are outside the municipality. */
  elsewhereCodes: readonly string[];
  /** What a random sample was drawn from, where that is known: without it respondents are not told apart by it. */
  strata?: readonly SampleStratum[];
}

export interface SampleStratum {
  /** As responses have it. */
  key: string;
  /** How many people it has. */
  population: number;
}

export interface CountedBreak {
  dimension: BreakDimension;
  /** Its place in `variables`. */
  variable: number;
  groups: readonly { code: string; of: readonly string[] }[];
}

/** A question whose answers are counted, one number per respondent. */
export interface CountedVariable {
  id: string;
  kind: "single" | "multiple";
  /** The points of the scale. A single answer is kept as its place here, several as a bit for each. */
  categories: readonly string[];
  /** Answers that are no point on the scale, with the number (below 0) that they are kept as. */
  states: Readonly<Record<string, number>>;
  /** Where somebody lives: when it was not answered, the sample's stratum says it. */
  isArea?: true;
  /** How an answer that is none of the categories becomes one of them. */
  countedAs?: CountedAs;
  /** Per category what it counts as in a mean; missing where nothing has a number. */
  numbers?: readonly (number | undefined)[];
  /** Its categories are places. */
  ofPlaces?: true;
  /** It is a place of a ranking, from 1 on. */
  ranking?: { id: string; place: number };
  /** It only says who answered: counted by, but no result of its own. */
  isBackground?: true;
  /** Answers that are shown as one figure each, such as "feel safe". */
  headlines?: readonly (readonly string[])[];
  /** Not answered, but put together of the answers to others: who gave one of `counted` to any of them has the first category. */
  combination?: { of: readonly string[]; counted: readonly string[] };
}

const STATES: Readonly<Record<NonNullable<Option["state"]>, number>> = {
  dont_know: DONT_KNOW,
  no_answer: PREFER_NOT,
  not_applicable: NOT_APPLICABLE,
};

/**
 * @param questions in the order of the survey
 * @param strata of the sample, where they are known
 * @param elsewhereKeys keys of areas outside the municipality, beside the question bank's own "elsewhere"
 */
export function countedSurvey(
  questions: readonly Question[],
  elsewhereKeys: readonly string[] = [],
  strata: readonly SampleStratum[] = [],
): CountedSurvey {
  const asked: Question[] = questions.filter((question) => "options" in question);
  const variables = withCombined(asked).map((question) => ({
    ...variableOf(question),
    ...(!asked.includes(question) && { combination: combinationOf(question.id) }),
  }));
  const elsewhereCodes = [ELSEWHERE.code, ...elsewhereKeys];
  const breaks = breaksOf(asked, new Set(elsewhereCodes)).map(({ dimension, questionId, groups }) => ({
    dimension,
    variable: variables.findIndex(({ id }) => id === questionId),
    groups: groups.map(({ code, of }) => ({ code, of })),
  }));
  return { variables, breaks, elsewhereCodes, ...(strata.length > 0 && { strata }) };
}

function variableOf(
  question: Question & Pick<CountableQuestion, "countedAs" | "partOf" | "ofPlaces">,
): CountedVariable {
  const options: readonly Option[] = "options" in question ? question.options : [];
  const points = options.filter(({ state }) => !state);
  const { countedAs, partOf, ofPlaces } = question;
  return {
    id: question.id,
    kind: question.type === "multiple" ? "multiple" : "single",
    categories: points.map(({ code }) => code),
    states: Object.fromEntries(options.flatMap(({ code, state }) => (state ? [[code, STATES[state]]] : []))),
    ...(points.some(({ value }) => value !== undefined) && { numbers: points.map(({ value }) => value) }),
    ...(countedAs && { countedAs }),
    ...(countedAs?.kind === "number" && {
      categories: countedAs.steps.map(String),
      numbers: middlesOf(countedAs.steps, countedAs),
    }),
    ...(countedAs?.kind === "date" && { categories: countedAs.steps }),
    ...(ofPlaces && { ofPlaces }),
    ...(partOf?.place !== undefined && { ranking: { id: partOf.id, place: partOf.place } }),
    ...(question.type === "area" && { isArea: true as const }),
    ...(question.type === "single" &&
      question.headlines && { headlines: question.headlines.map(({ codes }) => codes) }),
    ...(isBackground(question) && { isBackground: true as const }),
  };
}
