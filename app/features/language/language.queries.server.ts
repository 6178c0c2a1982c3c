import { type Language, REVIEWED_LANGUAGES, type ReviewedLanguage } from "#app/i18n/language.ts";
import { REVIEWED_TEXTS, type ReviewedTexts } from "#app/i18n/resident-texts.server.ts";
import { briefly } from "#app/platform/database/brief-memory.server.ts";
import type { Reader } from "#app/platform/database/database.server.ts";
import { approvalState, offeredLanguages } from "./approval.ts";

/** What the residents' pages of a municipality may speak. */
export const listOfferedLanguages = briefly(async (db: Reader, municipalityCode: string): Promise<Language[]> => {
  const states = await listLanguageStates(db, municipalityCode);
  return offeredLanguages(states.filter(({ state }) => state === "approved").map(({ language }) => language));
});

/** Every language that has to be reviewed, with where it stands and who approved it. */
export async function listLanguageStates(db: Reader, municipalityCode: string) {
  const approvals = await db.languageApproval.findMany({
    where: { municipalityCode },
    select: { language: true, fingerprint: true, reviewerName: true, reviewerRole: true, approvedOn: true },
  });
  return REVIEWED_LANGUAGES.map((language) => {
    const approval = approvals.find((candidate) => candidate.language === language) ?? null;
    const texts = textsIn(language);
    return {
      language,
      state: approvalState(texts, approval),
      missing: texts.missing.length,
      approval: approval && {
        reviewerName: approval.reviewerName,
        reviewerRole: approval.reviewerRole,
        approvedOn: approval.approvedOn,
      },
    };
  });
}

/** The last approval of a language with the texts that were read, or null. */
export async function findApproval(db: Reader, municipalityCode: string, language: ReviewedLanguage) {
  const approval = await db.languageApproval.findUnique({
    where: { municipalityCode_language: { municipalityCode, language } },
  });
  return approval && { ...approval, texts: JSON.parse(approval.texts) as Record<string, string> };
}

export function textsIn(language: ReviewedLanguage): ReviewedTexts {
  const texts = REVIEWED_TEXTS.get(language);
  if (!texts) throw new Error(`There are no texts in ${language}.`);
  return texts;
}
