import type { Condition } from "./condition.schema.ts";
import type { Answers } from "./question.schema.ts";

/**
 * Whether the answers meet a condition. Of an answer with several values – chosen alternatives, a ranking – it is enough
 * that one is meant.
 *
 * @example holds({ answer: "D1", isOneOf: ["once", "several"] }, { D1: "once" }) // true
 */
export function holds(condition: Condition, answers: Answers): boolean {
  if ("all" in condition) return condition.all.every((part) => holds(part, answers));
  if ("any" in condition) return condition.any.some((part) => holds(part, answers));
  if ("not" in condition) return !holds(condition.not, answers);
  const given = answers[condition.answer];
  if (given === undefined) return false;
  return "given" in condition || [given].flat().some((one) => valuesOf(condition).includes(one));
}

/** The values that an answer is compared with; none where it only has to be given. */
export function valuesOf(condition: Condition): (string | number)[] {
  if ("is" in condition) return [condition.is];
  return "isOneOf" in condition ? condition.isOneOf : [];
}

/** The single comparisons that a condition is made of. */
export function comparisonsOf(condition: Condition): Extract<Condition, { answer: string }>[] {
  if ("all" in condition) return condition.all.flatMap(comparisonsOf);
  if ("any" in condition) return condition.any.flatMap(comparisonsOf);
  return "not" in condition ? comparisonsOf(condition.not) : [condition];
}
