import type { SampleStratum } from "./counted-variables.ts";
import type { StratumCounts } from "./sample-strata.ts";

export interface ToldStratum extends SampleStratum {
  /** Who answered of it, and how many of its people each of them stands for before any margin; null for nobody. */
  answers: number;
  weight: number | null;
}

/** How a sample was drawn, for staff: with how many answered of each stratum, or why that is not told. */
export type ToldStrata =
  | { state: "counted"; strata: ToldStratum[]; withoutStratum: number }
  | { state: "populations"; strata: readonly SampleStratum[]; reason: "too_few" | "answers_changed" };

const FEWEST = 10;

/**
 * Rules. How many answered of a stratum is told when each has ten or nobody, those whose stratum is not known among them, and
 * when the survey tells the number of every area: strata are often areas, or several areas together, and one could be
 * subtracted from the other. Few who live elsewhere would follow from the number of all answers. Nothing is told of a few.
 * When answers have come or gone since the figures were published only the populations are.
 *
 * @param published how many answers the figures were made of, of those who live in the municipality
 * @param elsewhere how many live elsewhere
 * @param byArea per area how many answered; null where that is not told
 */
export function toldStrata(
  strata: readonly SampleStratum[],
  counts: StratumCounts,
  {
    published,
    elsewhere,
    byArea,
  }: { published: number; elsewhere: number; byArea: readonly { answers: number | null }[] },
): ToldStrata {
  const { respondents, unknown } = counts;
  const all = [...respondents, unknown];
  if (all.reduce((sum, count) => sum + count, 0) !== published)
    return { state: "populations", strata, reason: "answers_changed" };
  const isTold =
    [...all, elsewhere].every((count) => count === 0 || count >= FEWEST) &&
    byArea.every(({ answers }) => answers !== null);
  if (!isTold) return { state: "populations", strata, reason: "too_few" };
  return {
    state: "counted",
    strata: strata.map((stratum, at) => {
      const answers = respondents[at] ?? 0;
      return { ...stratum, answers, weight: answers === 0 ? null : stratum.population / answers };
    }),
    withoutStratum: unknown,
  };
}
