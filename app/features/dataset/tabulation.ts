import type { Verdict } from "#app/statistics/compare-shares.ts";
import type { RaoScott } from "#app/statistics/comparison/rao-scott.ts";
import type { FrequencyTable, Interval } from "#app/statistics/table.ts";
import type { LinkedBreak } from "./linked-breaks.ts";
import type { TabulationWarning } from "./weighted-rows.ts";

/** What was worked out of a file, before anything decides what may be shown of it. */
export interface Tabulation {
  file: string;
  rows: number;
  /** Respondents that the condition holds for; all without one. */
  inDomain: number;
  where?: string;
  /** Per break, per group: respondents. */
  groupSizes: readonly (readonly number[])[];
  /** What follows of some breaks when they are laid beside the others, or beside the tables without the condition. */
  linked: readonly LinkedBreak[];
  /** Per kind of missing its name: empty, NA, 98. */
  missingKinds: readonly string[];
  design: DesignFacts;
  warnings: readonly TabulationWarning[];
  tables: readonly TabulatedTable[];
  tests: readonly TabulatedTest[];
  means: readonly TabulatedNumber[];
  quantiles: readonly (TabulatedNumber & { at: number })[];
  againstRest: readonly RestComparison[];
}

export interface DesignFacts {
  isSimple: boolean;
  strata?: { column: string; count: number };
  clusters?: { column: string; count: number };
  hasFinitePopulation: boolean;
  degreesOfFreedom: number;
  weightsFrom: "equal" | "column" | "population";
  raking?: {
    converged: boolean;
    iterations: number;
    largestError: number;
    isCellwise: boolean;
    variables: readonly string[];
  };
  sumOfWeights: number;
  smallestWeight: number;
  largestWeight: number;
  kishEffectiveN: number;
  deff: number;
}

/** Everybody, or a group of a break. */
export interface TabulatedGroup {
  by: string | null;
  group: string | null;
}

export interface TabulatedTable extends TabulatedGroup {
  question: string;
  type: "single" | "multiple";
  /** Unweighted respondents with an answer. */
  base: number;
  kishEffectiveN: number;
  deff: number;
  /** Undefined for intervals of the normal distribution. */
  degreesOfFreedom?: number;
  /** Per kind of missing. */
  states: readonly number[];
  cells: readonly TabulatedCell[];
  /** The same as the disclosure gate takes it. */
  frequencies: FrequencyTable;
}

export interface TabulatedCell {
  category: string;
  n: number;
  estimate: number;
  se?: number;
  interval?: Interval;
  effectiveN?: number;
}

export interface TabulatedNumber extends TabulatedGroup {
  column: string;
  n: number;
  estimate: number;
  se?: number | undefined;
  interval?: { low: number | undefined; high: number | undefined };
  degreesOfFreedom?: number;
}

/** Whether the answers go together with a break. */
export interface TabulatedTest {
  question: string;
  by: string;
  test:
    | ({ kind: "rao_scott" } & RaoScott)
    | { kind: "pearson"; statistic: number; degreesOfFreedom: number; p: number };
  cramersV: number;
}

/** A difference with what may be said of it. */
export interface Difference {
  difference: number;
  se: number;
  interval: Interval;
  verdict: Verdict;
  p: number;
  /** Adjusted for all comparisons that were made at once. */
  holm: number;
  benjaminiHochberg: number;
  /** Of two answers the second, which says the same as the first with the sign turned. */
  isMirror: boolean;
}

export interface RestComparison extends TabulatedGroup, Difference {
  question: string;
  category: string;
  estimate: number;
  rest: number;
}
