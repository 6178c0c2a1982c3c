import type { Localized } from "#app/i18n/localized.ts";
import { pipedIds } from "../question/piping.ts";
import type { Option, Question } from "../question/question.schema.ts";
import { storedIds } from "../question/types/register.ts";
import { canBeTold } from "../question/words-of.ts";
import type { SurveyDocument } from "./survey.schema.ts";
import { tidied } from "./tidied.ts";

export const OWN_TYPES = ["single", "multiple", "text"] as const;
export type OwnType = (typeof OWN_TYPES)[number];

/** What staff say of a question of their own. */
export interface OwnQuestion {
  type: OwnType;
  text: string;
  hint: string;
  /** One alternative a line. */
  options: string[];
  dontKnow: boolean;
}

const TEXT_MAXIMUM = 500;
const DONT_KNOW: Option = { code: "dont_know", label: { sv: "Vet inte", en: "Don't know" }, state: "dont_know" };

/** Residents cannot tell apart what differs in capitals and spaces alone. */
const asRead = (line: string) => line.normalize("NFC").replace(/\s+/g, " ").trim().toLocaleLowerCase("sv");

/** What is wrong with the alternatives that staff have written, as a key of the `builder` texts; null when nothing is. */
export function optionsFault({ options, dontKnow }: Pick<OwnQuestion, "options" | "dontKnow">) {
  const lines = options.map(asRead);
  if (lines.length < 2) return "optionsTooFew";
  if (lines.length > 30) return "optionsTooMany";
  if (new Set(lines).size < lines.length) return "optionsTwice";
  if (dontKnow && lines.includes(asRead(DONT_KNOW.label.sv))) return "dontKnowTwice";
  if (options.some((option) => option.length > 150)) return "optionTooLong";
  // No answer is told in an alternative.
  return options.some((option) => /[{}]/.test(option)) ? "optionBraces" : null;
}

/** Answers that the texts of a question may tell: to what is asked before it, and not in own words. */
function tellableBefore({ sections }: SurveyDocument, id: string): Set<string> {
  const questions = sections.flatMap((section) => section.questions);
  const before = questions.slice(
    0,
    questions.findIndex((question) => question.id === id),
  );
  return new Set(before.filter(canBeTold).flatMap(storedIds));
}

/** Those of a question's texts that tell an answer which cannot be told where the question stands. */
export function untellable(document: SurveyDocument, { id, text, hint }: Question): ("text" | "hint")[] {
  const tellable = tellableBefore(document, id);
  const tellsOther = (words: Localized | undefined) => words && pipedIds(words).some((one) => !tellable.has(one));
  return [...(tellsOther(text) ? ["text" as const] : []), ...(tellsOther(hint) ? ["hint" as const] : [])];
}

/** Municipalities' own questions have these ids; the bank's begin with another letter and have no line. */
const OWN_ID = /^own_(\d+)(_v\d+)?$/;

/** An id that no version of the survey has used. */
export function freeOwnId(documents: readonly SurveyDocument[]): string {
  const ids = documents.flatMap(({ sections }) => sections.flatMap(({ questions }) => questions.map(({ id }) => id)));
  const numbers = ids.map((id) => Number(OWN_ID.exec(id)?.[1] ?? 0));
  return `own_${Math.max(0, ...numbers) + 1}`;
}

/** The question as a document has it. What keeps its Swedish words keeps its translations and its code. */
export function ownQuestion(id: string, said: OwnQuestion, before: Question | null): Question {
  const text = before?.text.sv === said.text ? before.text : { sv: said.text };
  const hint = !said.hint ? undefined : before?.hint?.sv === said.hint ? before.hint : { sv: said.hint };
  const base = { id, text, ...(hint ? { hint } : {}) };
  if (said.type === "text") return { ...base, type: "text", maximumLength: TEXT_MAXIMUM };
  const options = [...ownOptions(said.options, before), ...(said.dontKnow ? [DONT_KNOW] : [])];
  return said.type === "single" ? { ...base, type: "single", options } : { ...base, type: "multiple", options };
}

/**
 * Codes are what answers are stored as, so an alternative that stays keeps its own: by its words, or else – where a line was
 * rewritten and none came or went – by its place. New ones get numbers that were not used.
 */
function ownOptions(lines: readonly string[], before: Question | null): Option[] {
  const old = optionsOf(before);
  const isRewritten = old.length === lines.length;
  const used = new Set(old.map(({ code }) => code));
  const free = () => {
    for (let number = 1; ; number++) {
      const code = `a${number}`;
      if (used.has(code)) continue;
      used.add(code);
      return code;
    }
  };
  return lines.map((line, index) => {
    const same = old.find(({ label }) => label.sv === line);
    if (same) return same;
    const rewritten = isRewritten ? old[index] : undefined;
    const isFree = rewritten && !lines.includes(rewritten.label.sv);
    return { code: isFree ? rewritten.code : free(), label: { sv: line } };
  });
}

const optionsOf = (question: Question | null): Option[] =>
  question && "options" in question ? question.options.filter(({ code }) => code !== DONT_KNOW.code) : [];

/** The question as its form shows it; null when it is of a type that has no form here. */
export function saidOf(question: Question): OwnQuestion | null {
  const { type, text, hint } = question;
  if (type !== "single" && type !== "multiple" && type !== "text") return null;
  return {
    type,
    text: text.sv,
    hint: hint?.sv ?? "",
    options: optionsOf(question).map(({ label }) => label.sv),
    dontKnow: "options" in question && question.options.some(({ code }) => code === DONT_KNOW.code),
  };
}

/** The part that the municipality's own questions get when they are put in none of the others. */
export const OWN_SECTION = "egna-fragor";

export function withOwnSection(document: SurveyDocument, sectionKey: string): SurveyDocument {
  if (sectionKey !== OWN_SECTION || document.sections.some(({ key }) => key === OWN_SECTION)) return document;
  const section = { key: OWN_SECTION, title: { sv: "Fler frågor", en: "More questions" }, questions: [] };
  return { ...document, sections: [...document.sections, section] };
}

/** The document with a question in a section: in the place it had there, or last. */
export function withQuestion(document: SurveyDocument, sectionKey: string, question: Question): SurveyDocument {
  const sections = document.sections.map((section) => {
    const isHere = section.questions.some(({ id }) => id === question.id);
    if (section.key === sectionKey && isHere) {
      return { ...section, questions: section.questions.map((one) => (one.id === question.id ? question : one)) };
    }
    const others = section.questions.filter(({ id }) => id !== question.id);
    return { ...section, questions: section.key === sectionKey ? [...others, question] : others };
  });
  return tidied({ ...document, sections });
}

export function withoutQuestion(document: SurveyDocument, id: string): SurveyDocument {
  const sections = document.sections.map((section) => ({
    ...section,
    questions: section.questions.filter((question) => question.id !== id),
  }));
  return tidied({ ...document, sections });
}
