import type { ReactNode } from "react";
import type { Language } from "#app/i18n/language.ts";
import type { Answer, QuestionOf, QuestionType } from "../question.schema.ts";

/** Why what was sent cannot be an answer; put into words by fault-text.ts. */
export type Fault =
  | { key: "unknownOption" }
  | { key: "tooMany"; maximum: number }
  | { key: "notANumber" }
  | { key: "tooSmall"; minimum: number }
  | { key: "tooLarge"; maximum: number }
  | { key: "tooLong"; maximum: number; length: number };

export type Reading = { state: "skipped" } | { state: "answered"; answer: Answer } | { state: "wrong"; fault: Fault };

export interface FieldProps<Type extends QuestionType> {
  question: QuestionOf<Type>;
  /** What the field shows: the stored answer, or what was sent and could not be stored. */
  typed: readonly string[];
  error?: string;
  language: Language;
}

/**
 * What every type of question knows of itself. A field's first control has the question's id and every control its
 * name, so that an error leads there and the form is read back under the same id.
 */
export interface QuestionTypeDefinition<Type extends QuestionType> {
  /** What a form says to the question. Nothing, or only blanks, is a question that was skipped. */
  read(question: QuestionOf<Type>, sent: readonly string[]): Reading;
  /** The answer in words, one line per alternative or line of text. */
  describe(question: QuestionOf<Type>, answer: Answer, language: Language): string[];
  Field(props: FieldProps<Type>): ReactNode;
}

export const SKIPPED: Reading = { state: "skipped" };
export const answered = (answer: Answer): Reading => ({ state: "answered", answer });
export const wrong = (fault: Fault): Reading => ({ state: "wrong", fault });
