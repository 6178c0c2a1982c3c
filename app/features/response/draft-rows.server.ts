import type { Database } from "#app/platform/database/database.server.ts";
import { readRow, writeRows } from "#app/platform/database/statements.server.ts";

/** A started answer as it is kept: see draft.server.ts. */
export interface DraftRow {
  ciphertext: Uint8Array<ArrayBuffer>;
  expiresOn: string;
}

/**
 * Started answers are not flushed to the disk one by one: a killed process loses none, and a power cut at worst the
 * last moments of an answer that has not been sent. Nobody was told that it was.
 */
const KEPT = { flushed: false };

export const readDraft = (db: Database, id: string): Promise<DraftRow | undefined> =>
  readRow<DraftRow>(db, 'SELECT "ciphertext", "expiresOn" FROM "Draft" WHERE "id" = $1', id);

export async function insertDraft(db: Database, id: string, { ciphertext, expiresOn }: DraftRow): Promise<void> {
  const sql = 'INSERT INTO "Draft" ("id", "ciphertext", "expiresOn") VALUES ($1, $2, $3)';
  await writeRows(db, KEPT, (on) => on.run(sql, id, ciphertext, expiresOn));
}

/** @returns whether the draft still was what it is believed to be, and so was replaced */
export async function replaceDraft(db: Database, id: string, before: Uint8Array<ArrayBuffer>, after: DraftRow) {
  const sql = 'UPDATE "Draft" SET "ciphertext" = $3, "expiresOn" = $4 WHERE "id" = $1 AND "ciphertext" = $2';
  const replaced = await writeRows(db, KEPT, (on) => on.run(sql, id, before, after.ciphertext, after.expiresOn));
  return replaced === 1;
}
