/** A confidence interval for a share, both ends from 0 to 1. */
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
}
