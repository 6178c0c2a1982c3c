import { type Coefficients, type Constraint, solve } from "yalps";
import type { FamilyQuestion, Pattern, QuestionPattern, TableFamily } from "#app/statistics/suppression/family.ts";
import { twoLines } from "#app/statistics/suppression/merged-lines.ts";
import { countWithin } from "#app/statistics/suppression/primary-rule.ts";
import type { FrequencyTable } from "#app/statistics/table.ts";

/** A number that nobody should be able to tell, and what the attacker makes of it. */
export interface Leak {
  what: string;
  truth: number;
  low: number;
  high: number;
}

/** What is hidden is to be open from 0 to so much. */
const BASE_OPEN_TO = 10;
const FEW_OPEN_TO = 3;
const NONE = -1;

/**
 * Everything that an attacker can lay side by side of a family, as linear constraints, break by break: the number of
 * respondents, the numbers of each group that are told, the exact counts of every shown table (more than is published),
 * that nobody answers a question without being there, and how combined questions follow from their parts. Each hidden
 * number is then made as small and as large as the constraints let it.
 *
 * @param seen the patterns of all tiers that the attacker has access to
 * @returns the hidden numbers that are narrowed down
 */
export function leaksOf(family: TableFamily, seen: readonly Pattern[]): Leak[] {
  return family.breaks.flatMap((_, at) => new Attack(family, seen, at).leaks());
}

class Attack {
  private readonly constraints: [string, Constraint][] = [];
  private readonly variables = new Map<string, [string, number][]>();
  private readonly targets: { name: string; truth: number; openTo: number }[] = [];
  private readonly groups: number[];

  constructor(
    private readonly family: TableFamily,
    private readonly seen: readonly Pattern[],
    private readonly at: number,
  ) {
    const counts = family.breaks[at] ?? [];
    this.groups = [...counts.map((_, group) => group), NONE];
    for (const group of this.groups) this.variable(`N${group}`);
    this.sum(
      this.groups.map((group) => `N${group}`),
      family.respondents,
    );
    counts.forEach((count, group) => {
      if (seen.some((pattern) => pattern.counts[at]?.[group] === false)) this.equal(`N${group}`, count);
      else this.target(`N${group}`, count, BASE_OPEN_TO, 10);
    });
    for (const [index, question] of family.questions.entries()) this.addQuestion(question, index);
    for (const [index, question] of family.questions.entries()) this.addUnion(question, index);
  }

  leaks(): Leak[] {
    return this.targets.flatMap(({ name, truth, openTo }) => {
      const low = this.solved(name, "minimize");
      const high = this.solved(name, "maximize");
      const isOpen = low < 0.5 && high > openTo - 0.5;
      return isOpen ? [] : [{ what: `break ${this.at}: ${name}`, truth, low, high }];
    });
  }

  private addQuestion(question: FamilyQuestion, index: number): void {
    const bases = this.tables(question).map(({ base }) => base);
    const isTold = (group: number) => this.isShown(index, group);
    for (const group of this.groups) {
      this.variable(`n${index},${group}`);
      this.atMost(`n${index},${group}`, `N${group}`);
      if (isTold(group)) this.equal(`n${index},${group}`, bases[group] ?? 0);
      else if (group !== NONE) this.target(`n${index},${group}`, bases[group] ?? 0, BASE_OPEN_TO, 10);
    }
    if (this.isTotalShown(index))
      this.sum(
        this.groups.map((group) => `n${index},${group}`),
        question.total.base,
      );
    for (const line of this.lines(question)) this.addLine(question, index, line);
    this.addSides(question, index);
  }

  /** How many in each group gave one of the line's answers. */
  private addLine(question: FamilyQuestion, index: number, codes: readonly string[]): void {
    const name = (group: number) => `e${index}:${codes.join("+")},${group}`;
    const counts = this.tables(question).map((table) => countWithin(table, codes));
    const isSide = sidesOf(question).some((side) => side.join() === codes.join());
    for (const group of this.groups) {
      this.variable(name(group));
      this.atMost(name(group), `n${index},${group}`);
      if (this.isShown(index, group, ({ lines }) => isSide || lines === "every"))
        this.equal(name(group), counts[group] ?? 0);
      else if (group !== NONE && question.sensitive) this.target(name(group), counts[group] ?? 0, FEW_OPEN_TO, 3);
    }
    const total = countWithin(question.total, codes);
    const everyone = `e${index}:${codes.join("+")},all`;
    this.variable(everyone);
    this.relation([[everyone, -1], ...this.groups.map((group): [string, number] => [name(group), 1])], { equal: 0 });
    if (this.isTotalShown(index, ({ lines }) => isSide || lines !== "two")) this.equal(everyone, total);
    else if (question.sensitive) this.target(everyone, total, FEW_OPEN_TO, 3);
  }

  /** The answers of a side add up to it, and the sides to the base. */
  private addSides(question: FamilyQuestion, index: number): void {
    const sides = sidesOf(question);
    for (const group of this.groups) {
      const name = (codes: readonly string[]) => `e${index}:${codes.join("+")},${group}`;
      this.relation([[`n${index},${group}`, -1], ...sides.map((side): [string, number] => [name(side), 1])], {
        equal: 0,
      });
      for (const side of sides.filter(({ length }) => length > 1)) {
        this.relation([[name(side), -1], ...side.map((code): [string, number] => [name([code]), 1])], { equal: 0 });
      }
    }
  }

  private addUnion({ union }: FamilyQuestion, index: number): void {
    if (!union) return;
    // Of the codes that count, those that the question has.
    const sideOf = (place: number, codes: readonly string[]) =>
      this.family.questions[place]?.total.cells.flatMap(({ code }) => (codes.includes(code) ? [code] : [])).join("+");
    const own = sideOf(index, union.codes);
    for (const group of this.groups) {
      const [e, n] = [`e${index}:${own},${group}`, `n${index},${group}`];
      const parts = union.parts.map(({ question, codes }) => ({
        e: `e${question}:${sideOf(question, codes)},${group}`,
        n: `n${question},${group}`,
      }));
      this.relation([[e, 1], ...parts.map((part): [string, number] => [part.e, -1])], { max: 0 });
      // A valid "no" takes a valid answer to all parts.
      this.relation([[n, -1], ...parts.map((part): [string, number] => [part.n, 1]), [`N${group}`, 1 - parts.length]], {
        max: 0,
      });
      for (const part of parts) {
        this.relation(
          [
            [part.e, 1],
            [e, -1],
          ],
          { max: 0 },
        );
        this.relation(
          [
            [n, 1],
            [e, -1],
            [part.n, -1],
            [part.e, 1],
          ],
          { max: 0 },
        );
      }
    }
  }

  /** Every answer, and the two sides of the main split. */
  private lines(question: FamilyQuestion): (readonly string[])[] {
    const lines = [...question.total.cells.map(({ code }) => [code]), ...sidesOf(question)];
    return [...new Map(lines.map((codes) => [codes.join("+"), codes])).values()];
  }

  private tables({ groups }: FamilyQuestion): readonly FrequencyTable[] {
    return groups[this.at] ?? [];
  }

  private isShown(index: number, group: number, has: (pattern: QuestionPattern) => boolean = () => true): boolean {
    if (group === NONE) return false;
    return this.seen.some((pattern) => {
      const one = pattern.questions[index];
      return one && !one.hidden && one.groups[this.at]?.[group] === false && has(one);
    });
  }

  private isTotalShown(index: number, has: (pattern: QuestionPattern) => boolean = () => true): boolean {
    return this.seen.some(({ questions: { [index]: one } }) => one && !one.hidden && has(one));
  }

  private target(name: string, truth: number, openTo: number, below: number): void {
    if (truth > 0 && truth < below) this.targets.push({ name, truth, openTo });
  }

  private variable(name: string): void {
    if (!this.variables.has(name)) this.variables.set(name, [[`is ${name}`, 1]]);
  }

  private relation(terms: readonly [string, number][], constraint: Constraint): void {
    const key = `relation ${this.constraints.length}`;
    this.constraints.push([key, constraint]);
    for (const [name, factor] of terms) {
      const variable = this.variables.get(name);
      if (!variable) throw new Error(`The attacker knows no ${name}.`);
      variable.push([key, factor]);
    }
  }

  private equal(name: string, value: number): void {
    this.relation([[name, 1]], { equal: value });
  }

  private atMost(name: string, limit: string): void {
    this.relation(
      [
        [name, 1],
        [limit, -1],
      ],
      { max: 0 },
    );
  }

  private sum(names: readonly string[], value: number): void {
    this.relation(
      names.map((name) => [name, 1]),
      { equal: value },
    );
  }

  private solved(name: string, direction: "minimize" | "maximize"): number {
    const variables: [string, Coefficients][] = [...this.variables];
    const { status, result } = solve({ direction, objective: `is ${name}`, constraints: this.constraints, variables });
    if (status === "unbounded") return Number.POSITIVE_INFINITY;
    if (status !== "optimal") throw new Error(`The attacker cannot solve ${name}: ${status}`);
    return result;
  }
}

/** The answers of the main split, and the others. */
function sidesOf({ total, splits = [] }: FamilyQuestion): string[][] {
  return twoLines(
    total.cells.map(({ code }) => code),
    splits[0] ?? [],
  );
}
