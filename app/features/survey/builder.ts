import type { Localized } from "#app/i18n/localized.ts";
import { BANK, whereYouLive } from "../question/bank.ts";
import { connectionHere } from "../question/bank-elsewhere.ts";
import { type KnownPlaces, leastSafePlace } from "../question/bank-place.ts";
import type { Question } from "../question/question.schema.ts";
import type { Section, SurveyDocument } from "./survey.schema.ts";

/** The parts of the question bank; a question's id begins with its block's letter. */
export const BLOCKS: readonly { letter: string; key: string; title: Localized }[] = [
  { letter: "A", key: "trygghet", title: { sv: "Trygghet där du bor", en: "Safety where you live" } },
  { letter: "B", key: "problem", title: { sv: "Problem där du bor", en: "Problems where you live" } },
  { letter: "C", key: "oro", title: { sv: "Oro", en: "Worry" } },
  { letter: "D", key: "utsatthet", title: { sv: "Det du har varit med om", en: "What you have been through" } },
  { letter: "E", key: "fortroende", title: { sv: "Förtroende", en: "Trust" } },
  { letter: "F", key: "lofte", title: { sv: "Medborgarlöftet", en: "The citizens' promise" } },
  { letter: "G", key: "om-dig", title: { sv: "Lite om dig", en: "A little about you" } },
];

/** The bank as one municipality asks it: with its own areas and places. */
export function bankOf(known: KnownPlaces): Question[] {
  return [...BANK, leastSafePlace(known), whereYouLive(known.areas), connectionHere(known.areas)];
}

const EDITION = /_v\d+$/;
/** The bank's question that a survey's question is, also one that got an id of its own when it was changed. */
export const bankId = (id: string): string => id.replace(EDITION, "");

/** Where a question of the bank is ticked: in a section of the survey, or in a block that the survey has no section for. */
export interface BuilderSection {
  key: string;
  title: Localized;
  /** In the survey already; the others are there when something in them is ticked. */
  isThere: boolean;
  bank: { question: Question; chosen: boolean }[];
  /** Questions that are not the bank's: the municipality's own, or one that came with an import. */
  own: Question[];
}

/** The survey's sections with what could be asked in them, each question of the bank once. */
export function builderSections(document: SurveyDocument, bank: readonly Question[]): BuilderSection[] {
  const there = document.sections.map((section) => {
    const own = section.questions.filter(({ id }) => !isOfBank(bank, id));
    const bankHere = bank.filter((question) => homeOf(document, question) === section.key);
    return {
      key: section.key,
      title: section.title,
      isThere: true,
      bank: bankHere.map((question) => offered(section, question)),
      own,
    };
  });
  const missing = BLOCKS.map(({ letter, key, title }) => {
    const left = bank.filter((question) => question.id.startsWith(letter) && homeOf(document, question) === null);
    return { key, title, isThere: false, bank: left.map((question) => ({ question, chosen: false })), own: [] };
  });
  return [...there, ...missing.filter((section) => section.bank.length > 0)];
}

/** Whatever areas and places the municipality has: the ids are the same. */
export const isBankQuestion = (id: string): boolean => isOfBank(bankOf({ areas: [], places: [], border: [] }), id);

const isOfBank = (bank: readonly Question[], id: string) => bank.some((question) => question.id === bankId(id));

/** As it is asked in the survey, or else as the bank has it. */
function offered({ questions }: Section, question: Question) {
  const asked = questions.find(({ id }) => bankId(id) === question.id);
  return { question: asked ?? question, chosen: asked !== undefined };
}

/** The section that has the question, or else has most of its block. Null when none has any. */
function homeOf({ sections }: SurveyDocument, { id }: Question): string | null {
  const asked = sections.find(({ questions }) => questions.some((question) => bankId(question.id) === id));
  if (asked) return asked.key;
  const letter = id.charAt(0);
  const count = (section: Section) =>
    section.questions.filter((one) => /^[A-G]\d/.test(one.id) && one.id[0] === letter);
  const [most] = [...sections].sort((one, other) => count(other).length - count(one).length);
  return most && count(most).length > 0 ? most.key : null;
}

export interface Choices {
  /** Ids as `builderSections` offered them. */
  chosen: ReadonlySet<string>;
  /** By key of the section. */
  titles: ReadonlyMap<string, string>;
  /** By key: sections with the lowest number come first. */
  places: ReadonlyMap<string, number>;
}

/** The document with the chosen questions of the bank; the municipality's own stay where they are. */
export function withChoices(
  document: SurveyDocument,
  bank: readonly Question[],
  { chosen, titles, places }: Choices,
): SurveyDocument {
  const sections = builderSections(document, bank).flatMap((built, index) => {
    const before = document.sections.find(({ key }) => key === built.key);
    const ticked = built.bank.filter(({ question }) => chosen.has(question.id)).map(({ question }) => question);
    if (!before && ticked.length === 0) return [];
    const questions = inOldOrder(before?.questions ?? [], [...ticked, ...built.own]);
    const title = retitled(built.title, titles.get(built.key));
    const section = { ...before, key: built.key, title, questions };
    return [{ section, place: places.get(built.key) ?? index + 1 }];
  });
  const ordered = sections.sort((one, other) => one.place - other.place).map(({ section }) => section);
  return { ...document, sections: ordered };
}

/** Those that were there keep their order; what has come follows in the bank's. */
function inOldOrder(before: readonly Question[], now: readonly Question[]): Question[] {
  const kept = before.filter(({ id }) => now.some((question) => question.id === id));
  return [...kept, ...now.filter(({ id }) => !kept.some((question) => question.id === id))];
}

/** A new Swedish text has no translation yet: the old one would say something else. */
export function retitled(text: Localized, swedish: string | undefined): Localized {
  return swedish === undefined || swedish === "" || swedish === text.sv ? text : { sv: swedish };
}

const QUESTIONS_A_MINUTE = 2.9;

/** How long the survey takes, as the two standard surveys do: 14 questions 5 minutes, 35 questions 12. */
export function estimatedMinutes({ sections }: Pick<SurveyDocument, "sections">): number {
  const count = sections.reduce((sum, { questions }) => sum + questions.length, 0);
  return Math.max(1, Math.round(count / QUESTIONS_A_MINUTE));
}
