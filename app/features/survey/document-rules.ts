import type { Condition } from "../question/condition.schema.ts";
import { comparisonsOf, valuesOf } from "../question/condition.ts";
import { pipedIds } from "../question/piping.ts";
import type { Question, Variable } from "../question/question.schema.ts";
import { storedIds, variablesOf } from "../question/types/register.ts";
import { canBeTold } from "../question/words-of.ts";
import { pagesOf, textsOf } from "./pages.ts";
import type { Section } from "./survey.schema.ts";

/**
 * What is wrong with a survey's sections, in words for whoever makes them. Conditions and texts look back only: a
 * question can depend on earlier ones and on nothing else, so that no survey can go round in circles.
 */
export function faultsOf(sections: readonly Section[]): string[] {
  const questions = sections.flatMap((section) => section.questions);
  return [
    ...doubles(sections.map(({ key }) => key)).map((key) => `the section ${key} is there twice`),
    ...doubles(questions.map(({ id }) => id)).map((id) => `the question ${id} is there twice`),
    ...doublePages(sections),
    ...mixedNames(questions),
    ...lookingAhead(sections),
  ];
}

const doubles = (values: readonly string[]) => [
  ...new Set(values.filter((value, index) => values.indexOf(value) !== index)),
];

/** The second part of a section has an address of its own, which may not be another section's. */
function doublePages(sections: readonly Section[]): string[] {
  const keys = pagesOf({ sections: [...sections] }).map(({ key }) => key);
  const own = doubles(sections.map(({ key }) => key));
  return doubles(keys)
    .filter((key) => !own.includes(key))
    .map((key) => `the section ${key} has the address of another section's second page`);
}

/** Stored under the same id, or sent under the same name. */
function mixedNames(questions: readonly Question[]): string[] {
  const withParts = questions.filter((question) => question.type !== "number" && hasParts(question));
  return withParts.flatMap(({ id }) =>
    questions
      .filter((other) => other.id.startsWith(`${id}__`))
      .map((other) => `the question ${other.id} has a name that belongs to the question ${id}`),
  );
}

const hasParts = (question: Question) =>
  question.type === "date" || question.type === "ranking" || storedIds(question).some((id) => id !== question.id);

function lookingAhead(sections: readonly Section[]): string[] {
  const known = new Map<string, { question: Question; variable: Variable }>();
  const faults: string[] = [];
  for (const { key, title, intro, shownWhen, questions } of sections) {
    faults.push(...faultsIn(`the section ${key}`, [title, intro], shownWhen, known));
    for (const question of questions) {
      faults.push(...faultsIn(`the question ${question.id}`, textsOf(question), question.shownWhen, known));
      for (const variable of variablesOf(question)) known.set(variable.id, { question, variable });
    }
  }
  return faults;
}

type Known = ReadonlyMap<string, { question: Question; variable: Variable }>;

function faultsIn(
  where: string,
  texts: readonly (Section["intro"] | undefined)[],
  condition: Condition | undefined,
  known: Known,
): string[] {
  const piped = texts.flatMap((text) => (text ? pipedIds(text) : []));
  return [
    ...piped.flatMap((id) => {
      const told = known.get(id);
      if (!told) return [`${where} tells the answer to ${id}, which is not asked before it`];
      return canBeTold(told.question)
        ? []
        : [`${where} tells the answer to ${id}, which has no words in every language`];
    }),
    ...(condition ? comparisonsOf(condition) : []).flatMap((comparison) => {
      const variable = known.get(comparison.answer)?.variable;
      if (!variable) return [`${where} depends on ${comparison.answer}, which is not asked before it`];
      return valuesOf(comparison)
        .filter((value) => !canBe(variable, value))
        .map((value) => `${where} depends on the answer ${value} to ${comparison.answer}, which nobody can give`);
    }),
  ];
}

function canBe(variable: Variable, value: string | number): boolean {
  switch (variable.type) {
    case "number":
      return typeof value === "number";
    case "text":
    case "date":
      return typeof value === "string";
    default:
      return variable.options.some(({ code }) => code === value);
  }
}
