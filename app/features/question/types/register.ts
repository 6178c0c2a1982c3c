import { createElement, type ReactNode } from "react";
import type { Language } from "#app/i18n/language.ts";
import { pipedIds, withoutAnswers } from "../piping.ts";
import type { Answers, Question, QuestionType, Variable } from "../question.schema.ts";
import { area } from "./area.tsx";
import { consent } from "./consent.tsx";
import type { Chance, QuestionTypeDefinition, Reading, Sent } from "./contract.ts";
import { date } from "./date.tsx";
import { grid } from "./grid.tsx";
import { information } from "./information.tsx";
import { multiple } from "./multiple.tsx";
import { number } from "./number.tsx";
import { place } from "./place.tsx";
import { ranking } from "./ranking.tsx";
import { scale } from "./scale.tsx";
import { single } from "./single.tsx";
import { text } from "./text.tsx";

/** The only place that knows which types of question there are. */
export const QUESTION_TYPES: { [Type in QuestionType]: QuestionTypeDefinition<Type> } = {
  single,
  multiple,
  scale,
  grid,
  ranking,
  number,
  text,
  date,
  area,
  place,
  information,
  consent,
};

/** The definition for any question: that the two belong together is more than the type checker can follow. */
interface AnyDefinition {
  variables(question: Question): Variable[];
  read(question: Question, sent: Sent): Reading;
  typed(question: Question, answers: Answers): Sent;
  describe(question: Question, answers: Answers, language: Language): string[];
  Field(props: AnyFieldProps): ReactNode;
  draw(question: Question, chance: Chance): Answers;
}

export interface AnyFieldProps {
  question: Question;
  typed: Sent;
  error?: string;
  errorAt?: string;
  language: Language;
}

const definitionOf = (question: Question) => QUESTION_TYPES[question.type] as unknown as AnyDefinition;

/** What is stored of a question, with its texts as they stand where there is no one who answered. */
export const variablesOf = (question: Question): Variable[] =>
  definitionOf(question)
    .variables(question)
    .map(({ hint, ...variable }) => ({
      ...variable,
      text: withoutAnswers(variable.text),
      // What tells an earlier answer says nothing where there is none.
      ...(hint && pipedIds(hint).length === 0 ? { hint } : {}),
    }));

/** Asked for many times on every page of a resident's; a question never changes, only others come in its place. */
const knownIds = new WeakMap<Question, readonly string[]>();

/** The ids under which a question is stored. */
export function storedIds(question: Question): readonly string[] {
  const known = knownIds.get(question);
  if (known) return known;
  const ids = definitionOf(question)
    .variables(question)
    .map(({ id }) => id);
  knownIds.set(question, ids);
  return ids;
}

/** What was sent under the question's id and the names that begin with it. Files are no answers. */
export function sentFor({ id }: Question, form: FormData): Sent {
  const sent: Record<string, string[]> = {};
  for (const [name, value] of form) {
    if (typeof value !== "string" || (name !== id && !name.startsWith(`${id}__`))) continue;
    sent[name] = [...(sent[name] ?? []), value];
  }
  return sent;
}

/** What was sent is an answer, or it is said why not. A question that has to be answered may not be skipped. */
export function readSent(question: Question, sent: Sent): Reading {
  const reading = definitionOf(question).read(question, sent);
  const isMissing = reading.state === "skipped" && question.required && storedIds(question).length > 0;
  return isMissing ? { state: "wrong", fault: { key: "required" } } : reading;
}

/** Stored answers as the question's controls show them. */
export const typedOf = (question: Question, answers: Answers): Sent => definitionOf(question).typed(question, answers);

export const describeAnswer = (question: Question, answers: Answers, language: Language): string[] =>
  definitionOf(question).describe(question, answers, language);

export const QuestionField = (props: AnyFieldProps) => createElement(definitionOf(props.question).Field, props);

/** An answer as somebody could give it. */
export const drawAnswer = (question: Question, chance: Chance): Answers =>
  definitionOf(question).draw(question, chance);
