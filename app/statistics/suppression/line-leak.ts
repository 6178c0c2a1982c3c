import type { FrequencyTable } from "../table.ts";
import type { FamilyQuestion, QuestionPattern } from "./family.ts";
import { twoLines } from "./merged-lines.ts";
import { countWithin } from "./primary-rule.ts";
import { remainderOf } from "./remainder.ts";

/** From where a number may be told on a sensitive question. */
const FEWEST = 3;

/**
 * Whether the total may have a line for every answer while its groups have two.
 *
 * Formula: with e of the group's merged line, X of the answer in the total and E of the merged line in the total, the
 * group's number c has max(0, e + X − E) ≤ c ≤ min(e, X), and nothing narrower. A c of one or two people must be left open
 * from 0 to 3.
 * Source: the bounds of M. Fréchet (1940) for a table with known margins.
 * Assumes that the total, the groups that are shown and what is left of each break may stand alone.
 */
export function mayDiffer(question: FamilyQuestion, pattern: QuestionPattern): boolean {
  const { total, groups, splits = [] } = question;
  const sides = twoLines(
    total.cells.map(({ code }) => code),
    splits[0] ?? [],
  );
  const rows = groups.flatMap((tables, at) => {
    const shown = tables.filter((_, group) => !pattern.groups[at]?.[group]);
    return [...shown, remainderOf(total, shown)];
  });
  return sides.every((side) => side.every((code) => rows.every((row) => isOpen(row, total, code, side))));
}

function isOpen(row: FrequencyTable, total: FrequencyTable, code: string, side: readonly string[]): boolean {
  const count = countWithin(row, [code]);
  if (side.length === 1 || count === 0 || count >= FEWEST) return true;
  const [e, x, all] = [countWithin(row, side), countWithin(total, [code]), countWithin(total, side)];
  return e + x - all <= 0 && Math.min(e, x) >= FEWEST;
}
