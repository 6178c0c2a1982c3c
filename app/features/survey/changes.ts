import { LANGUAGES } from "#app/i18n/language.ts";
import type { Localized } from "#app/i18n/localized.ts";
import type { Question } from "../question/question.schema.ts";
import type { SurveyDocument } from "./survey.schema.ts";
import { localizedIn, mapTexts } from "./survey-texts.ts";

/**
 * What an edit of a question is. `translation`: only languages that the question lacked have come. `wording`: words that
 * somebody may have answered to are others now; whether they mean the same, only a person can say. `breaking`: what could
 * be answered, in which order, or who was asked is another.
 */
export type QuestionChange = "none" | "translation" | "wording" | "breaking";

/** How a version came about, kept with it. `typo`: words changed, and staff say that they mean what they meant. */
export const VERSION_CHANGES = ["first", "translation", "typo", "breaking"] as const;
export type VersionChange = (typeof VERSION_CHANGES)[number];

/** Show how an answer looks and say nothing of what it is. */
const LOOKS = new Set(["tone", "quiet", "sensitive"]);
const BLANK: Localized = { sv: "" };

/** A question without its words and looks: what is left decides what an answer is. */
function meaningOf(question: Question, condition: unknown): string {
  const bare = mapTexts(question, () => BLANK);
  return JSON.stringify([bare, condition], (key, value) => (LOOKS.has(key) ? undefined : sortedKeys(value)));
}

function sortedKeys(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** What an edit is to one question that is there before and after. Conditions of its section are the question's too. */
export function changeOf(before: AskedQuestion, after: AskedQuestion): QuestionChange {
  if (meaningOf(before.question, before.condition) !== meaningOf(after.question, after.condition)) return "breaking";
  const [old, now] = [localizedIn(before.question), localizedIn(after.question)];
  // Of the same meaning: every text has its place in both.
  const all = old.map((text, index) => changeOfText(text, now[index] ?? BLANK));
  return all.includes("wording") ? "wording" : all.includes("translation") ? "translation" : "none";
}

function changeOfText(before: Localized, after: Localized): QuestionChange {
  const changed = LANGUAGES.filter((language) => before[language] !== after[language]);
  if (changed.length === 0) return "none";
  return changed.some((language) => before[language] !== undefined && after[language] !== undefined)
    ? "wording"
    : "translation";
}

/** A question with the condition of the section that it stands in. */
export interface AskedQuestion {
  question: Question;
  condition: unknown;
}

/** A document's questions by id. */
export function askedQuestions(document: SurveyDocument): Map<string, AskedQuestion> {
  const asked = document.sections.flatMap((section) =>
    section.questions.map((question) => {
      const { shownWhen: condition } = section as { shownWhen?: unknown };
      return [question.id, { question, condition }] as const;
    }),
  );
  return new Map(asked);
}

/** The ids of a document's questions with their Swedish words. */
export const allQuestionIds = (document: SurveyDocument): Map<string, string> =>
  new Map([...askedQuestions(document)].map(([id, { question }]) => [id, question.text.sv]));

/** What an edit does to every question that the live version has, and which ones are new or gone. */
export function questionChanges(live: SurveyDocument, edited: SurveyDocument) {
  const before = askedQuestions(live);
  const after = askedQuestions(edited);
  const changed = [...after].flatMap(([id, now]) => {
    const old = before.get(id);
    const change = old && changeOf(old, now);
    return change && change !== "none" ? [{ id, change, before: old.question, after: now.question }] : [];
  });
  const added = [...after].flatMap(([id, { question }]) => (before.has(id) ? [] : [question]));
  const removed = [...before].flatMap(([id, { question }]) => (after.has(id) ? [] : [question]));
  return { changed, added, removed };
}

/**
 * Whether answers to a question of two versions are answers to the same question and are counted together. A question that
 * was changed so that they are not has another id in the later version (next-version.ts), so that nobody who reads answers
 * can pool them by mistake; here the same is said of two documents.
 */
export function poolsWith(before: SurveyDocument, after: SurveyDocument, questionId: string): boolean {
  const old = askedQuestions(before).get(questionId);
  const now = askedQuestions(after).get(questionId);
  return old !== undefined && now !== undefined && changeOf(old, now) !== "breaking";
}
