import { categoryMean } from "#app/statistics/category-mean.ts";
import type { CellSample } from "#app/statistics/cell-sample.ts";
import { groupOf, massInGroup } from "#app/statistics/group.ts";
import { rankingTable } from "#app/statistics/ranking-table.ts";
import type { Interval } from "#app/statistics/table.ts";
import { combinedMass, type Tally, weightedTally } from "#app/statistics/tally.ts";
import type { CellCounts } from "./cell-counts.ts";
import type { LineOf } from "./chosen-classes.ts";
import type { CountedVariable } from "./counted-variables.ts";

/** Before the disclosure gate. Plain data: undefined where nobody answered. */
export interface MeanOf {
  mean: number;
  /** Random samples only. */
  interval?: Interval;
  /** The least number that at least half of the weight is at or below. */
  median: number;
  least: number;
  most: number;
}

export interface RankedThing {
  code: string;
  /** How many gave it a place, unweighted. */
  ranked: number;
  /** Of those; null when there are none. */
  meanPlace: number | null;
}

interface Design {
  sample: CellSample;
  weights: Float64Array | undefined;
  here: readonly number[];
  hasIntervals: boolean;
}

/** What is said of a variable beside its table: a mean where its answers are numbers, places where it begins a ranking. */
export function measuresOf(
  { survey, tallies }: CellCounts,
  variable: number,
  design: Design,
): { mean?: MeanOf; ranking?: RankedThing[] } {
  const { numbers, ranking } = survey.variables[variable] ?? {};
  const tallyOf = (place: number) => weightedTally(tallies[place] as CellCounts["tallies"][number], design.weights);
  if (ranking?.place === 1)
    return { ranking: rankedThings(placesOf(survey.variables, ranking.id).map(tallyOf), design) };
  const mean = numbers && meanOf(tallyOf(variable), numbers, design);
  return mean ? { mean } : {};
}

const placesOf = (variables: readonly CountedVariable[], id: string): number[] =>
  variables.flatMap(({ ranking }, index) => (ranking?.id === id ? [index] : []));

function meanOf(tally: Tally, numbers: readonly (number | undefined)[], design: Design): MeanOf | undefined {
  const { estimate, interval, n } = categoryMean(design.sample, tally, numbers, design.here);
  const known = numbers.filter((number) => number !== undefined);
  if (n === 0 || !Number.isFinite(estimate)) return undefined;
  return {
    mean: estimate,
    ...(design.hasIntervals && Number.isFinite(interval.low) ? { interval } : {}),
    median: medianOf(tally, numbers, design),
    least: Math.min(...known),
    most: Math.max(...known),
  };
}

/** Categories stand in the order of their numbers. */
function medianOf(tally: Tally, numbers: readonly (number | undefined)[], { sample, here }: Design): number {
  const group = groupOf(sample, here);
  const weighed = numbers.flatMap((number, category) => {
    const mass = tally.chosen[category];
    return number === undefined || !mass ? [] : [{ number, weight: massInGroup(group, mass).total.w }];
  });
  const half = weighed.reduce((sum, { weight }) => sum + weight, 0) / 2;
  let below = 0;
  for (const { number, weight } of weighed) {
    below += weight;
    // Sums of weights may be off by rounding.
    if (below >= half * (1 - 1e-12)) return number;
  }
  return Number.NaN;
}

/** @param tallies of the first place, the second and so on */
function rankedThings(tallies: readonly Tally[], { sample, here }: Design): RankedThing[] {
  const [first] = tallies;
  if (!first) return [];
  const places = first.categories.map((_, thing) => tallies.flatMap(({ chosen }) => chosen[thing] ?? []));
  const table = rankingTable(
    sample,
    { categories: first.categories, answered: first.answered, places },
    { cells: here },
  );
  return table.map(({ code, ranked, meanPlace }) => ({
    code,
    ranked,
    meanPlace: ranked > 0 && Number.isFinite(meanPlace.estimate) ? meanPlace.estimate : null,
  }));
}

/** Categories taken together: a tally of the lines that are shown. */
export function inClasses(tally: Tally, classes: readonly LineOf[]): Tally {
  return {
    ...tally,
    categories: classes.map(({ code }) => code),
    chosen: classes.map(({ of }) => combinedMass(tally, of)),
  };
}
