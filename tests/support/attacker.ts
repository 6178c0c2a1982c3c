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
/** All hidden numbers together. */
const ALL = "all";

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
  /** What is told: numbers in place of variables, so that the program is no larger than what is hidden. */
  private readonly known = new Map<string, number>();
  private readonly targets: { name: string; truth: number; openTo: number }[] = [];
  private readonly groups: number[];

  constructor(
    private readonly family: TableFamily,
    private readonly seen: readonly Pattern[],
    private readonly at: number,
  ) {
    const counts = family.breaks[at] ?? [];
    this.groups = [...counts.map((_, group) => group), NONE];
    for (const group of this.groups) {
      const count = counts[group];
      const isTold = seen.some((pattern) => pattern.counts[at]?.[group] === false);
      this.variable(`N${group}`, isTold ? count : undefined);
      if (count !== undefined && !isTold) this.target(`N${group}`, count, BASE_OPEN_TO, 10);
    }
    this.sum(
      this.groups.map((group) => `N${group}`),
      family.respondents,
    );
    for (const [index, question] of family.questions.entries()) this.addQuestion(question, index);
    for (const [index, question] of family.questions.entries()) this.addUnion(question, index);
  }

  leaks(): Leak[] {
    const ranges = new Map(this.targets.map(({ name }) => [name, { low: Infinity, high: -Infinity }]));
    // Whatever the constraints let be tells of all hidden numbers at once: few have to be asked for by themselves.
    const learn = (objective: string, direction: "minimize" | "maximize") => {
      const found = this.solved(objective, direction);
      for (const [name, range] of ranges) {
        range.low = Math.min(range.low, found.get(name) ?? 0);
        range.high = Math.max(range.high, found.get(name) ?? 0);
      }
    };
    if (this.targets.length > 0) for (const direction of ["minimize", "maximize"] as const) learn(ALL, direction);
    return this.targets.flatMap(({ name, truth, openTo }) => {
      const range = ranges.get(name) ?? { low: 0, high: 0 };
      const isOpenBelow = () => range.low < 0.5;
      const isOpenAbove = () => range.high > openTo - 0.5;
      if (!isOpenBelow()) learn(`is ${name}`, "minimize");
      if (!isOpenAbove()) learn(`is ${name}`, "maximize");
      return isOpenBelow() && isOpenAbove() ? [] : [{ what: `break ${this.at}: ${name}`, truth, ...range }];
    });
  }

  private addQuestion(question: FamilyQuestion, index: number): void {
    const bases = this.tables(question).map(({ base }) => base);
    const isTold = (group: number) => this.isShown(index, group);
    for (const group of this.groups) {
      this.variable(`n${index},${group}`, isTold(group) ? (bases[group] ?? 0) : undefined);
      this.atMost(`n${index},${group}`, `N${group}`);
      // A combined question has no answers of its own: whoever said yes to a part, of which that is told, is in it.
      if (!isTold(group) && group !== NONE && !question.union)
        this.target(`n${index},${group}`, bases[group] ?? 0, BASE_OPEN_TO, 10);
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
      const isTold = this.isShown(index, group, ({ lines }) => isSide || lines === "every");
      this.variable(name(group), isTold ? (counts[group] ?? 0) : undefined);
      this.atMost(name(group), `n${index},${group}`);
      if (!isTold && group !== NONE && question.sensitive) this.target(name(group), counts[group] ?? 0, FEW_OPEN_TO, 3);
    }
    const total = countWithin(question.total, codes);
    const everyone = `e${index}:${codes.join("+")},all`;
    const isTold = this.isTotalShown(index, ({ lines }) => isSide || lines !== "two");
    this.variable(everyone, isTold ? total : undefined);
    this.relation([[everyone, -1], ...this.groups.map((group): [string, number] => [name(group), 1])], { equal: 0 });
    if (!isTold && question.sensitive) this.target(everyone, total, FEW_OPEN_TO, 3);
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
    if (truth === 0 || truth >= below) return;
    this.targets.push({ name, truth, openTo });
    this.variables.get(name)?.push([ALL, 1]);
  }

  private variable(name: string, told?: number): void {
    if (told !== undefined) this.known.set(name, told);
    else if (!this.variables.has(name)) this.variables.set(name, [[`is ${name}`, 1]]);
  }

  private relation(terms: readonly [string, number][], { equal, max = Infinity }: Constraint): void {
    const key = `relation ${this.constraints.length}`;
    const constant = terms.reduce((sum, [name, factor]) => sum + factor * (this.known.get(name) ?? 0), 0);
    const open = terms.filter(([name]) => !this.known.has(name));
    if (open.length === 0) {
      const isTrue = equal === undefined ? constant <= max : constant === equal;
      if (!isTrue) throw new Error(`The attacker is told what cannot be: ${terms.map(([name]) => name).join(", ")}.`);
      return;
    }
    this.constraints.push([key, equal === undefined ? { max: max - constant } : { equal: equal - constant }]);
    for (const [name, factor] of open) {
      const variable = this.variables.get(name);
      if (!variable) throw new Error(`The attacker knows no ${name}.`);
      variable.push([key, factor]);
    }
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

  private solved(objective: string, direction: "minimize" | "maximize"): Map<string, number> {
    const variables: [string, Coefficients][] = [...this.variables];
    const { status, variables: found } = solve({ direction, objective, constraints: this.constraints, variables });
    if (status !== "optimal") throw new Error(`The attacker cannot solve ${objective}: ${status}`);
    return new Map(found);
  }
}

/** The answers of the main split, and the others. */
function sidesOf({ total, splits = [] }: FamilyQuestion): string[][] {
  return twoLines(
    total.cells.map(({ code }) => code),
    splits[0] ?? [],
  );
}
