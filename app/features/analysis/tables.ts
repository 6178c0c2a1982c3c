import { shareTable } from "#app/statistics/share-table.ts";
import type { FrequencyTable } from "#app/statistics/table.ts";
import { type Tally, weightedTally } from "#app/statistics/tally.ts";
import type { CellCounts } from "./cell-counts.ts";
import { chosenClasses, type LineOf } from "./chosen-classes.ts";
import { inClasses, type MeanOf, measuresOf, type RankedThing } from "./measures.ts";
import type { BreakDimension } from "./results.ts";
import type { CountedIndex } from "./safety-index.ts";
import { type PopulationShare, type SampleDesign, sampleDesign } from "./sample-design.ts";

/** Everything that is counted of a survey, before the disclosure gate: it stays in the house. Plain data. */
export interface SurveyTables {
  /** How many have answered, wherever they live. */
  answers: number;
  /** How many of them live elsewhere. */
  elsewhere: number;
  designEffect: number | null;
  weightedBy: SampleDesign["weightedBy"];
  warnings: SampleDesign["warnings"];
  questions: QuestionTables[];
  /** Of a random sample that has closed. */
  safetyIndex?: CountedIndex;
  /** Respondents per group, unweighted. */
  composition: { dimension: BreakDimension; groups: { code: string; answers: number }[] }[];
}

export interface QuestionTables {
  questionId: string;
  total: FrequencyTable;
  breaks: { dimension: BreakDimension; groups: { code: string; table: FrequencyTable }[] }[];
  /** Of those who live elsewhere: unweighted, and in none of the others. */
  elsewhere: FrequencyTable;
  /** The lines of its tables, where they are chosen from what was counted; missing in figures from before that. */
  lines?: LineOf[];
  /** Of those in `total`, where the answers are numbers. */
  mean?: MeanOf;
  /** Of those in `total`: at which place each thing was put on average, from the first place's question. */
  ranking?: RankedThing[];
}

/**
 * Tabulates a survey from its counts, in time that does not grow with the number of respondents. Random samples are
 * weighted to the population and get intervals; those who live elsewhere are counted apart.
 */
export function tabulate(
  counts: CellCounts,
  isRandomSample: boolean,
  population: readonly PopulationShare[],
): SurveyTables {
  const { survey, respondents, tallies } = counts;
  const { sample, weights, elsewhere, ...weighting } = sampleDesign(counts, isRandomSample, population);
  const here = placesOf(elsewhere, (isElsewhere) => !isElsewhere);
  const away = placesOf(elsewhere, (isElsewhere) => isElsewhere);
  const breaks = survey.breaks.map((_, place) => groupedCells(counts, place, here));
  const questionTables = (variable: number): QuestionTables => {
    const counted = survey.variables[variable];
    const combinations = counted?.headlines ?? [];
    const tableOf = (tally: Tally, cells: readonly number[]) =>
      shareTable(sample, tally, { cells, combinations, intervals: isRandomSample });
    const tallied = weightedTally(tallies[variable] as CellCounts["tallies"][number], weights);
    const lines = linesOf(counts, variable, here);
    const tally = lines ? inClasses(tallied, lines) : tallied;
    return {
      questionId: counted?.id ?? "",
      ...(lines && { lines }),
      ...measuresOf(counts, variable, { sample, weights, here, hasIntervals: isRandomSample }),
      total: tableOf(tally, here),
      breaks: breaks.map(({ dimension, groups }) => ({
        dimension,
        groups: groups.map(({ code, cells }) => ({ code, table: tableOf(tally, cells) })),
      })),
      // No margin says anything of them: their weights are 1.
      elsewhere: shareTable(sample, tally, { cells: away }),
    };
  };
  const sumOver = (cells: readonly number[]) => cells.reduce((sum, cell) => sum + (respondents[cell] ?? 0), 0);
  return {
    answers: sumOver(here) + sumOver(away),
    elsewhere: sumOver(away),
    ...weighting,
    questions: placesOf(survey.variables, ({ isBackground }) => !isBackground).map(questionTables),
    composition: breaks.map(({ dimension, groups }) => ({
      dimension,
      groups: groups.map(({ code, cells }) => ({ code, answers: sumOver(cells) })),
    })),
  };
}

/** Where they are chosen from the answers: of everyone in `here`, whatever is asked for. */
export function linesOf({ survey, tallies }: CellCounts, variable: number, here: readonly number[]) {
  const counted = survey.variables[variable];
  const answers = (tallies[variable]?.chosen ?? []).map((perCell) =>
    here.reduce((sum, cell) => sum + (perCell[cell] ?? 0), 0),
  );
  return counted && chosenClasses(counted, answers);
}

/** The groups of a break, each as its cells. */
function groupedCells({ survey, cells }: CellCounts, place: number, here: readonly number[]) {
  const { dimension = "area", variable = -1, groups = [] } = survey.breaks[place] ?? {};
  const categories = survey.variables[variable]?.categories ?? [];
  return {
    dimension,
    groups: groups.map(({ code, of }) => ({
      code,
      cells: here.filter((cell) => of.includes(categories[cells[cell]?.[place] ?? -1] ?? "")),
    })),
  };
}

const placesOf = <Item>(items: readonly Item[], isWanted: (item: Item) => boolean): number[] =>
  items.flatMap((item, place) => (isWanted(item) ? [place] : []));
