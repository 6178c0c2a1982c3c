import type { FrequencyTable } from "../table.ts";
import type { FamilyQuestion, More, Pattern, QuestionPattern, TableFamily, Union } from "./family.ts";
import { countWithin } from "./primary-rule.ts";

/** From where a number may be told on a sensitive question. */
const FEWEST = 3;

interface Bounds {
  low: number;
  high: number;
}

/**
 * The first thing to hide because a combined question ("exposed to any of them") and its parts tell of each other.
 *
 * Formula: in every table max eᵢ ≤ e ≤ Σ eᵢ, where eᵢ of the part i and e of the whole are those who are counted. With
 * the sum over the hidden groups of a break, which anyone can work out, these bound a hidden number from both sides; one
 * of one or two people must be left open from 0 to 3.
 * Edge cases: a question whose parts are all hidden, or that is hidden itself, tells nothing. Questions that are not
 * sensitive have no numbers to protect.
 */
export function unionLeak(family: TableFamily, pattern: Pattern): More | undefined {
  for (const [whole, question] of family.questions.entries()) {
    if (!question.union || !question.sensitive) continue;
    const members = [
      { question: whole, codes: question.union.codes, isWhole: true },
      ...question.union.parts.map((part) => ({ ...part, isWhole: false })),
    ].map((member) => new Member(family, pattern, member));
    const more = leakOfTotal(members, question.union) ?? leakOfGroups(members);
    if (more) return more;
  }
  return undefined;
}

interface MemberOf {
  question: number;
  codes: readonly string[];
  isWhole: boolean;
}

/** One of the questions that are combined, or the combination. */
class Member implements MemberOf {
  readonly question: number;
  readonly codes: readonly string[];
  readonly isWhole: boolean;
  readonly pattern: QuestionPattern;
  private readonly figures: FamilyQuestion;

  constructor(family: TableFamily, pattern: Pattern, { question, codes, isWhole }: MemberOf) {
    this.question = question;
    this.codes = codes;
    this.isWhole = isWhole;
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

  /** How many are counted in what is left of a break, which is known unless the question is hidden. */
  left(at: number): number {
    const shown = (this.breaks[at] ?? []).map((_, group) => (this.isHidden(at, group) ? 0 : this.of(at, group)));
    return this.pattern.hidden ? Number.POSITIVE_INFINITY : this.total - shown.reduce((sum, count) => sum + count, 0);
  }

  /** Those of them who are in none of its groups. */
  inNone(at: number): number {
    return this.total - (this.breaks[at] ?? []).reduce((sum, _, group) => sum + this.of(at, group), 0);
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

/** A member's group that is hidden: neither the other members nor what is left of the break may say too much of it. */
function leakOfGroups(members: readonly Member[]): More | undefined {
  for (const member of members) {
    if (member.pattern.hidden) continue;
    for (const [at, groups] of member.breaks.entries()) {
      const bounds = groups.map((_, group) => boundsOf(member, members, at, group));
      const leaking = groups.some((_, group) => {
        if (!member.isHidden(at, group) || !isFew(member.of(at, group))) return false;
        const { low, high } = narrowed(member, at, group, bounds);
        return low > 0 || high < FEWEST;
      });
      if (!leaking) continue;
      const hidden = member.pattern.groups[at] ?? [];
      const other = members.find(
        (one) => one !== member && hidden.some((isHidden, group) => isHidden && !one.isHidden(at, group)),
      );
      if (other) return { kind: "groups", question: other.question, break: at, groups: hidden };
    }
  }
  return undefined;
}

/** What the other members say of a group's number. */
function boundsOf(member: Member, members: readonly Member[], at: number, group: number): Bounds {
  const upTo = (one: Member) => (one.isHidden(at, group) ? one.left(at) : one.of(at, group));
  const [whole, ...parts] = members as [Member, ...Member[]];
  if (member.isWhole) {
    const known = parts.filter((part) => !part.isHidden(at, group)).map((part) => part.of(at, group));
    return { low: Math.max(0, ...known), high: parts.reduce((sum, part) => sum + upTo(part), 0) };
  }
  const others = parts.filter((part) => part !== member).reduce((sum, part) => sum + upTo(part), 0);
  const low = whole.isHidden(at, group) ? 0 : Math.max(0, whole.of(at, group) - others);
  return { low, high: upTo(whole) };
}

/** With what is known of the sum over the hidden groups. */
function narrowed(member: Member, at: number, group: number, bounds: readonly Bounds[]): Bounds {
  const left = member.left(at);
  const rest = bounds.filter((_, one) => one !== group && member.isHidden(at, one));
  const sum = (end: keyof Bounds) => rest.reduce((all, one) => all + one[end], 0);
  const own = bounds[group] as Bounds;
  return {
    low: Math.max(own.low, left - sum("high") - member.inNone(at)),
    high: Math.min(own.high, left - sum("low")),
  };
}
