import type { ReviewedLanguage } from "#app/i18n/language.ts";
import type { Database } from "#app/platform/database/database.server.ts";
import { dayOf } from "#app/platform/dates.ts";
import { done, type Result, refused } from "#app/platform/result.ts";
import { recordAudit } from "../audit/audit.commands.server.ts";
import type { Doer } from "../user/doer.server.ts";
import { approvedTexts } from "./approval.ts";
import { textsIn } from "./language.queries.server.ts";
import type { Approval } from "./language.schema.ts";

/** Offers a language to the municipality's residents: somebody with a name has read what is in the program now. */
export async function approveLanguage(
  db: Database,
  doer: Doer,
  { language, fingerprint, reviewerName, reviewerRole }: Approval & { language: ReviewedLanguage },
): Promise<Result<null, "textsChanged" | "incomplete">> {
  const texts = textsIn(language);
  if (texts.missing.length > 0) return refused("incomplete");
  if (texts.fingerprint !== fingerprint) return refused("textsChanged");
  const { municipalityCode, at } = doer;
  const facts = {
    fingerprint,
    texts: JSON.stringify(approvedTexts(texts)),
    reviewerName,
    reviewerRole,
    approvedOn: dayOf(at),
  };
  return db.$transaction(async (tx) => {
    await tx.languageApproval.upsert({
      where: { municipalityCode_language: { municipalityCode, language } },
      create: { municipalityCode, language, ...facts },
      update: facts,
    });
    const detail = `${reviewerName}, ${reviewerRole}`;
    await recordAudit(tx, { ...doer, action: "language_approved", subject: language, detail });
    return done(null);
  });
}

/** Takes a language back. Whoever is answering goes on in Swedish; what they have answered is kept. */
export async function withdrawLanguage(db: Database, doer: Doer, language: ReviewedLanguage): Promise<void> {
  const { municipalityCode } = doer;
  await db.$transaction(async (tx) => {
    const { count } = await tx.languageApproval.deleteMany({ where: { municipalityCode, language } });
    if (count > 0) await recordAudit(tx, { ...doer, action: "language_withdrawn", subject: language });
  });
}
