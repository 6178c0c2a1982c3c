import type { Statements } from "#app/platform/database/statements.server.ts";

/** A row of the response table: no more than this is stored of an answer. */
export interface ResponseRow {
  id: string;
  municipalityCode: string;
  surveyId: string;
  surveyVersionId: string;
  stratum: string | null;
  week: string;
  mode: string;
  /** JSON, in the order of the questions. */
  answers: string;
  suspect: boolean;
}

export interface SurveyDays {
  municipalityCode: string;
  opensOn: string;
  closesOn: string | null;
  /** Lets answers be taken back; null when nothing may be removed. */
  purgeDecision: string | null;
}

/** Read where the answer is stored: what a page knows of it may be a moment old. */
export const readSurveyDays = (on: Statements, surveyId: string) =>
  on.get<SurveyDays>(
    `SELECT "municipalityCode", "opensOn", "closesOn", "purgeDecision"
    FROM "Survey" JOIN "Municipality" ON "code" = "municipalityCode" WHERE "id" = $1`,
    surveyId,
  );

/** @returns false when the same form has been sent before: the unique index decides, not a look beforehand */
export async function insertSubmittedForm(on: Statements, hash: string, expiresOn: string): Promise<boolean> {
  const sql = 'INSERT INTO "SubmittedForm" ("hash", "expiresOn") VALUES ($1, $2) ON CONFLICT DO NOTHING';
  return (await on.run(sql, hash, expiresOn)) === 1;
}

export function insertResponse(on: Statements, row: ResponseRow): Promise<number> {
  const sql = `INSERT INTO "Response"
    ("id", "municipalityCode", "surveyId", "surveyVersionId", "stratum", "week", "mode", "answers",
      "suspect")
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, ${row.suspect ? "true" : "false"})`;
  const { id, municipalityCode, surveyId, surveyVersionId, stratum, week, mode, answers } = row;
  return on.run(sql, id, municipalityCode, surveyId, surveyVersionId, stratum, week, mode, answers);
}

interface WithdrawalRow {
  hash: string;
  surveyId: string;
  responseId: string;
}

export function insertWithdrawalCode(on: Statements, { hash, surveyId, responseId }: WithdrawalRow): Promise<number> {
  const sql = 'INSERT INTO "WithdrawalCode" ("hash", "surveyId", "responseId") VALUES ($1, $2, $3)';
  return on.run(sql, hash, surveyId, responseId);
}

export function countOne(on: Statements, surveyId: string, kind: "day" | "language", key: string) {
  const sql = `INSERT INTO "ResponseCount" ("surveyId", "kind", "key", "count") VALUES ($1, $2, $3, 1)
    ON CONFLICT ("surveyId", "kind", "key") DO UPDATE SET "count" = "ResponseCount"."count" + 1`;
  return on.run(sql, surveyId, kind, key);
}

/** Tells whoever keeps count of the week that it has changed. @returns its change counter now */
export async function noteChange(on: Statements, surveyId: string, week: string): Promise<number> {
  const sql = `INSERT INTO "ResponseChange" ("surveyId", "week", "counter") VALUES ($1, $2, 1)
    ON CONFLICT ("surveyId", "week") DO UPDATE SET "counter" = "ResponseChange"."counter" + 1
    RETURNING "counter"`;
  const changed = await on.get<{ counter: number }>(sql, surveyId, week);
  if (!changed) throw new Error("A change counter was not counted up.");
  return changed.counter;
}

/** @returns how many have come under the key, this one among them; exact also when several processes count at once */
export async function countFromNetwork(on: Statements, key: string, expiresOn: string): Promise<number> {
  const sql = `INSERT INTO "NetworkCount" ("key", "count", "expiresOn") VALUES ($1, 1, $2)
    ON CONFLICT ("key") DO UPDATE SET "count" = "NetworkCount"."count" + 1 RETURNING "count"`;
  return Number((await on.get<{ count: number }>(sql, key, expiresOn))?.count);
}

/** @returns false when it is not there any more as it was read */
export async function deleteDraft(on: Statements, id: string, sealed: Uint8Array<ArrayBuffer>): Promise<boolean> {
  return (await on.run('DELETE FROM "Draft" WHERE "id" = $1 AND "ciphertext" = $2', id, sealed)) === 1;
}
