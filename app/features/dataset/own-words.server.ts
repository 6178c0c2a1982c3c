import type { Localized } from "#app/i18n/localized.ts";
import { readRows } from "#app/platform/database/cursor.server.ts";
import type { Database } from "#app/platform/database/database.server.ts";
import { allQuestions, mergedDocument } from "../analysis/versions.ts";
import type { Variable } from "../question/question.schema.ts";
import { storedAnswers } from "../question/stored-answers.ts";
import { findDocument } from "../survey/survey.queries.server.ts";
import type { SurveyDocument } from "../survey/survey.schema.ts";

/** What somebody wrote in own words: about the question, or to one of its alternatives. */
export interface OwnWords {
  words: string;
  /** "Something else, namely"; the question's own text where the words are its answer. */
  about: Localized;
  /** It looks like a machine's doing. */
  suspect: boolean;
}

export interface OwnWordsPage {
  survey: { slug: string; title: Localized };
  question: { id: string; text: Localized };
  entries: OwnWords[];
  /** How many there are, and how many of them have the words that are looked for. */
  all: number;
  found: number;
  /** From 1 on. */
  page: number;
  pages: number;
}

export interface OwnWordsAddress {
  dialogueId: string;
  /** Slug of the survey and id of the question. */
  survey: string;
  question: string;
  /** Upper and lower case alike; everything when empty. */
  search: string;
  /** From 1 on; beyond the last one there is none. */
  page: number;
}

const PER_PAGE = 50;

/**
 * A page of what was written in own words to a question, in the order of the random ids, which is no order; null when the
 * address names something that is not there or asks for no words.
 */
export async function findOwnWords(db: Database, address: OwnWordsAddress): Promise<OwnWordsPage | null> {
  const asked = await findVariables(db, address);
  if (!asked) return null;
  const { survey, variables, question } = asked;
  const wanted = address.search.toLocaleLowerCase("sv");
  const from = (address.page - 1) * PER_PAGE;
  const entries: OwnWords[] = [];
  let all = 0;
  let found = 0;
  for await (const entry of wordsOf(db, survey, variables)) {
    all++;
    if (!entry.words.toLocaleLowerCase("sv").includes(wanted)) continue;
    if (found >= from && found < from + PER_PAGE) entries.push(entry);
    found++;
  }
  const pages = Math.max(1, Math.ceil(found / PER_PAGE));
  if (address.page > pages) return null;
  const { slug, title } = survey;
  return { survey: { slug, title }, question, entries, all, found, page: address.page, pages };
}

interface Found {
  survey: { id: string; municipalityCode: string; slug: string; title: Localized };
  question: { id: string; text: Localized };
  /** Those of the question that hold words. */
  variables: readonly Variable[];
}

async function findVariables(
  db: Database,
  { dialogueId, survey, question: id }: OwnWordsAddress,
): Promise<Found | null> {
  const found = await db.survey.findFirst({
    where: { dialogueId, slug: survey },
    select: {
      id: true,
      municipalityCode: true,
      slug: true,
      versions: { select: { id: true }, orderBy: { number: "desc" } },
    },
  });
  if (!found) return null;
  const documents = await Promise.all(found.versions.map((version) => findDocument(db, version.id)));
  const [latest, ...earlier] = documents.filter((document): document is SurveyDocument => document !== null);
  if (!latest) return null;
  const own = allQuestions(mergedDocument([latest, ...earlier])).filter(
    (variable) => variable.id === id || variable.id.startsWith(`${id}__`),
  );
  const variables = own.filter(({ type }) => type === "text");
  const [first] = own;
  if (!first || variables.length === 0) return null;
  const { id: surveyId, municipalityCode, slug } = found;
  return {
    survey: { id: surveyId, municipalityCode, slug, title: latest.title },
    question: { id, text: first.text },
    variables,
  };
}

interface StoredResponse {
  answers: string;
  suspect: boolean | number;
}

const SELECT = `SELECT "answers", "suspect" FROM "Response"
  WHERE "municipalityCode" = $1 AND "surveyId" = $2 ORDER BY "id"`;

async function* wordsOf(
  db: Database,
  { municipalityCode, id }: Found["survey"],
  variables: readonly Variable[],
): AsyncGenerator<OwnWords> {
  for await (const rows of readRows<StoredResponse>(db, SELECT, [municipalityCode, id])) {
    for (const { answers, suspect } of rows) {
      const given = storedAnswers(answers);
      for (const { id: variable, text } of variables) {
        const words = given.get(variable);
        if (typeof words === "string" && words) yield { words, about: text, suspect: Boolean(suspect) };
      }
    }
  }
}
