import type { Language } from "#app/i18n/language.ts";
import { capitalised, inWords, languageOfWords } from "#app/i18n/localized.ts";
import type { QuestionResult } from "./results.ts";

const FEWEST = 3;

/** Whether questions belong together as one: all with the same answers and a headline that counts the same of them. */
export function isBattery(questions: readonly QuestionResult[]): boolean {
  const [first] = questions;
  if (!first || questions.length < FEWEST) return false;
  const shape = shapeOf(first);
  return shape !== undefined && questions.every((question) => shapeOf(question) === shape);
}

/** Most first: in a battery, the order is what was found. Hidden ones come last. */
export function byMainShare(questions: readonly QuestionResult[]): QuestionResult[] {
  return [...questions].sort((one, other) => mainShare(other) - mainShare(one));
}

export function mainShare({ headlines: [headline] }: QuestionResult): number {
  return headline?.state === "shown" ? headline.share : -1;
}

/** The answers that the main headline counts: "Mycket ofta + Ganska ofta". */
export function countedAnswers(
  { categories, headlines: [headline] }: QuestionResult,
  language: Language,
  say = inWords,
): string {
  const counted = categories.filter(({ code }) => headline?.codes.includes(code));
  return counted.map(({ label }) => say(label, language)).join(" + ");
}

/** What the line of a question is about. */
export function topicOf({ text, headlines: [headline] }: QuestionResult, language: Language, say = inWords): string {
  const topic = headline?.topic ?? headline?.label ?? text;
  const own = languageOfWords(topic, language);
  return say({ sv: topic.sv, [own]: capitalised(inWords(topic, language), own) }, language);
}

function shapeOf({ categories, headlines: [headline] }: QuestionResult): string | undefined {
  return headline && [...categories.map(({ code }) => code), "of", ...headline.codes].join();
}
