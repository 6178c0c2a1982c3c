import { bankId } from "../question/bank-edition.ts";
import type { Condition } from "../question/condition.schema.ts";
import { comparisonsOf } from "../question/condition.ts";
import type { Question } from "../question/question.schema.ts";
import type { SurveyDocument } from "./survey.schema.ts";

/** Only those who were exposed to something can have reported it. */
const CONDITIONS: Readonly<Record<string, Condition>> = {
  D4: {
    any: [
      { answer: "D1", isOneOf: ["once", "several"] },
      { answer: "D2", isOneOf: ["attempt", "succeeded"] },
      { answer: "D3", isOneOf: ["once", "several"] },
    ],
  },
};

export function conditional(question: Question): Question {
  const shownWhen = CONDITIONS[question.id];
  return shownWhen ? { ...question, shownWhen } : question;
}

/**
 * The document with the bank's conditions as far as the survey asks what they look at: of "D1, D2 or D3" those that are
 * ticked, and all of them again when they are. Where none is ticked the condition stays, and `readiness` tells of it.
 * Conditions that are not the bank's are left alone.
 *
 * @param before the document that has been edited, with the conditions as they fitted it
 */
export function withBankConditions(
  before: SurveyDocument,
  after: SurveyDocument,
  bank: readonly Question[],
): SurveyDocument {
  const [old, now] = [editionsIn(before), editionsIn(after)];
  const refitted = (question: Question): Question => {
    const whole = bank.find(({ id }) => bankId(id) === bankId(question.id))?.shownWhen;
    if (!whole || !question.shownWhen) return question;
    const isTheBanks = [whole, fitted(whole, old)].some((one) => isSame(one, question.shownWhen));
    return isTheBanks ? { ...question, shownWhen: fitted(whole, now) } : question;
  };
  const sections = after.sections.map((section) => ({ ...section, questions: section.questions.map(refitted) }));
  return { ...after, sections };
}

/** The ids that the bank's questions have in a survey, by the bank's. */
function editionsIn({ sections }: SurveyDocument): Map<string, string> {
  return new Map(sections.flatMap(({ questions }) => questions.map(({ id }) => [bankId(id), id] as const)));
}

function fitted(condition: Condition, editions: ReadonlyMap<string, string>): Condition {
  if ("all" in condition) return { all: condition.all.map((part) => fitted(part, editions)) };
  if ("not" in condition) return { not: fitted(condition.not, editions) };
  if ("any" in condition) {
    const isAsked = (part: Condition) => comparisonsOf(part).every(({ answer }) => editions.has(bankId(answer)));
    const asked = condition.any.filter(isAsked);
    return { any: (asked.length > 0 ? asked : condition.any).map((part) => fitted(part, editions)) };
  }
  return { ...condition, answer: editions.get(bankId(condition.answer)) ?? condition.answer };
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
