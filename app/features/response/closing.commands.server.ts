import type { Database } from "#app/platform/database/database.server.ts";

/**
 * Removes drafts and submission ids that have expired, up to and including yesterday.
 * @returns how many of each
 */
export async function removeExpired(db: Database, { today }: { today: string }) {
  return db.$transaction(async (tx) => {
    const expired = { where: { expiresOn: { lt: today } } };
    const drafts = await tx.draft.deleteMany(expired);
    const submittedForms = await tx.submittedForm.deleteMany(expired);
    return { drafts: drafts.count, submittedForms: submittedForms.count };
  });
}
