import type { Answers, Question } from "../question/question.schema.ts";
import type { Fault } from "../question/types/contract.ts";
import { readAnswer, sentFor } from "../question/types/register.ts";
import type { Section, SurveyDocument } from "../survey/survey.schema.ts";

const questionsOf = ({ sections }: SurveyDocument): Question[] => sections.flatMap(({ questions }) => questions);

/** The answers in the order of the questions and nothing else: neither order nor extra keys may tell anything. */
export function inQuestionOrder(document: SurveyDocument, answers: Answers): Answers {
  const entries = questionsOf(document).map(({ id }) => [id, answers[id]] as const);
  return Object.fromEntries(entries.filter((entry) => entry[1] !== undefined)) as Answers;
}

/** The area that the answers belong to, if the survey asks for it and it was told. */
export function areaOf(document: SurveyDocument, answers: Answers): string | null {
  const question = questionsOf(document).find(({ type }) => type === "area");
  const answer = question && answers[question.id];
  return typeof answer === "string" ? answer : null;
}

export interface ReadSection {
  answers: Answers;
  faults: { questionId: string; fault: Fault }[];
  /** What was sent under each question, to be shown again beside a fault. */
  typed: Record<string, string[]>;
}

/** A section's form. Questions that were skipped have no answer. */
export function readSection({ questions }: Section, form: FormData): ReadSection {
  const read: ReadSection = { answers: {}, faults: [], typed: {} };
  for (const question of questions) {
    const reading = readAnswer(question, form);
    read.typed[question.id] = sentFor(question, form);
    if (reading.state === "answered") read.answers[question.id] = reading.answer;
    if (reading.state === "wrong") read.faults.push({ questionId: question.id, fault: reading.fault });
  }
  return read;
}

/** The answers with those to a section's questions replaced. */
export function withSection(earlier: Answers, { questions }: Section, answers: Answers): Answers {
  const others = Object.entries(earlier).filter(([id]) => !questions.some((question) => question.id === id));
  return { ...Object.fromEntries(others), ...answers };
}
