import { type Trend, trendOverRounds } from "#app/statistics/comparison/trend-over-rounds.ts";
import type { FrequencyTable } from "#app/statistics/table.ts";
import { adjusted, type ComparedLine, estimateOf } from "./inquiry-comparison.ts";

/** A straight trend takes three rounds; two are compared with each other. */
export const FEWEST_ROUNDS = 3;

export interface TrendLine extends Trend {
  /** Undefined for everyone. */
  group: string | undefined;
  line: string;
  /** Per round, with how many respondents it is of; null where its table is not shown. */
  shares: ({ share: number; base: number } | null)[];
  holm: number;
  benjaminiHochberg: number;
}

/** A group's tables in every round, the first one first; undefined where one may not be shown. */
export interface TablesOverRounds {
  group: string | undefined;
  tables: readonly (FrequencyTable | undefined)[];
}

const DAYS_PER_YEAR = 365.25;

/** A day as a number of years. */
const yearsOf = (day: string) => Date.parse(day) / (DAYS_PER_YEAR * 86_400_000);

/** How every line moves over the rounds, a year at a time, with p-values adjusted for how many lines they are. */
export function trendLines(
  days: readonly string[],
  groups: readonly TablesOverRounds[],
  lines: readonly ComparedLine[],
): TrendLine[] {
  const found = groups.flatMap(({ group, tables }) =>
    lines.flatMap(({ key, codes }) => {
      const estimates = tables.map((table) => (table ? estimateOf(table, codes) : undefined));
      const rounds = estimates.flatMap((one, round) => (one ? [{ ...one, at: yearsOf(days[round] ?? "") }] : []));
      const trend = rounds.length < FEWEST_ROUNDS ? undefined : trendOverRounds(rounds);
      return trend
        ? [
            {
              ...trend,
              group,
              line: key,
              shares: estimates.map((one, round) =>
                one ? { share: one.share, base: tables[round]?.base ?? 0 } : null,
              ),
            },
          ]
        : [];
    }),
  );
  return adjusted(found);
}
