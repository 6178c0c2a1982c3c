import type { Condition } from "../question/condition.schema.ts";
import { comparisonsOf } from "../question/condition.ts";
import { pipedIds } from "../question/piping.ts";
import type { Question } from "../question/question.schema.ts";
import { storedIds } from "../question/types/register.ts";
import type { Section, SurveyDocument } from "./survey.schema.ts";

/**
 * What is shown at once: a section, or a part of one. Pages run no script, so a question that depends on another one of
 * its section begins a page of its own, below the same title.
 */
export interface Page extends Section {
  /** The section that it belongs to, and is shown with. */
  sectionKey: string;
}

type Sections = Pick<SurveyDocument, "sections">;

const known = new WeakMap<Sections, readonly Page[]>();

/** Every page of the survey, whoever answers: a document's pages never change, and are made once. */
export function pagesOf(document: Sections): readonly Page[] {
  const pages = known.get(document) ?? madePages(document);
  known.set(document, pages);
  return pages;
}

function madePages({ sections }: Sections): Page[] {
  return sections.flatMap((section) => {
    const parts = partsOf(section.questions);
    const { intro, ...rest } = section;
    return parts.map((questions, index) => ({
      ...rest,
      ...(index === 0 && intro ? { intro } : {}),
      key: index === 0 ? section.key : `${section.key}-${index + 1}`,
      sectionKey: section.key,
      questions,
    }));
  });
}

function partsOf(questions: readonly Question[]): Question[][] {
  const parts: Question[][] = [[]];
  for (const question of questions) {
    const part = parts.at(-1) ?? [];
    const here = new Set(part.flatMap(storedIds));
    if (dependencies(question).some((id) => here.has(id))) parts.push([question]);
    else part.push(question);
  }
  return parts;
}

/** The stored ids that decide whether a question is shown, or that its texts tell. */
export function dependencies(question: Question): string[] {
  return [...idsIn(question.shownWhen), ...textsOf(question).flatMap(pipedIds)];
}

export const idsIn = (condition: Condition | undefined): string[] =>
  condition ? comparisonsOf(condition).map(({ answer }) => answer) : [];

/** The texts of a question in which earlier answers can be told. */
export function textsOf({ text, hint, ...question }: Question) {
  const body = question.type === "information" ? question.body : undefined;
  return [text, hint, body].filter((one) => one !== undefined);
}
