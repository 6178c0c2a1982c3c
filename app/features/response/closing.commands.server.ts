import { setTimeout } from "node:timers/promises";
import type { Database } from "#app/platform/database/database.server.ts";
import { writeRows } from "#app/platform/database/statements.server.ts";

/**
 * Removes drafts and submission ids that have expired, up to and including yesterday, and what takes answers back where
 * the survey has closed. Whoever answers meanwhile waits for a batch at most.
 * @returns how many of each
 */
export async function removeExpired(db: Database, { today }: { today: string }) {
  const drafts = await removeInBatches(db, EXPIRED_DRAFTS, today);
  const submittedForms = await removeInBatches(db, EXPIRED_FORMS, today);
  const withdrawalCodes = await db.$transaction(async (tx) => {
    await tx.networkCount.deleteMany({ where: { expiresOn: { lt: today } } });
    const closed = await tx.survey.findMany({ where: { closesOn: { lt: today } }, select: { id: true } });
    const ids = closed.map(({ id }) => id);
    return tx.withdrawalCode.deleteMany({ where: { surveyId: { in: ids } } });
  });
  return { drafts, submittedForms, withdrawalCodes: withdrawalCodes.count };
}

/** So many that are removed at once: on SQLite nobody else writes while they are. */
const BATCH = 500;
const EXPIRED_DRAFTS = `DELETE FROM "Draft" WHERE "id" IN (SELECT "id" FROM "Draft" WHERE "expiresOn" < $1 LIMIT ${BATCH})`;
const EXPIRED_FORMS = `DELETE FROM "SubmittedForm" WHERE "hash" IN (SELECT "hash" FROM "SubmittedForm" WHERE "expiresOn" < $1 LIMIT ${BATCH})`;

async function removeInBatches(db: Database, sql: string, today: string): Promise<number> {
  let removed = 0;
  for (;;) {
    const count = await writeRows(db, { flushed: true }, (on) => on.run(sql, today));
    removed += count;
    if (count < BATCH) return removed;
    // Those who wait, in this process or another, come first.
    await setTimeout(1);
  }
}
