import type { Language } from "#app/i18n/language.ts";
import type { Localized } from "#app/i18n/localized.ts";
import { holds } from "../question/condition.ts";
import { filled } from "../question/piping.ts";
import type { Answers, Question } from "../question/question.schema.ts";
import { storedIds } from "../question/types/register.ts";
import { tellAnswer } from "../question/words-of.ts";
import { idsIn, type Page, pagesOf } from "./pages.ts";
import {
  CHECK_KEY,
  PAUSE_KEY,
  RECEIPT_KEY,
  type Section,
  STILL_THERE_KEY,
  type SurveyDocument,
} from "./survey.schema.ts";

/** A page of the journey. Pure: knows the document and what was answered, nothing of the web. */
export type Step =
  | { kind: "landing" }
  | { kind: "section"; key: string }
  | { kind: "pause" }
  | { kind: "check" }
  | { kind: "receipt" }
  | { kind: "stillThere" };

export const LANDING: Step = { kind: "landing" };
/** Beside the way: how to go on later, or on another device. */
export const PAUSE: Step = { kind: "pause" };
export const CHECK: Step = { kind: "check" };
export const RECEIPT: Step = { kind: "receipt" };

/** A survey as it is for somebody with these answers. */
export interface Journey {
  /** The pages that are shown, with the questions that are asked on them and earlier answers told in their texts. */
  pages: Page[];
  /** The keys of all pages, in order. */
  keys: string[];
  /** The answers to questions that are asked: what would be sent. */
  answers: Answers;
  /** Questions that were answered and are asked no more, since an answer before them has changed. */
  dropped: Dropped[];
}

export interface Dropped {
  question: Question;
  /** The questions whose answers decide. */
  because: Question[];
}

/**
 * Goes through the survey once, from its beginning: what is asked depends on what was answered before, and an answer to a
 * question that is not asked decides nothing.
 */
export function journeyOf(document: SurveyDocument, given: Answers): Journey {
  const all = document.sections.flatMap(({ questions }) => questions);
  const questionOf = (id: string) => all.find((question) => storedIds(question).includes(id));
  const journey: Journey = { pages: [], keys: [], answers: {}, dropped: [] };
  const { answers } = journey;
  const told = (text: Localized) =>
    filled(text, (id, language) => {
      const question = questionOf(id);
      return question && tellAnswer(question, answers, language as Language);
    });
  for (const page of pagesOf(document)) {
    journey.keys.push(page.key);
    const asked: Question[] = [];
    for (const question of page.questions) {
      const conditions = [page.shownWhen, question.shownWhen].filter((condition) => condition !== undefined);
      const own = storedIds(question).filter((id) => given[id] !== undefined);
      if (conditions.every((condition) => holds(condition, answers))) {
        asked.push(toldIn(question, told));
        for (const id of own) answers[id] = given[id] as Answers[string];
      } else if (own.length > 0) {
        const because = [...new Set(conditions.flatMap(idsIn).map(questionOf))].filter((one) => one !== undefined);
        journey.dropped.push({ question, because });
      }
    }
    if (asked.length > 0) journey.pages.push({ ...page, ...toldIn(page, told), questions: asked });
  }
  return journey;
}

type Told = (text: Localized) => Localized;

const TOLD_IN = ["text", "hint", "title", "intro", "body"];

/** With earlier answers told in the texts; nearly always there are none to tell. */
function toldIn<Part extends Question | Section>(part: Part, told: Told): Part {
  const texts = TOLD_IN.flatMap((name) => {
    const text = part[name as keyof Part] as Localized | undefined;
    const written = text && told(text);
    return written === text ? [] : [[name, written]];
  });
  return texts.length === 0 ? part : { ...part, ...Object.fromEntries(texts) };
}

/** On a shared device: asked of somebody who has not touched it for a while. */
export const STILL_THERE: Step = { kind: "stillThere" };

/** Every page of the way, in order. */
export function stepsOf({ pages }: Journey): Step[] {
  return [LANDING, ...pages.map(({ key }): Step => ({ kind: "section", key })), CHECK, RECEIPT];
}

/** The page after this one; the receipt is the last. A page that is not shown has its place all the same. */
export function stepAfter(journey: Journey, step: Step): Step {
  switch (step.kind) {
    case "landing":
      return stepsOf(journey)[1] ?? CHECK;
    case "section": {
      const next = shownFrom(journey, journey.keys.slice(journey.keys.indexOf(step.key) + 1));
      return next ?? CHECK;
    }
    default:
      return RECEIPT;
  }
}

/** The page before this one; the landing page is the first. */
export function stepBefore(journey: Journey, step: Step): Step {
  switch (step.kind) {
    case "receipt":
      return CHECK;
    case "check":
      return shownFrom(journey, [...journey.keys].reverse()) ?? LANDING;
    case "section":
      return shownFrom(journey, journey.keys.slice(0, journey.keys.indexOf(step.key)).reverse()) ?? LANDING;
    default:
      return LANDING;
  }
}

function shownFrom({ pages }: Journey, keys: readonly string[]): Step | undefined {
  const key = keys.find((candidate) => pages.some((page) => page.key === candidate));
  return key === undefined ? undefined : { kind: "section", key };
}

/** A page that is shown by its key, with its place among those that are. */
export function findPage({ pages }: Journey, key: string) {
  const index = pages.findIndex((page) => page.key === key);
  const page = pages[index];
  return page && { page, number: index + 1, count: pages.length };
}

/** Where somebody who comes back goes on: the first page with questions of which none has an answer, or else the check. */
export function resumeAt({ pages, answers }: Journey): Step {
  const untouched = pages.find(({ questions }) => {
    const ids = questions.flatMap(storedIds);
    return ids.length > 0 && !ids.some((id) => id in answers);
  });
  return untouched ? { kind: "section", key: untouched.key } : CHECK;
}

/** The pages on which there are questions now that were not asked before. */
export function openedPages(before: Journey, now: Journey): string[] {
  const asked = new Set(before.pages.flatMap(({ questions }) => questions.map(({ id }) => id)));
  return now.pages.filter(({ questions }) => questions.some(({ id }) => !asked.has(id))).map(({ key }) => key);
}

export interface QuestionFacts {
  /** How many there are to answer. */
  count: number;
  /** Everybody is asked all of them. */
  isForAll: boolean;
  /** Those that cannot be skipped. */
  required: Localized[];
}

/** What can be told of a survey's questions before one begins. */
export function questionFacts({ sections }: SurveyDocument): QuestionFacts {
  const required = sections.flatMap(({ questions }) => requiredTexts(questions));
  const answerable = sections.flatMap(({ shownWhen, questions }) =>
    questions
      .filter((question) => storedIds(question).length > 0)
      .map((question) => shownWhen === undefined && question.shownWhen === undefined),
  );
  return { count: answerable.length, isForAll: answerable.every(Boolean), required };
}

export const requiredTexts = (questions: readonly Question[]): Localized[] =>
  questions.filter(({ required }) => required).map(({ text }) => text);

/** The address of a page below the survey's own, such as /gnosjo/enkat/tyck-till. */
export function addressOf(home: string, step: Step): string {
  switch (step.kind) {
    case "landing":
      return home;
    case "section":
      return `${home}/${step.key}`;
    case "pause":
      return `${home}/${PAUSE_KEY}`;
    case "check":
      return `${home}/${CHECK_KEY}`;
    case "receipt":
      return `${home}/${RECEIPT_KEY}`;
    case "stillThere":
      return `${home}/${STILL_THERE_KEY}`;
  }
}

/**
 * The survey's own address: for a resident's own device, or for one that many share, such as a tablet in a library. The
 * two have nothing in common, the cookie least of all.
 */
export const surveyHome = (municipalitySlug: string, surveySlug: string, { kiosk = false } = {}) =>
  `/${municipalitySlug}/${kiosk ? "kiosk" : "enkat"}/${surveySlug}`;

/** The survey's address on a shared device when a page lies there, or null. Routes do not look at capitals either. */
export const kioskHomeOf = (pathname: string): string | null => pathname.match(/^\/[^/]+\/kiosk\/[^/]+/i)?.[0] ?? null;
