import type { Database, Reader } from "#app/platform/database/database.server.ts";
import { readRow } from "#app/platform/database/statements.server.ts";
import { keyedHash } from "#app/platform/secrets.server.ts";
import { type DraftContent, draftId, openDraft } from "./draft.server.ts";
import { readDraft } from "./draft-rows.server.ts";
import type { DraftState } from "./response.policy.ts";

export interface OpenDraft {
  state: "open";
  content: DraftContent;
  sealed: Uint8Array<ArrayBuffer>;
  expiresOn: string;
}

export type FoundDraft = { state: Exclude<DraftState, "open"> } | OpenDraft;

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

/**
 * How many answers each survey has: shown while a round is open, when nothing else is. From the counters that every
 * storing and removing counts up in its own transaction: a million rows would have to be gone through otherwise.
 * @returns by survey id; none for a survey that nobody has answered
 */
export async function countResponses(db: Reader, surveyIds: readonly string[]): Promise<Map<string, number>> {
  const sums = await db.responseCount.groupBy({
    by: ["surveyId", "kind"],
    where: { surveyId: { in: [...surveyIds] }, kind: { in: Object.keys(SIGNS) } },
    _sum: { count: true },
  });
  const counts = new Map<string, number>();
  for (const { surveyId, kind, _sum } of sums) {
    counts.set(surveyId, (counts.get(surveyId) ?? 0) + (SIGNS[kind] ?? 0) * (_sum.count ?? 0));
  }
  return counts;
}

/** What each counter does to the number of answers. Languages count the same answers once more. */
const SIGNS: Record<string, number> = { day: 1, imported: 1, withdrawn: -1 };
