import type { Answers } from "../question/question.schema.ts";
import { CHECK_KEY, RECEIPT_KEY, type Section, type SurveyDocument } from "./survey.schema.ts";

/** A page of the journey. Pure: knows the document and what was answered, nothing of the web. */
export type Step = { kind: "landing" } | { kind: "section"; key: string } | { kind: "check" } | { kind: "receipt" };

export const LANDING: Step = { kind: "landing" };
export const CHECK: Step = { kind: "check" };
export const RECEIPT: Step = { kind: "receipt" };
const toSection = ({ key }: Section): Step => ({ kind: "section", key });

/** Every page in order. */
export function stepsOf({ sections }: SurveyDocument): Step[] {
  return [LANDING, ...sections.map(toSection), CHECK, RECEIPT];
}

const isSame = (one: Step, other: Step) =>
  one.kind === other.kind && (one.kind !== "section" || one.key === (other as typeof one).key);

/** The page after this one; the receipt is the last. */
export const stepAfter = (document: SurveyDocument, step: Step): Step => neighbour(document, step, 1) ?? RECEIPT;

/** The page before this one; the landing page is the first. */
export const stepBefore = (document: SurveyDocument, step: Step): Step => neighbour(document, step, -1) ?? LANDING;

function neighbour(document: SurveyDocument, step: Step, distance: 1 | -1): Step | undefined {
  const steps = stepsOf(document);
  return steps[steps.findIndex((candidate) => isSame(candidate, step)) + distance];
}

/** A section by its key, with its place among the others. */
export function findSection({ sections }: SurveyDocument, key: string) {
  const index = sections.findIndex((section) => section.key === key);
  const section = sections[index];
  return section && { section, number: index + 1, count: sections.length };
}

/** Where somebody who comes back goes on: the first section without an answer, or else the check. */
export function resumeAt({ sections }: SurveyDocument, answers: Answers): Step {
  const untouched = sections.find(({ questions }) => !questions.some(({ id }) => id in answers));
  return untouched ? toSection(untouched) : CHECK;
}

/** The address of a page below the survey's own, such as /gnosjo/enkat/tyck-till. */
export function addressOf(home: string, step: Step): string {
  switch (step.kind) {
    case "landing":
      return home;
    case "section":
      return `${home}/${step.key}`;
    case "check":
      return `${home}/${CHECK_KEY}`;
    case "receipt":
      return `${home}/${RECEIPT_KEY}`;
  }
}

/** The survey's own address. */
export const surveyHome = (municipalitySlug: string, surveySlug: string) => `/${municipalitySlug}/enkat/${surveySlug}`;
