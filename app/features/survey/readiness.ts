import type { Language } from "#app/i18n/language.ts";
import { canBeAskedOfYoung } from "../question/bank-young.ts";
import type { Question } from "../question/question.schema.ts";
import { storedIds } from "../question/types/register.ts";
import { bankQuestion } from "./builder.ts";
import { type Fault, faultsOf } from "./document-rules.ts";
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
  | { kind: "closesBeforeItOpens" }
  | { kind: "closingDayPassed" }
  | { kind: "invitedMissing" }
  | { kind: "textsMissing"; language: Language; count: number }
  | { kind: "languageNotApproved"; language: Language }
  /** A question on who answers that has been published, and is another now. */
  | { kind: "backgroundChanged"; question: string }
  /** In the form for ages 13 to 15: a question on what somebody has been exposed to. */
  | { kind: "notForYoung"; question: string }
  /** What the document's own rules say, with the words of the section or question and of the one that it goes by. */
  | { kind: "unusable"; fault: Fault["kind"]; at: string; other: string };

export interface ReadinessInput {
  document: SurveyDocument;
  /** What has been published, the live version first. */
  published: readonly SurveyDocument[];
  facts: SurveyFacts;
  /** What residents' pages may speak in the municipality. */
  offered: readonly Language[];
  today: string;
}

/** What is missing, in the order in which one would do it; publishing waits for an empty list. */
export function readiness({ document, published, facts, offered, today }: ReadinessInput): Gap[] {
  const questions = document.sections.flatMap((section) => section.questions);
  const gaps: Gap[] = [];
  if (questions.length === 0) gaps.push({ kind: "noQuestions" });
  else if (!questions.some(({ type }) => type === "area")) gaps.push({ kind: "noAreaQuestion" });
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
  const forbidden = document.audience === "young" ? questions.filter((one) => !canBeAskedOfYoung(one)) : [];
  for (const { text } of forbidden) gaps.push({ kind: "notForYoung", question: text.sv });
  for (const { kind, at, other } of faultsOf(document.sections)) {
    const title = "section" in at && document.sections.find(({ key }) => key === at.section)?.title.sv;
    const words = "question" in at ? wordsOf(questions, at.question) : title || at.section;
    gaps.push({ kind: "unusable", fault: kind, at: words, other: other ? wordsOf(questions, other) : "" });
  }
  return gaps;
}

/** The Swedish words of a question of the survey, by an id that answers to it are stored under; or else those of the bank's. */
function wordsOf(questions: readonly Question[], stored: string): string {
  const asked = questions.find((question) => question.id === stored || storedIds(question).includes(stored));
  const known = asked ?? bankQuestion(stored);
  return known?.text.sv ?? stored;
}
