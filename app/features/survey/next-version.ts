import { isBackground } from "../question/background.ts";
import type { Question } from "../question/question.schema.ts";
import { askedQuestions, changeOf, type VersionChange } from "./changes.ts";
import type { SurveyDocument } from "./survey.schema.ts";

/** Ends the id of a question that was asked in another way before: A1_v2. */
const EDITION = /_v(\d+)$/;

export interface NextVersion {
  document: SurveyDocument;
  change: VersionChange;
}

/**
 * The version that an edit becomes. A question whose answers are no longer answers to the same question gets an id of
 * its own, and so does every question that is asked depending on it: what was answered before stays under the old id, and
 * no figure of it moves. Null when nothing has changed.
 *
 * @param versions all that have been published, the live one first; their ids are never used again for something else
 * @param sameMeaning ids of questions whose changed words mean what they meant: staff say so; those on who answers always do
 */
export function nextVersion(
  versions: readonly [SurveyDocument, ...SurveyDocument[]],
  edited: SurveyDocument,
  sameMeaning: ReadonlySet<string>,
): NextVersion | null {
  const [live] = versions;
  const taken = new Set([...versions, edited].flatMap((document) => [...askedQuestions(document).keys()]));
  const renamed = renamedIds(versions, edited, sameMeaning, taken);
  const document = renamed.size > 0 ? withIds(edited, renamed) : edited;
  const change = classOf(live, document, renamed.size > 0);
  return change && { document, change };
}

function renamedIds(
  versions: readonly [SurveyDocument, ...SurveyDocument[]],
  edited: SurveyDocument,
  sameMeaning: ReadonlySet<string>,
  taken: Set<string>,
): Map<string, string> {
  const published = versions.map(askedQuestions);
  const renamed = new Map<string, string>();
  for (const [id, now] of askedQuestions(edited)) {
    // One that was taken away and comes back is compared with the last version that had it.
    const before = published.find((questions) => questions.has(id))?.get(id);
    if (!before) continue;
    const change = changeOf(before, now);
    // Whose answers these are is said by codes: a woman stays one in whatever words.
    const isSame = sameMeaning.has(id) || isBackground(now.question);
    const isAnother = change === "breaking" || (change === "wording" && !isSame);
    if (isAnother || dependsOn(now, renamed)) renamed.set(id, freeId(id, taken));
  }
  return renamed;
}

/**
 * Questions on who answers that would have to become others. All other questions are told apart by them, so that figures
 * which have been shown would move: what such a question is stays as it was first published.
 */
export function changedBackground(versions: readonly SurveyDocument[], edited: SurveyDocument): Question[] {
  const [live, ...older] = versions;
  if (!live) return [];
  const asked = askedQuestions(edited);
  const everyWord = new Set(asked.keys());
  const renamed = renamedIds([live, ...older], edited, everyWord, new Set(everyWord));
  return [...renamed.keys()].flatMap((id) => asked.get(id)?.question ?? []).filter(isBackground);
}

function dependsOn({ question, condition }: { question: object; condition: unknown }, renamed: Map<string, string>) {
  const conditions = JSON.stringify([(question as { shownWhen?: unknown }).shownWhen, condition]);
  return [...renamed.keys()].some((id) => new RegExp(`"answer":"${id}(__[^"]*)?"`).test(conditions));
}

function freeId(id: string, taken: Set<string>): string {
  const bare = id.replace(EDITION, "");
  for (let edition = Number(EDITION.exec(id)?.[1] ?? 1) + 1; ; edition++) {
    const candidate = `${bare}_v${edition}`;
    if (taken.has(candidate)) continue;
    taken.add(candidate);
    return candidate;
  }
}

/** The document with other ids, also where conditions and texts speak of an earlier answer. */
function withIds(document: SurveyDocument, renamed: ReadonlyMap<string, string>): SurveyDocument {
  const isAnswer = (key: string) => key === "answer";
  const newId = (stored: string) => {
    const [id = "", ...part] = stored.split("__");
    return [renamed.get(id) ?? id, ...part].join("__");
  };
  const text = (words: string) => words.replace(/\{([A-Za-z]\w*)\|/g, (_, id: string) => `{${newId(id)}|`);
  const change = (value: unknown, key = ""): unknown => {
    if (typeof value === "string") return isAnswer(key) ? newId(value) : text(value);
    if (Array.isArray(value)) return value.map((below) => change(below));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([below, inside]) => [below, change(inside, below)]));
  };
  const sections = document.sections.map((section) => ({
    ...(change(section) as typeof section),
    questions: section.questions.map((question) => ({
      ...(change(question) as typeof question),
      id: renamed.get(question.id) ?? question.id,
    })),
  }));
  return { ...document, sections };
}

/** The gravest of all that changed. Titles, order and languages are read by people, not by figures. */
function classOf(live: SurveyDocument, document: SurveyDocument, hasRenamed: boolean): VersionChange | null {
  if (JSON.stringify(live) === JSON.stringify(document)) return null;
  const before = askedQuestions(live);
  const after = askedQuestions(document);
  const isSameSet = before.size === after.size && [...before.keys()].every((id) => after.has(id));
  if (hasRenamed || !isSameSet) return "breaking";
  return withoutTranslations(live, document) ? "translation" : "typo";
}

/** Whether two documents differ in nothing but texts in languages that one of them lacks. */
function withoutTranslations(live: SurveyDocument, document: SurveyDocument): boolean {
  const common = (one: unknown, other: unknown): boolean => {
    if (Array.isArray(one) && Array.isArray(other)) {
      return one.length === other.length && one.every((value, index) => common(value, other[index]));
    }
    if (!isNode(one) || !isNode(other)) return one === other;
    const isText = typeof one.sv === "string";
    const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])];
    return keys.every((key) => (isText && !(key in one && key in other)) || common(one[key], other[key]));
  };
  const { languages: _before, ...old } = live;
  const { languages: _after, ...now } = document;
  return common(old, now);
}

const isNode = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
