import type { Language } from "#app/i18n/language.ts";
import { changedBackground } from "./next-version.ts";
import type { SurveyDesign, SurveyDocument } from "./survey.schema.ts";
import { countMissing } from "./survey-texts.ts";

/** Facts of a survey that are not in its document. */
export interface SurveyFacts {
  opensOn: string;
  closesOn: string | null;
  design: SurveyDesign;
  invited: number | null;
}

/** Something that has to be done before the survey can be published; put into words by the page, with a link to it. */
export type Gap =
  | { kind: "noQuestions" }
  | { kind: "noAreaQuestion" }
  | { kind: "emptySection"; key: string }
  | { kind: "closesBeforeItOpens" }
  | { kind: "closingDayPassed" }
  | { kind: "invitedMissing" }
  | { kind: "textsMissing"; language: Language; count: number }
  | { kind: "languageNotApproved"; language: Language }
  /** A question on who answers that has been published, and is another now. */
  | { kind: "backgroundChanged"; question: string }
  | { kind: "unusable"; faults: string[] };

export interface ReadinessInput {
  document: SurveyDocument;
  /** What has been published, the live version first. */
  published: readonly SurveyDocument[];
  facts: SurveyFacts;
  /** What residents' pages may speak in the municipality. */
  offered: readonly Language[];
  /** What the survey's own rules say of the document: an answer that a condition looks for and nobody can give. */
  faults: readonly string[];
  today: string;
}

/** What is missing, in the order in which one would do it; publishing waits for an empty list. */
export function readiness({ document, published, facts, offered, faults, today }: ReadinessInput): Gap[] {
  const questions = document.sections.flatMap((section) => section.questions);
  const gaps: Gap[] = [];
  if (questions.length === 0) gaps.push({ kind: "noQuestions" });
  else if (!questions.some(({ type }) => type === "area")) gaps.push({ kind: "noAreaQuestion" });
  for (const section of document.sections) {
    if (section.questions.length === 0 && questions.length > 0) gaps.push({ kind: "emptySection", key: section.key });
  }
  if (facts.closesOn !== null && facts.closesOn < facts.opensOn) gaps.push({ kind: "closesBeforeItOpens" });
  else if (facts.closesOn !== null && facts.closesOn < today) gaps.push({ kind: "closingDayPassed" });
  if (facts.design === "random_sample" && facts.invited === null) gaps.push({ kind: "invitedMissing" });
  for (const language of document.languages) {
    const count = countMissing(document, language);
    if (count > 0) gaps.push({ kind: "textsMissing", language, count });
    if (!offered.includes(language)) gaps.push({ kind: "languageNotApproved", language });
  }
  for (const { text } of changedBackground(published, document)) {
    gaps.push({ kind: "backgroundChanged", question: text.sv });
  }
  if (faults.length > 0 && questions.length > 0) gaps.push({ kind: "unusable", faults: [...faults] });
  return gaps;
}
