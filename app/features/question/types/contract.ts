import type { ReactNode } from "react";
import type { Language } from "#app/i18n/language.ts";
import type { Localized } from "#app/i18n/localized.ts";
import type { Answer, Answers, QuestionOf, QuestionType, Variable } from "../question.schema.ts";

/** Why what was sent cannot be an answer; put into words by fault-text.ts. */
export type Fault =
  | { key: "required" | "consentMissing" | "unknownOption" | "notANumber" | "notWhole" }
  | { key: "yearShort" | "dateImpossible" | "dayMissing" | "monthMissing" | "yearMissing" }
  | { key: "tooMany"; maximum: number }
  | { key: "standsAlone" | "namelyNotChosen" | "rankedTwice" | "rowMissing"; label: Localized }
  | { key: "tooSmall"; minimum: number }
  | { key: "tooLarge"; maximum: number }
  | { key: "tooEarly"; day: string }
  | { key: "tooLate"; day: string }
  /** As 2026-11. */
  | { key: "monthTooEarly" | "monthTooLate"; month: string }
  | { key: "tooLong"; maximum: number; length: number };

export type Reading =
  | { state: "skipped" }
  | { state: "answered"; answers: Answers }
  /** `at` is the id of the control that it is about, where that is one of several. */
  | { state: "wrong"; fault: Fault; at?: string };

/** What a form says to a question, by the names of its controls. All of them begin with the question's id. */
export type Sent = Readonly<Record<string, readonly string[]>>;

export interface FieldProps<Type extends QuestionType> {
  question: QuestionOf<Type>;
  /** What the controls show: the stored answer, or what was sent and could not be stored. */
  typed: Sent;
  error?: string;
  /** The id of the control that the error is about, where that is one of several. */
  errorAt?: string;
  language: Language;
}

/**
 * What results tell of a question: its answers, as words, a chart and a table; only how many answered, since each said
 * something of their own or all the same; nothing but who answered; or nothing, where nothing is answered.
 */
export type QuestionResultKind = "table" | "count" | "who" | "none";

/** From 0 up to, not including, 1. */
export type Chance = () => number;

/**
 * What every type of question knows of itself. A field's first control has the question's id, every other one its own
 * name, so that an error leads there; names begin with the question's id, so that the form is read back.
 */
export interface QuestionTypeDefinition<Type extends QuestionType> {
  /** What is stored of an answer: data files have a column for each, and results a table. */
  variables(question: QuestionOf<Type>): Variable[];
  result: QuestionResultKind;
  /** What a form says to the question. Nothing, or only blanks, is a question that was skipped. */
  read(question: QuestionOf<Type>, sent: Sent): Reading;
  /** What the controls show of a stored answer: sent again it is the same answer. */
  typed(question: QuestionOf<Type>, answers: Answers): Sent;
  /** The answer in words, one line per alternative or line of text; empty when there is none. */
  describe(question: QuestionOf<Type>, answers: Answers, language: Language): string[];
  Field(props: FieldProps<Type>): ReactNode;
  /** An answer as somebody could give it, for demonstrations: the same chance gives the same answer. */
  draw(question: QuestionOf<Type>, chance: Chance): Answers;
}

export const SKIPPED: Reading = { state: "skipped" };
export const answered = (answers: Answers): Reading => ({ state: "answered", answers });
export const wrong = (fault: Fault, at?: string): Reading => ({ state: "wrong", fault, ...(at ? { at } : {}) });

/** The name of a part of a question: of a grid's row, or the words to an alternative. Stored, it is the variable's id. */
export const partId = (id: string, part: string | number): string => `${id}__${part}`;

/** What was sent under one name, without blanks. */
export const valuesIn = (sent: Sent, name: string): string[] => (sent[name] ?? []).filter((value) => value.trim());
export const valueIn = (sent: Sent, name: string): string | undefined => valuesIn(sent, name)[0];

/** A stored answer as the values of a control. */
export const asTyped = (answer: Answer | undefined): string[] =>
  answer === undefined ? [] : [answer].flat().map(String);

/** For the types whose controls have the names under which answers are stored. */
export const typedAsStored = (variables: readonly Variable[], answers: Answers): Sent =>
  Object.fromEntries(
    variables.filter(({ id }) => answers[id] !== undefined).map(({ id }) => [id, asTyped(answers[id])]),
  );

/** One of several, the first ones more often. @throws Error when there is none */
export function pickOne<Item>(items: readonly Item[], chance: Chance): Item {
  const picked = items[Math.floor(chance() * chance() ** 0.4 * items.length)];
  if (picked === undefined) throw new Error("There is nothing to pick from.");
  return picked;
}
