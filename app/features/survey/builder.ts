import type { Localized } from "#app/i18n/localized.ts";
import { BANK, whereYouLive } from "../question/bank.ts";
import { bankId } from "../question/bank-edition.ts";
import { connectionHere } from "../question/bank-elsewhere.ts";
import { type KnownPlaces, leastSafePlace } from "../question/bank-place.ts";
import { canBeAskedOfYoung } from "../question/bank-young.ts";
import type { Question } from "../question/question.schema.ts";
import { conditional, withBankConditions } from "./bank-conditions.ts";
import type { Section, SurveyDocument } from "./survey.schema.ts";
import { tidied } from "./tidied.ts";

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
  return [...BANK.map(conditional), leastSafePlace(known), whereYouLive(known.areas), connectionHere(known.areas)];
}

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

/**
 * The survey's sections with what could be asked in them, each question of the bank once, in the bank's order. What may not
 * be asked of the young is offered to them only where it is asked, so that it can be unticked.
 */
export function builderSections(document: SurveyDocument, bank: readonly Question[]): BuilderSection[] {
  const asked = new Set(document.sections.flatMap(({ questions }) => questions.map(({ id }) => bankId(id))));
  const isFor = (question: Question) => document.audience !== "young" || canBeAskedOfYoung(question);
  const left = bank.filter((question) => !asked.has(bankId(question.id)) && isFor(question));
  const there = document.sections.map((section) => {
    const chosen = section.questions.filter(({ id }) => isOfBank(bank, id));
    const offered = [
      ...chosen.map((question) => ({ question, chosen: true })),
      ...left.filter(({ id }) => homeOf(document, id) === section.key).map((question) => ({ question, chosen: false })),
    ];
    return {
      key: section.key,
      title: section.title,
      isThere: true,
      bank: offered.sort((one, other) => placeIn(bank, one.question.id) - placeIn(bank, other.question.id)),
      own: section.questions.filter(({ id }) => !isOfBank(bank, id)),
    };
  });
  const missing = BLOCKS.map(({ letter, key, title }) => {
    const homeless = left.filter(({ id }) => id.startsWith(letter) && homeOf(document, id) === null);
    return { key, title, isThere: false, bank: homeless.map((question) => ({ question, chosen: false })), own: [] };
  });
  return [...there, ...missing.filter((section) => section.bank.length > 0)];
}

/** Whatever areas and places the municipality has: ids and words are the same. */
const ANYWHERE = bankOf({ areas: [], places: [], border: [] });
export const bankQuestion = (id: string): Question | undefined => ANYWHERE.find((one) => one.id === bankId(id));
export const isBankQuestion = (id: string): boolean => bankQuestion(id) !== undefined;

/** The place of a survey's question among the bank's, -1 for one that is not the bank's. */
const placeIn = (bank: readonly Question[], id: string) => bank.findIndex((one) => bankId(one.id) === bankId(id));
const isOfBank = (bank: readonly Question[], id: string) => placeIn(bank, id) >= 0;

/**
 * The section that a question of the bank which is not asked would come to: the one that has most of its block, or else
 * the one with the block's own key, whatever it asks. Null when there is none, so that the block can have a section.
 */
function homeOf({ sections }: SurveyDocument, id: string): string | null {
  const letter = id.charAt(0);
  const count = (section: Section) =>
    section.questions.filter((one) => /^[A-G]\d/.test(one.id) && one.id[0] === letter).length;
  const [most] = [...sections].sort((one, other) => count(other) - count(one));
  if (most && count(most) > 0) return most.key;
  const block = BLOCKS.find((one) => one.letter === letter);
  return sections.find(({ key }) => key === block?.key)?.key ?? null;
}

export interface Choices {
  /** Ids as `builderSections` offered them. */
  chosen: ReadonlySet<string>;
  /** By key of the section. */
  titles: ReadonlyMap<string, string>;
  /** By key: sections with the lowest number come first. */
  places: ReadonlyMap<string, number>;
}

/**
 * The document with the chosen questions of the bank; the municipality's own stay where they are. A section that nothing
 * is left of goes; it comes back as its block's when something of it is ticked again.
 */
export function withChoices(
  document: SurveyDocument,
  bank: readonly Question[],
  { chosen, titles, places }: Choices,
): SurveyDocument {
  const whole = tidied(document);
  const sections = builderSections(whole, bank).flatMap((built, index) => {
    const before = whole.sections.find(({ key }) => key === built.key);
    const ticked = built.bank.map(({ question }) => question).filter(({ id }) => chosen.has(id));
    const questions = inPlace(before?.questions ?? [], [...ticked, ...built.own], bank);
    if (questions.length === 0) return [];
    const title = retitled(built.title, titles.get(built.key));
    const section = { ...before, key: built.key, title, questions };
    return [{ section, place: places.get(built.key) ?? index + 1 }];
  });
  const ordered = sections.sort((one, other) => one.place - other.place).map(({ section }) => section);
  return withBankConditions(whole, { ...whole, sections: ordered }, bank);
}

/** Those that were there keep their order; each that comes is put before those that the bank has after it. */
function inPlace(before: readonly Question[], now: readonly Question[], bank: readonly Question[]): Question[] {
  const questions = before.filter(({ id }) => now.some((question) => question.id === id));
  for (const question of now) {
    if (questions.some(({ id }) => id === question.id)) continue;
    const next = questions.findIndex(({ id }) => placeIn(bank, id) > placeIn(bank, question.id));
    questions.splice(next < 0 ? questions.length : next, 0, question);
  }
  return questions;
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
