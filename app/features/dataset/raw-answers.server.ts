import type { Language } from "#app/i18n/language.ts";
import { instanceOf } from "#app/platform/clock.server.ts";
import { readRows } from "#app/platform/database/cursor.server.ts";
import type { Database } from "#app/platform/database/database.server.ts";
import { allQuestions, mergedDocument } from "../analysis/versions.ts";
import { storedAnswers } from "../question/stored-answers.ts";
import { findDocument } from "../survey/survey.queries.server.ts";
import type { SurveyDocument } from "../survey/survey.schema.ts";
import { type RawColumn, type RawResponse, rawColumns } from "./raw-columns.ts";
import { datasetWords } from "./words.ts";

/** A survey whose raw answers are wanted. */
export interface RawSurvey {
  id: string;
  municipalityCode: string;
  slug: string;
  /** "Trygghet 2026 – Gnosjö kommun". */
  title: string;
  demo: boolean;
  columns: RawColumn[];
}

/** One survey of a dialogue with the columns of its answers, or null. Without a slug the only one, or the first. */
export async function findRawSurvey(
  db: Database,
  dialogueId: string,
  slug: string | null,
  language: Language,
): Promise<RawSurvey | null> {
  const survey = await db.survey.findFirst({
    where: { dialogueId, ...(slug ? { slug } : {}) },
    orderBy: [{ opensOn: "asc" }, { slug: "asc" }],
    select: {
      id: true,
      municipalityCode: true,
      slug: true,
      municipality: { select: { name: true } },
      versions: { select: { id: true }, orderBy: { number: "desc" } },
    },
  });
  if (!survey) return null;
  const { versions, municipality, ...facts } = survey;
  const documents = await Promise.all(versions.map(({ id }) => findDocument(db, id)));
  const [latest, ...earlier] = documents.filter((document): document is SurveyDocument => document !== null);
  if (!latest) return null;
  const questions = allQuestions(mergedDocument([latest, ...earlier]));
  const dropped = earlier.flatMap(allQuestions).filter(({ id }) => !questions.some((question) => question.id === id));
  const known = new Map(dropped.map((question) => [question.id, question]));
  const { demo } = await instanceOf(db);
  const title = `${latest.title.sv} – ${municipality.name}`;
  return { ...facts, title, demo, columns: rawColumns([...questions, ...known.values()], rawWords(language)) };
}

function rawWords(language: Language) {
  const { t } = datasetWords(language);
  const modes = {
    web: t("mode_web"),
    paper: t("mode_paper"),
    phone: t("mode_phone"),
    meeting: t("mode_meeting"),
    import: t("mode_import"),
  };
  return { language, week: t("week"), mode: t("mode"), stratum: t("stratum"), modes, yes: t("yes"), no: t("no") };
}

interface StoredResponse {
  answers: string;
  stratum: string | null;
  week: string;
  mode: string;
}

// By the random id: neither the order in which they came nor any other.
const SELECT = `SELECT "answers", "stratum", "week", "mode" FROM "Response"
  WHERE "municipalityCode" = $1 AND "surveyId" = $2 ORDER BY "id"`;

/** The answers of a survey, past the ORM. */
export async function* rawResponses(db: Database, { municipalityCode, id }: RawSurvey): AsyncGenerator<RawResponse> {
  for await (const rows of readRows<StoredResponse>(db, SELECT, [municipalityCode, id])) {
    for (const { answers, ...row } of rows) yield { ...row, answers: storedAnswers(answers) };
  }
}
