import { createElement, type ReactNode } from "react";
import type { Language } from "#app/i18n/language.ts";
import type { Answer, Question, QuestionType } from "../question.schema.ts";
import { area } from "./area.tsx";
import type { QuestionTypeDefinition, Reading } from "./contract.ts";
import { multiple } from "./multiple.tsx";
import { number } from "./number.tsx";
import { single } from "./single.tsx";
import { text } from "./text.tsx";

/** The only place that knows which types of question there are. */
export const QUESTION_TYPES: { [Type in QuestionType]: QuestionTypeDefinition<Type> } = {
  single,
  multiple,
  area,
  number,
  text,
};

/** The definition for any question: that the two belong together is more than the type checker can follow. */
interface AnyDefinition {
  read(question: Question, sent: readonly string[]): Reading;
  describe(question: Question, answer: Answer, language: Language): string[];
  Field(props: AnyFieldProps): ReactNode;
}

export interface AnyFieldProps {
  question: Question;
  typed: readonly string[];
  error?: string;
  language: Language;
}

const definitionOf = (question: Question) => QUESTION_TYPES[question.type] as unknown as AnyDefinition;

/** What was sent under the question's id. Files are no answers. */
export function sentFor(question: Question, form: FormData): string[] {
  return form.getAll(question.id).filter((value) => typeof value === "string");
}

export const readAnswer = (question: Question, form: FormData): Reading =>
  definitionOf(question).read(question, sentFor(question, form));

export const describeAnswer = (question: Question, answer: Answer, language: Language): string[] =>
  definitionOf(question).describe(question, answer, language);

export const QuestionField = (props: AnyFieldProps) => createElement(definitionOf(props.question).Field, props);

/** A stored answer as its field shows it. */
export const typedOf = (answer: Answer | undefined): string[] =>
  answer === undefined ? [] : [answer].flat().map(String);
