import type { FrequencyTable } from "../table.ts";
import type { FamilyQuestion, More, Pattern, QuestionPattern, TableFamily, Union } from "./family.ts";
import { countWithin } from "./primary-rule.ts";

/** From where a number may be told on a sensitive question. */
const FEWEST = 3;

/**
 * The first thing to hide because a combined question ("exposed to any of them") and its parts tell of each other.
 *
 * Rule: in every table max eᵢ ≤ e ≤ Σ eᵢ, where eᵢ of the part i and e of the whole are those who are counted. With the sum
 * over the hidden groups of a break, which anyone can work out, all of these bound a hidden number at once. A group that is
 * hidden for one or two people in one of the questions is therefore hidden in all.
 * Edge cases: a question whose parts are all hidden, or that is hidden itself, tells nothing. Questions that are not
 * sensitive have no numbers to protect.
 */
export function unionLeak(family: TableFamily, pattern: Pattern): More | undefined {
  for (const [whole, question] of family.questions.entries()) {
    if (!question.union || !question.sensitive) continue;
    const members = [{ question: whole, codes: question.union.codes }, ...question.union.parts].map(
      (member) => new Member(family, pattern, member),
    );
    const more = leakOfTotal(members, question.union) ?? leakOfGroups(members);
    if (more) return more;
  }
  return undefined;
}

interface MemberOf {
  question: number;
  codes: readonly string[];
}

/** One of the questions that are combined, or the combination. */
class Member implements MemberOf {
  readonly question: number;
  readonly codes: readonly string[];
  readonly pattern: QuestionPattern;
  private readonly figures: FamilyQuestion;

  constructor(family: TableFamily, pattern: Pattern, { question, codes }: MemberOf) {
    this.question = question;
    this.codes = codes;
    this.figures = family.questions[question] as FamilyQuestion;
    this.pattern = pattern.questions[question] as QuestionPattern;
  }

  get breaks() {
    return this.figures.groups;
  }

  /** How many are counted in all. */
  get total(): number {
    return this.counted(this.figures.total);
  }

  isHidden(at: number, group: number): boolean {
    return this.pattern.hidden || this.pattern.groups[at]?.[group] === true;
  }

  /** How many of a group are counted. */
  of(at: number, group: number): number {
    return this.counted(this.breaks[at]?.[group]);
  }

  private counted(table: FrequencyTable | undefined): number {
    return table ? countWithin(table, this.codes) : 0;
  }
}

const isFew = (count: number) => count > 0 && count < FEWEST;

/** A part that is hidden as a whole: the combination less the other parts must not say that there is somebody. */
function leakOfTotal(members: readonly Member[], { parts }: Union): More | undefined {
  const [whole, ...others] = members as [Member, ...Member[]];
  const hidden = others.filter(({ pattern, total }) => pattern.hidden && isFew(total));
  const shown = others.filter(({ pattern }) => !pattern.hidden);
  const [least] = [...shown].sort((one, other) => one.total - other.total);
  if (hidden.length === 0 || whole.pattern.hidden || !least) return undefined;
  // A second part that is hidden leaves it open which of the two it is.
  if (parts.length - shown.length > 1) return undefined;
  const excess = (count: (member: Member) => number) =>
    Math.max(0, count(whole) - shown.reduce((sum, member) => sum + count(member), 0));
  const known = [whole, ...shown];
  const leaks = whole.breaks.some((groups, at) =>
    groups.some(
      (_, group) => known.every((one) => !one.isHidden(at, group)) && excess((member) => member.of(at, group)) > 0,
    ),
  );
  return leaks || excess(({ total }) => total) > 0 ? { kind: "question", question: least.question } : undefined;
}

/**
 * A member's group that is hidden for one or two people: hidden in every member, those people stay in one crowd. Bounds from
 * one member to the next would not do, since all of them bound each other at once.
 */
function leakOfGroups(members: readonly Member[]): More | undefined {
  for (const member of members) {
    if (member.pattern.hidden) continue;
    for (const [at, groups] of member.breaks.entries()) {
      if (!groups.some((_, group) => member.isHidden(at, group) && isFew(member.of(at, group)))) continue;
      const hidden = member.pattern.groups[at] ?? [];
      const other = members.find(
        (one) => one !== member && hidden.some((isHidden, group) => isHidden && !one.isHidden(at, group)),
      );
      if (other) return { kind: "groups", question: other.question, break: at, groups: hidden };
    }
  }
  return undefined;
}
