import type { FrequencyTable } from "../table.ts";
import { MINIMUM_BASE, type Tier } from "./tier.ts";

/** What a question asks of the rule, beside the size of its base. */
export interface PrimaryRules {
  /** The groups of answers that are shown as one figure, such as "safe"; the first is the main one. */
  splits?: readonly (readonly string[])[];
  /** About what somebody has been through: one or two people in a line would be too few to say. */
  sensitive?: boolean;
}

/** Below this base, "all" or "none" says something about everyone in the group. */
const ALL_OR_NONE_BASE = 50;
/** On a sensitive question a line of one or two people is not shown. */
const FEWEST_IN_SENSITIVE_LINE = 3;

/**
 * Whether a table may be shown for its own part.
 *
 * Rule: its base (unweighted respondents with a valid answer) is at least 30 for the public and 10 for staff. While the
 * base is under 50, not everybody has given the same answer, and neither all nor none are within one of the splits. On a
 * sensitive question no line and no split, nor what is outside it, stands for one or two people.
 * Edge cases: an empty table may not be shown, like a small one. In a multiple-response table an answer that all chose
 * hides it; one that nobody chose does not, since every list has such, and splits are not looked at, since they overlap.
 * In a sensitive question nobody is not few: "0 of 80" may be shown.
 *
 * @example mayStandAlone(tableOf17, "public") // false
 */
export function mayStandAlone(table: FrequencyTable, tier: Tier, { splits = [], sensitive }: PrimaryRules): boolean {
  if (table.base < MINIMUM_BASE[tier]) return false;
  const within = table.multiple ? [] : splits.map((codes) => countWithin(table, codes));
  if (tellsOfEveryone(table, within)) return false;
  return !sensitive || !hasFew(table, within);
}

/** How many respondents of a single-response table gave one of the answers. */
export function countWithin({ cells }: FrequencyTable, codes: readonly string[]): number {
  return cells.reduce((sum, { code, count }) => (codes.includes(code) ? sum + count : sum), 0);
}

function tellsOfEveryone({ base, cells }: FrequencyTable, within: readonly number[]): boolean {
  if (base >= ALL_OR_NONE_BASE) return false;
  return cells.some(({ count }) => count === base) || within.some((count) => count === 0 || count === base);
}

function hasFew({ base, cells }: FrequencyTable, within: readonly number[]): boolean {
  const counts = [...cells.map(({ count }) => count), ...within.flatMap((count) => [count, base - count])];
  return counts.some((count) => count > 0 && count < FEWEST_IN_SENSITIVE_LINE);
}
