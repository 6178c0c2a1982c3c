import { type CrossedCells, crossedCells } from "#app/statistics/crossed-cells.ts";
import { groupedTables } from "#app/statistics/frequency-table.ts";
import { MINIMUM_BASE } from "#app/statistics/suppression.ts";
import type { FrequencyTable } from "#app/statistics/table.ts";
import type { QuestionColumn } from "./question-columns.ts";

/**
 * A break whose groups can be laid upon those of others: a municipality lies in a region, women of 16–29 are women, and with a
 * condition every group has those who meet it and those who do not.
 */
export interface LinkedBreak {
  /** Its place among the breaks. */
  at: number;
  /** Per question a table of each smallest part that all of them make together, those in no group included. */
  parts: readonly (readonly FrequencyTable[])[];
}

/**
 * Finds the breaks whose hidden groups would follow from other tables, and makes the tables of the parts that follow.
 *
 * A break is linked to an earlier or coarser one when a group that may be shown lies wholly within one of its groups.
 * Assumes that breaks which merely cross, such as sex and area, tell nothing of each other: their crossing is a break of its own.
 *
 * @param breaks per break, per respondent the number of a group, or −1
 * @param narrowed per respondent 1 when a condition holds; undefined without one
 */
export function linkedBreaks(
  breaks: readonly Int32Array[],
  questions: readonly QuestionColumn[],
  narrowed?: Uint8Array,
): LinkedBreak[] {
  return breaks.flatMap((codes, at) => {
    const coarser = breaks.filter((other, place) => place !== at && isWithin(codes, other, place < at));
    const variables: ArrayLike<number>[] = [...coarser, ...(narrowed ? [narrowed] : [])];
    if (variables.length === 0) return [];
    const crossed = crossedCells([codes, ...variables]);
    return [{ at, parts: questions.map(({ column }) => tablesOf(column, crossed)) }];
  });
}

function tablesOf(column: QuestionColumn["column"], { codes, count }: CrossedCells): FrequencyTable[] {
  return groupedTables(column, { groups: codes, count });
}

/** Whether a group of ten or more lies within one group of the other break. Of two that are alike only the later one is linked. */
function isWithin(codes: Int32Array, other: Int32Array, isLater: boolean): boolean {
  const inside = groupsInside(codes, other);
  return inside && (isLater || !groupsInside(other, codes));
}

function groupsInside(codes: Int32Array, other: Int32Array): boolean {
  const { parts, codes: cells, count } = crossedCells([codes, other]);
  const sizes = new Float64Array(count);
  for (const cell of cells) sizes[cell] = (sizes[cell] ?? 0) + 1;
  const [group = new Int32Array(), otherGroup = new Int32Array()] = parts;
  const cellsOf = new Map<number, number[]>();
  for (const [cell, number] of group.entries()) {
    if (number >= 0) cellsOf.set(number, [...(cellsOf.get(number) ?? []), cell]);
  }
  return [...cellsOf.values()].some(
    ([first = 0, ...more]) =>
      more.length === 0 && (otherGroup[first] ?? -1) >= 0 && (sizes[first] ?? 0) >= MINIMUM_BASE.staff,
  );
}
