import type { FrequencyTable } from "../table.ts";
import { mayStandAlone, type PrimaryRules } from "./primary-rule.ts";
import { remainderOf } from "./remainder.ts";

export type FilterRefusal =
  /** Too few, or all alike, are left. */
  | "too_few_left"
  /** Too few, or all alike, are taken away: what they answered would be the difference. */
  | "too_few_taken";

export type FilterRuling = { ok: true } | { ok: false; reason: FilterRefusal };

/**
 * Whether staff may narrow a table by a filter.
 *
 * Rule: what is left may be shown to staff; and so may what is taken away from each wider table – the total, and every
 * table that has one filter less – or it is nobody.
 * Assumes that the wider tables are, or may be, shown. The groups of what is left are a family of their own: see
 * gateFamily.
 * Edge cases: a filter that takes nobody away is harmless.
 * Not covered: two filters of which neither is wider than the other.
 *
 * @param filtered the question's table with all filters
 * @param wider the same without any filter, and without each one of them
 * @example mayFilter(women, [everyone]) // { ok: false, reason: "too_few_taken" } when 8 are not women
 */
export function mayFilter(
  filtered: FrequencyTable,
  wider: readonly FrequencyTable[],
  rules: PrimaryRules = {},
): FilterRuling {
  if (!mayStandAlone(filtered, "staff", rules)) return { ok: false, reason: "too_few_left" };
  const taken = wider.map((table) => remainderOf(table, [filtered]));
  const isKnown = taken.every((table) => table.base === 0 || mayStandAlone(table, "staff", rules));
  return isKnown ? { ok: true } : { ok: false, reason: "too_few_taken" };
}
