import type { Database, Reader } from "#app/platform/database/database.server.ts";
import { readRow } from "#app/platform/database/statements.server.ts";
import { keyedHash } from "#app/platform/secrets.server.ts";
import { type DraftContent, draftId, openDraft } from "./draft.server.ts";
import { readDraft } from "./draft-rows.server.ts";
import type { DraftState } from "./response.policy.ts";

export type FoundDraft =
  | { state: Exclude<DraftState, "open"> }
  | { state: "open"; content: DraftContent; sealed: Uint8Array<ArrayBuffer>; expiresOn: string };

interface DraftLookup {
  secret: string | null;
  surveyId: string;
  today: string;
}

/** What a resident's secret leads to: started answers, sent ones, or nothing any more. */
export async function findDraft(db: Database, { secret, surveyId, today }: DraftLookup): Promise<FoundDraft> {
  if (secret === null) return { state: "none" };
  const id = draftId(secret);
  const row = await readDraft(db, id);
  if (row) {
    const content = openDraft(secret, row.ciphertext);
    const usable = row.expiresOn >= today && content.surveyId === surveyId;
    return usable ? { state: "open", content, sealed: row.ciphertext, expiresOn: row.expiresOn } : { state: "gone" };
  }
  const sent = await readRow(db, 'SELECT "hash" FROM "SubmittedForm" WHERE "hash" = $1', submissionHash(id));
  return { state: sent ? "sent" : "gone" };
}

/** What is kept of a form that was sent, for as long as it could be sent again. */
export const submissionHash = (submissionId: string): string => keyedHash("submission", submissionId);

/** How many answers a survey has. Counts are shown while a round is open; nothing else is. */
export function countResponses(db: Reader, survey: { municipalityCode: string; surveyId: string }) {
  return db.response.count({ where: survey });
}
