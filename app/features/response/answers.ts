import { FORM_FIELDS } from "../question/form-fields.ts";
import type { Answers, Question } from "../question/question.schema.ts";
import type { Fault, Sent } from "../question/types/contract.ts";
import { readSent, sentFor, storedIds, typedOf } from "../question/types/register.ts";
import type { Journey } from "../survey/journey.ts";
import type { Section, SurveyDocument } from "../survey/survey.schema.ts";
import { soundsUrgent } from "../tip/urgency.ts";

const questionsOf = ({ sections }: SurveyDocument): Question[] => sections.flatMap(({ questions }) => questions);

/** The answers in the order of the questions and nothing else: neither order nor extra keys may tell anything. */
export function inQuestionOrder(document: SurveyDocument, answers: Answers): Answers {
  const ids = questionsOf(document).flatMap(storedIds);
  const entries = ids.map((id) => [id, answers[id]] as const);
  return Object.fromEntries(entries.filter((entry) => entry[1] !== undefined)) as Answers;
}

/** The area that the answers belong to, if the survey asks for it and it was told. */
export function areaOf(document: SurveyDocument, answers: Answers): string | null {
  const question = questionsOf(document).find(({ type }) => type === "area");
  const answer = question && answers[question.id];
  return typeof answer === "string" ? answer : null;
}

/** Why a question has no answer that can be kept. */
export interface QuestionFault {
  questionId: string;
  fault: Fault;
  /** The id of the control that it is about, where that is one of several. */
  at?: string;
}

/**
 * The questions of a page that its form had, or all when it does not say: what another tab has answered since may have opened
 * more, and a form that never had them says nothing of them.
 */
function questionsSent({ questions }: Pick<Section, "questions">, form: FormData): Question[] {
  const asked = form.get(FORM_FIELDS.asked);
  if (typeof asked !== "string") return questions;
  const ids = new Set(asked.split(" "));
  return questions.filter(({ id }) => ids.has(id));
}

export interface ReadSection {
  /** Those that the form had. */
  questions: Question[];
  answers: Answers;
  faults: QuestionFault[];
  /** What was sent to each question, to be shown again beside a fault. */
  typed: Record<string, Sent>;
}

/**
 * The form with a section's questions. Questions that were skipped have no answer.
 * @param leaving the page is left without having been finished – back, for later, into another language: nothing has to be answered yet
 */
export function readSection(
  section: Pick<Section, "questions">,
  form: FormData,
  { leaving = false } = {},
): ReadSection {
  const read: ReadSection = { questions: questionsSent(section, form), answers: {}, faults: [], typed: {} };
  for (const question of read.questions) {
    const sent = sentFor(question, form);
    const reading = readSent(leaving ? { ...question, required: false } : question, sent);
    read.typed[question.id] = sent;
    if (reading.state === "answered") Object.assign(read.answers, reading.answers);
    if (reading.state === "wrong") {
      const { state: _, ...fault } = reading;
      read.faults.push({ questionId: question.id, ...fault });
    }
  }
  return read;
}

/** The questions that have to be answered before anything can be sent, and are not. */
export function unanswered({ pages, answers }: Journey): { pageKey: string; question: Question }[] {
  return pages.flatMap(({ key, questions }) =>
    questions
      .filter((question) => question.required && readSent(question, typedOf(question, answers)).state === "wrong")
      .map((question) => ({ pageKey: key, question })),
  );
}

/** The answers with those to these questions replaced. */
export function withSection(earlier: Answers, { questions }: Pick<Section, "questions">, answers: Answers): Answers {
  const replaced = new Set(questions.flatMap(storedIds));
  const others = Object.entries(earlier).filter(([id]) => !replaced.has(id));
  return { ...Object.fromEntries(others), ...answers };
}

/** Whether something that was written sounds as if somebody needs help at once. */
export function isUrgent(answers: Answers): boolean {
  return soundsUrgent(...Object.values(answers).filter((answer) => typeof answer === "string"));
}
