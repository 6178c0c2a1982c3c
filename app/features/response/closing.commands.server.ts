import type { Database } from "#app/platform/database/database.server.ts";

/**
 * Removes drafts and submission ids that have expired, up to and including yesterday, and what takes answers back where
 * the survey has closed.
 * @returns how many of each
 */
export async function removeExpired(db: Database, { today }: { today: string }) {
  return db.$transaction(async (tx) => {
    const expired = { where: { expiresOn: { lt: today } } };
    const drafts = await tx.draft.deleteMany(expired);
    const submittedForms = await tx.submittedForm.deleteMany(expired);
    await tx.networkCount.deleteMany(expired);
    const closed = await tx.survey.findMany({ where: { closesOn: { lt: today } }, select: { id: true } });
    const ids = closed.map(({ id }) => id);
    const withdrawalCodes = await tx.withdrawalCode.deleteMany({ where: { surveyId: { in: ids } } });
    return {
      drafts: drafts.count,
      submittedForms: submittedForms.count,
      withdrawalCodes: withdrawalCodes.count,
    };
  });
}
