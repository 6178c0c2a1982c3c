import { shareTable } from "#app/statistics/share-table.ts";
import type { FrequencyTable } from "#app/statistics/table.ts";
import { weightedTally } from "#app/statistics/tally.ts";
import { type CellCounts, cellCounts } from "./cell-counts.ts";
import type { LineOf } from "./chosen-classes.ts";
import { domainTallies } from "./domain-tallies.ts";
import { type Contrast, contrasted, contrastLines, type GroupContrast } from "./group-contrast.ts";
import { inClasses } from "./measures.ts";
import { type PopulationShare, type SampleDesign, sampleDesign } from "./sample-design.ts";
import type { SurveyAnswers } from "./survey-answers.ts";
import { linesOf } from "./tables.ts";

/** What an analyst asks of one survey. Questions by id, combined ones too; a grid's rows each have one. */
export interface TableQuestion {
  question: string;
  /** The question whose answers make the groups: a background question has the groups of the ordinary tables. */
  break?: string;
  /** Only those who meet all of these. */
  filter?: readonly FilterCondition[];
  /** Compare groups with each other. */
  contrast?: Contrast | undefined;
  /** As the survey is weighted, or everybody alike. */
  weighting: "survey" | "none";
}

/** Met by who has given one of these answers to a question; states ("don't know") can be asked for too. */
export interface FilterCondition {
  question: string;
  codes: readonly string[];
}

/** The tables asked for, before the disclosure gate: they stay in the house. */
export interface AskedTables {
  /** How many have answered, and how many of them meet the filter; those who live elsewhere are in neither. */
  answers: number;
  filtered: number;
  tables: GroupedTables;
  /** The lines of the tables, where they are chosen from what was counted: the same with a filter as without. */
  lines?: LineOf[] | undefined;
  /** Of a random sample, where it was asked for. */
  contrasts?: GroupContrast[];
  designEffect: number | null;
  weightedBy: SampleDesign["weightedBy"];
  warnings: SampleDesign["warnings"];
}

export interface GroupedTables {
  total: FrequencyTable;
  /** Of a question of which several answers could be chosen, groups overlap. */
  groups: { code: string; table: FrequencyTable }[];
}

/** @throws RangeError when a question or an answer is not one of the survey's */
export function askedTables(
  answers: SurveyAnswers,
  asked: TableQuestion,
  { isRandomSample, population }: { isRandomSample: boolean; population: readonly PopulationShare[] },
): AskedTables {
  const counts = cellCounts(answers);
  const { sample, weights, elsewhere, ...weighting } = sampleDesign(
    counts,
    isRandomSample && asked.weighting === "survey",
    population,
  );
  const variable = counts.survey.variables.findIndex(({ id }) => id === asked.question);
  const combinations = counts.survey.variables[variable]?.headlines ?? [];
  const here = [...elsewhere.keys()].filter((cell) => !elsewhere[cell]);
  const lines = linesOf(counts, variable, here);
  // A group and those who meet the filter are a domain of the whole sample: everybody stays in its cells.
  const { respondents, total, groups } = domainTallies(answers, counts, asked);
  const weighted = (counted: CellCounts["tallies"][number]) => {
    const tally = weightedTally(counted, weights);
    return lines ? inClasses(tally, lines) : tally;
  };
  const table = (counted: CellCounts["tallies"][number]) =>
    shareTable(sample, weighted(counted), { cells: here, combinations, intervals: isRandomSample });
  const contrasts = isRandomSample && asked.contrast && contrasted(asked.contrast, total, groups);
  const sumHere = (perCell: Int32Array) => here.reduce((sum, cell) => sum + (perCell[cell] ?? 0), 0);
  return {
    answers: sumHere(counts.respondents),
    filtered: sumHere(respondents),
    tables: { total: table(total), groups: groups.map(({ code, tally }) => ({ code, table: table(tally) })) },
    lines,
    ...(contrasts && {
      contrasts: contrasts.map(({ code, own, other }) => ({
        code,
        lines: contrastLines(sample, { own: weighted(own), other: weighted(other), here }, combinations),
      })),
    }),
    ...weighting,
  };
}
