import type { AnswerState } from "./column.ts";

/** A confidence interval; of a share, both ends from 0 to 1. */
export interface Interval {
  low: number;
  high: number;
}

/** One line of a table. */
export interface TableCell {
  code: string;
  /** Unweighted respondents with this answer. */
  count: number;
  /** Weighted share of the base, from 0 to 1; 0 when the base is empty. */
  share: number;
  /** Random samples only. */
  interval?: Interval;
  /** The share's standard error under the design. Random samples only. */
  se?: number;
  /** How many of a simple random sample would be as sure of this share: what its interval is made of. Random samples only. */
  effectiveN?: number;
  /** The same without finite population correction, for comparing with another round; missing where none was made. */
  effectiveNBetween?: number;
}

/** Some answers taken together as one figure, such as "very safe" and "rather safe". */
export interface CombinedCell extends Omit<TableCell, "code"> {
  codes: readonly string[];
}

/**
 * How the respondents with a valid answer to one question are spread over its categories. In a multiple-response table
 * the base is respondents, so that the shares add up to more than 1.
 */
export interface FrequencyTable {
  /** Unweighted respondents with a valid answer: what disclosure control looks at. */
  base: number;
  /** Kish's effective number of those respondents; equal to the base when unweighted. */
  effectiveBase: number;
  /** The sum of their weights; the base when unweighted. */
  weight?: number;
  multiple: boolean;
  cells: TableCell[];
  /** Answers taken together that were asked for: how sure their sum is does not follow from the single lines. */
  combined?: CombinedCell[];
  /** Kish's design effect of the base: base / effectiveBase. */
  deff?: number;
  /** Degrees of freedom of the intervals; missing where they are normal. Random samples only. */
  df?: number;
  /** How many have no valid answer, by the reason. */
  states?: Partial<Record<AnswerState, number>>;
}
