import { betweenRounds, combinedEstimate } from "#app/statistics/combined-share.ts";
import { type Comparison, compareShares, type EstimatedShare } from "#app/statistics/compare-shares.ts";
import { benjaminiHochberg, holm } from "#app/statistics/comparison/adjust-p-values.ts";
import { differencePValue } from "#app/statistics/comparison/difference-p-value.ts";
import type { FrequencyTable } from "#app/statistics/table.ts";

/** A line of a table that is compared: a headline's answers, or one answer. */
export interface ComparedLine {
  key: string;
  codes: readonly string[];
}

export interface LineComparison extends Comparison {
  /** Undefined for everyone. */
  group: string | undefined;
  line: string;
  earlier: number;
  later: number;
  /** How many respondents the two shares are of. */
  earlierBase: number;
  laterBase: number;
  p: number;
  holm: number;
  benjaminiHochberg: number;
}

/** A table of this survey and the same of the other one. */
export interface ComparedTables {
  group: string | undefined;
  earlier: FrequencyTable;
  later: FrequencyTable;
}

/** Every line of every pair of tables, with p-values adjusted for how many they are. */
export function compareLines(pairs: readonly ComparedTables[], lines: readonly ComparedLine[]): LineComparison[] {
  const compared = pairs.flatMap(({ group, earlier, later }) =>
    lines.map(({ key, codes }) => {
      const [before, after] = [estimateOf(earlier, codes), estimateOf(later, codes)];
      return {
        ...compareShares(before, after),
        group,
        line: key,
        earlier: before.share,
        later: after.share,
        earlierBase: earlier.base,
        laterBase: later.base,
        p: differencePValue(before, after),
      };
    }),
  );
  return adjusted(compared);
}

/** With p-values adjusted for how many comparisons they are. */
export function adjusted<Compared extends { p: number }>(compared: readonly Compared[]) {
  const pValues = compared.map(({ p }) => p);
  const [byHolm, byFalseDiscovery] = [holm(pValues), benjaminiHochberg(pValues)];
  return compared.map((line, index) => ({
    ...line,
    holm: byHolm[index] ?? 1,
    benjaminiHochberg: byFalseDiscovery[index] ?? 1,
  }));
}

export function estimateOf(table: FrequencyTable, codes: readonly string[]): EstimatedShare {
  if (!table.multiple) return betweenRounds(combinedEstimate(table, codes));
  const cell = table.cells.find(({ code }) => codes.includes(code));
  const df = table.df === undefined ? {} : { degreesOfFreedom: table.df };
  return {
    share: cell?.share ?? 0,
    effectiveBase: cell?.effectiveNBetween ?? cell?.effectiveN ?? table.effectiveBase,
    ...df,
  };
}
