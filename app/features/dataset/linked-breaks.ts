import { type CrossedCells, crossedCells } from "#app/statistics/crossed-cells.ts";
import { groupedTables } from "#app/statistics/frequency-table.ts";
import { MINIMUM_BASE } from "#app/statistics/suppression.ts";
import type { FrequencyTable } from "#app/statistics/table.ts";
import type { QuestionColumn } from "./question-columns.ts";

/**
 * A break that tells of the same people as others do: a municipality lies in a region, women of 16–29 are women, women by area and
 * women by age are the same women, and with a condition every group has those who meet it and those who do not.
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
 * Two breaks are linked when some groups of the one hold the same people as some of the other, as all municipalities of a
 * region and the region; the one with more groups, or else the later, is then linked to the other. A few who are in both by
 * mistake do not unlink them.
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
  const sizes = breaks.map((codes) => codes.reduce((most, code) => Math.max(most, code + 1), 0));
  return breaks.flatMap((codes, at) => {
    const isFinerThan = (other: number) =>
      (sizes[at] ?? 0) > (sizes[other] ?? 0) || (sizes[at] === sizes[other] && at > other);
    const coarser = breaks.filter((other, place) => place !== at && isFinerThan(place) && areLinked(codes, other));
    const variables: ArrayLike<number>[] = [...coarser, ...(narrowed ? [narrowed] : [])];
    if (variables.length === 0) return [];
    const crossed = crossedCells([codes, ...variables]);
    return [{ at, parts: questions.map(({ column }) => tablesOf(column, crossed)) }];
  });
}

function tablesOf(column: QuestionColumn["column"], { codes, count }: CrossedCells): FrequencyTable[] {
  return groupedTables(column, { groups: codes, count });
}

/** So small a part of a group, and fewer than ten, are in another one by mistake. */
const BY_MISTAKE = 0.1;

/** Whether the groups of two breaks fall apart into two or more sets of the same people. */
function areLinked(one: Int32Array, other: Int32Array): boolean {
  const { parts, codes, count } = crossedCells([one, other]);
  const [left = one, right = other] = parts;
  const overlaps = new Float64Array(count);
  for (const cell of codes) overlaps[cell] = (overlaps[cell] ?? 0) + 1;
  const sums = [left, right].map((groups) => {
    const sizes = new Map<number, number>();
    for (const [cell, group] of groups.entries()) sizes.set(group, (sizes.get(group) ?? 0) + (overlaps[cell] ?? 0));
    return sizes;
  }) as [Map<number, number>, Map<number, number>];
  const sets = new Sets();
  for (let cell = 0; cell < count; cell++) {
    const [from, to, people] = [left[cell] ?? -1, right[cell] ?? -1, overlaps[cell] ?? 0];
    if (from < 0 || to < 0) continue;
    const smaller = Math.min(sums[0].get(from) ?? 0, sums[1].get(to) ?? 0);
    if (people >= MINIMUM_BASE.staff || people >= BY_MISTAKE * smaller) sets.join(`one ${from}`, `other ${to}`, people);
  }
  return sets.sizes().filter((people) => people >= MINIMUM_BASE.staff).length > 1;
}

/** Groups that hold people in common, directly or by way of others, and how many those are. */
class Sets {
  private readonly parents = new Map<string, string>();
  private readonly people = new Map<string, number>();

  join(one: string, other: string, people: number): void {
    const [first, second] = [this.rootOf(one), this.rootOf(other)];
    const sum = (this.people.get(first) ?? 0) + (first === second ? 0 : (this.people.get(second) ?? 0)) + people;
    this.parents.set(second, first);
    this.people.delete(second);
    this.people.set(first, sum);
  }

  sizes(): number[] {
    return [...this.people.values()];
  }

  private rootOf(name: string): string {
    let root = name;
    for (let next = this.parents.get(root); next !== undefined && next !== root; next = this.parents.get(root))
      root = next;
    return root;
  }
}
