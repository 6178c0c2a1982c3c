import { readRows } from "#app/platform/database/cursor.server.ts";
import type { Reader } from "#app/platform/database/database.server.ts";
import type { Question } from "../question/question.schema.ts";
import { ColumnBuilder, type ResponseRow, type SurveyColumns } from "./columns.ts";

// The index on (municipalityCode, surveyId, week) finds the rows.
const SELECT = `SELECT "answers", "stratum" FROM "Response" WHERE "municipalityCode" = $1 AND "surveyId" = $2`;

/** Reads a survey's answers into columns, past the ORM: people become numbers at once. */
export async function readColumns(
  db: Reader,
  survey: { municipalityCode: string; id: string },
  questions: readonly Question[],
  elsewhereKeys: readonly string[],
): Promise<SurveyColumns> {
  const builder = new ColumnBuilder(questions, elsewhereKeys);
  for await (const rows of readRows<ResponseRow>(db, SELECT, [survey.municipalityCode, survey.id])) {
    for (const row of rows) builder.add(row);
  }
  return builder.finish();
}
