import { groupedTables, type TableOptions } from "#app/statistics/frequency-table.ts";
import type { FrequencyTable } from "#app/statistics/table.ts";
import { type Break, breaksOf, isBackground } from "./breaks.ts";
import type { SurveyColumns } from "./columns.ts";
import type { MarginDimension } from "./margins.ts";
import type { BreakDimension } from "./results.ts";
import { type PopulationShare, recoded, type SurveyWeights, weightsOf } from "./weights.ts";

/** Everything that is counted of a survey, before the disclosure gate: it stays in the house. */
export interface SurveyTables {
  /** How many have answered, wherever they live. */
  answers: number;
  /** How many of them live elsewhere. */
  elsewhere: number;
  designEffect: number | null;
  weightedBy: MarginDimension[];
  warnings: SurveyWeights["warnings"];
  questions: QuestionTables[];
  /** Respondents per group, unweighted. */
  composition: { dimension: BreakDimension; groups: { code: string; answers: number }[] }[];
}

export interface QuestionTables {
  questionId: string;
  total: FrequencyTable;
  breaks: { dimension: BreakDimension; groups: { code: string; table: FrequencyTable }[] }[];
  /** Of those who live elsewhere: unweighted, and in none of the others. */
  elsewhere: FrequencyTable;
}

const LIVES_HERE = 0;
const LIVES_ELSEWHERE = 1;

/**
 * Tabulates a survey. Random samples are weighted to the population and get intervals; those who live elsewhere are
 * counted apart.
 */
export function tabulate(
  survey: SurveyColumns,
  isRandomSample: boolean,
  population: readonly PopulationShare[],
): SurveyTables {
  const { weights, ...weighting } = isRandomSample
    ? weightsOf(survey, population)
    : { weights: undefined, designEffect: null, weightedBy: [], warnings: [] };
  const options: TableOptions = { intervals: isRandomSample, ...(weights ? { weights } : {}) };
  const breaks = breaksOf(survey.questions, survey.elsewhereCodes).map((one) => ({
    ...one,
    ...groupingOf(one, survey),
  }));
  const questions = survey.questions.filter((question) => !isBackground(question));
  return {
    answers: survey.size,
    elsewhere: countOf(survey.elsewhere, LIVES_ELSEWHERE),
    ...weighting,
    questions: questions.map(({ id }) => questionTables(id, survey, breaks, options)),
    composition: breaks.map(({ dimension, groups, numbers }) => ({
      dimension,
      groups: groups.map(({ code }, index) => ({ code, answers: countOf(numbers, index) })),
    })),
  };
}

type Grouped = Break & { numbers: Int16Array };

function questionTables(
  questionId: string,
  survey: SurveyColumns,
  breaks: readonly Grouped[],
  options: TableOptions,
): QuestionTables {
  const column = survey.columns.get(questionId);
  if (!column) throw new Error(`The survey has no column for ${questionId}.`);
  const home = { groups: survey.elsewhere, count: 2 };
  return {
    questionId,
    total: groupedTables(column, home, options)[LIVES_HERE] as FrequencyTable,
    breaks: breaks.map(({ dimension, groups, numbers }) => {
      const tables = groupedTables(column, { groups: numbers, count: groups.length }, options);
      return { dimension, groups: groups.map(({ code }, index) => ({ code, table: tables[index] as FrequencyTable })) };
    }),
    elsewhere: groupedTables(column, home)[LIVES_ELSEWHERE] as FrequencyTable,
  };
}

function groupingOf({ questionId, groups }: Break, { columns, elsewhere }: SurveyColumns) {
  const column = columns.get(questionId);
  if (column?.kind !== "single") throw new Error(`${questionId} is no question to break by.`);
  return { numbers: recoded(column, (code) => groups.findIndex(({ of }) => of.includes(code)), elsewhere) };
}

function countOf(numbers: Int16Array, wanted: number): number {
  return numbers.reduce((count, number) => (number === wanted ? count + 1 : count), 0);
}
