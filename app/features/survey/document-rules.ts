import type { Condition } from "../question/condition.schema.ts";
import { comparisonsOf, valuesOf } from "../question/condition.ts";
import { pipedIds } from "../question/piping.ts";
import type { Question, Variable } from "../question/question.schema.ts";
import { storedIds, variablesOf } from "../question/types/register.ts";
import { canBeTold } from "../question/words-of.ts";
import { pagesOf, textsOf } from "./pages.ts";
import type { Section } from "./survey.schema.ts";

/** Something that a survey's sections may not be. `at` and `other` are keys of sections or ids of questions. */
export interface Fault {
  kind:
    | "sectionTwice"
    | "questionTwice"
    | "pageTwice"
    /** Its id is one that the answers of the other are stored under. */
    | "nameTaken"
    | "tellsUnasked"
    | "tellsWordless"
    | "dependsOnUnasked"
    | "dependsOnImpossible";
  at: { section: string } | { question: string };
  /** The question that it depends on, tells of or is mixed up with. */
  other?: string;
  /** The answer that nobody can give. */
  value?: string | number;
}

/**
 * What is wrong with a survey's sections. Conditions and texts look back only: a question can depend on earlier ones and
 * on nothing else, so that no survey can go round in circles.
 */
export function faultsOf(sections: readonly Section[]): Fault[] {
  const questions = sections.flatMap((section) => section.questions);
  return [
    ...doubles(sections.map(({ key }) => key)).map((section): Fault => ({ kind: "sectionTwice", at: { section } })),
    ...doubles(questions.map(({ id }) => id)).map((question): Fault => ({ kind: "questionTwice", at: { question } })),
    ...doublePages(sections),
    ...mixedNames(questions),
    ...lookingAhead(sections),
  ];
}

/** A fault in words for whoever makes a survey as a file; staff read it in the words of the page. */
export function toldFault({ kind, at, other, value }: Fault): string {
  const where = "section" in at ? `the section ${at.section}` : `the question ${at.question}`;
  switch (kind) {
    case "sectionTwice":
    case "questionTwice":
      return `${where} is there twice`;
    case "pageTwice":
      return `${where} has the address of another section's second page`;
    case "nameTaken":
      return `${where} has a name that belongs to the question ${other}`;
    case "tellsUnasked":
      return `${where} tells the answer to ${other}, which is not asked before it`;
    case "tellsWordless":
      return `${where} tells the answer to ${other}, which has no words in every language`;
    case "dependsOnUnasked":
      return `${where} depends on ${other}, which is not asked before it`;
    case "dependsOnImpossible":
      return `${where} depends on the answer ${value} to ${other}, which nobody can give`;
  }
}

const doubles = (values: readonly string[]) => [
  ...new Set(values.filter((value, index) => values.indexOf(value) !== index)),
];

/** The second part of a section has an address of its own, which may not be another section's. */
function doublePages(sections: readonly Section[]): Fault[] {
  const keys = pagesOf({ sections: [...sections] }).map(({ key }) => key);
  const own = doubles(sections.map(({ key }) => key));
  return doubles(keys)
    .filter((key) => !own.includes(key))
    .map((section) => ({ kind: "pageTwice", at: { section } }));
}

/** Stored under the same id, or sent under the same name. */
function mixedNames(questions: readonly Question[]): Fault[] {
  const withParts = questions.filter((question) => question.type !== "number" && hasParts(question));
  return withParts.flatMap(({ id }) =>
    questions
      .filter((other) => other.id.startsWith(`${id}__`))
      .map((other): Fault => ({ kind: "nameTaken", at: { question: other.id }, other: id })),
  );
}

const hasParts = (question: Question) =>
  question.type === "date" || question.type === "ranking" || storedIds(question).some((id) => id !== question.id);

function lookingAhead(sections: readonly Section[]): Fault[] {
  const known = new Map<string, { question: Question; variable: Variable }>();
  const faults: Fault[] = [];
  for (const { key, title, intro, shownWhen, questions } of sections) {
    faults.push(...faultsIn({ section: key }, [title, intro], shownWhen, known));
    for (const question of questions) {
      faults.push(...faultsIn({ question: question.id }, textsOf(question), question.shownWhen, known));
      for (const variable of variablesOf(question)) known.set(variable.id, { question, variable });
    }
  }
  return faults;
}

type Known = ReadonlyMap<string, { question: Question; variable: Variable }>;

function faultsIn(
  at: Fault["at"],
  texts: readonly (Section["intro"] | undefined)[],
  condition: Condition | undefined,
  known: Known,
): Fault[] {
  const told = texts.flatMap((text) => (text ? pipedIds(text) : []));
  const compared = condition ? comparisonsOf(condition) : [];
  return [
    ...told.flatMap((other): Fault[] => {
      const question = known.get(other)?.question;
      if (!question) return [{ kind: "tellsUnasked", at, other }];
      return canBeTold(question) ? [] : [{ kind: "tellsWordless", at, other }];
    }),
    ...compared.flatMap((comparison): Fault[] => {
      const { answer: other } = comparison;
      const variable = known.get(other)?.variable;
      if (!variable) return [{ kind: "dependsOnUnasked", at, other }];
      const impossible = valuesOf(comparison).filter((value) => !canBe(variable, value));
      return impossible.map((value) => ({ kind: "dependsOnImpossible", at, other, value }));
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
