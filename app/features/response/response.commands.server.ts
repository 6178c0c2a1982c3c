import type { Language } from "#app/i18n/language.ts";
import type { Database, Reader } from "#app/platform/database/database.server.ts";
import { addDays, isoWeekOf } from "#app/platform/dates.ts";
import { randomId } from "#app/platform/ids.server.ts";
import { done, type Result, refused } from "#app/platform/result.ts";
import type { Answers } from "../question/question.schema.ts";
import { surveyState } from "../survey/survey.policy.ts";
import { findDocument } from "../survey/survey.queries.server.ts";
import type { Section, SurveyDocument } from "../survey/survey.schema.ts";
import { areaOf, inQuestionOrder, withSection } from "./answers.ts";
import { draftId, newDraftSecret, sealDraft } from "./draft.server.ts";
import { DRAFT_DAYS } from "./response.policy.ts";
import { type FoundDraft, findDraft, submissionHash } from "./response.queries.server.ts";

/** Two tabs of one resident; more than a handful of saves within a millisecond is none. */
const SAVE_ATTEMPTS = 10;

export interface SaveSection {
  /** From the resident's cookie; null before the first answer. */
  secret: string | null;
  /** What the secret led to a moment ago. */
  draft: FoundDraft;
  surveyId: string;
  /** For a new draft; one that has been started keeps the version it was started with. */
  surveyVersionId: string;
  section: Section;
  answers: Answers;
  today: string;
}

/**
 * Keeps a section's answers in the resident's draft, in place of what was there.
 * @returns the draft's secret, or null when nothing has been answered yet
 */
export async function saveSection(db: Database, input: SaveSection): Promise<Result<string | null, "gone" | "sent">> {
  const { secret, surveyId, surveyVersionId, section, answers, today } = input;
  const expiresOn = addDays(today, DRAFT_DAYS);
  if (secret === null) {
    if (Object.keys(answers).length === 0) return done(null);
    const made = newDraftSecret();
    const ciphertext = sealDraft(made, { surveyId, surveyVersionId, answers });
    await db.draft.create({ data: { id: draftId(made), ciphertext, expiresOn }, select: { id: true } });
    return done(made);
  }
  let draft = input.draft;
  for (let attempt = 0; attempt < SAVE_ATTEMPTS; attempt += 1) {
    if (draft.state !== "open") return refused(draft.state === "sent" ? "sent" : "gone");
    const content = { ...draft.content, answers: withSection(draft.content.answers, section, answers) };
    // Only over what was just read: another tab's section, saved meanwhile, is not lost.
    const { count } = await db.draft.updateMany({
      where: { id: draftId(secret), ciphertext: draft.sealed },
      data: { ciphertext: sealDraft(secret, content), expiresOn },
    });
    if (count === 1) return done(secret);
    draft = await findDraft(db, { secret, surveyId, today });
  }
  throw new Error("A draft was saved over again and again.");
}

/** Removes started answers, so that somebody else can answer in the same browser. */
export async function discardDraft(db: Database, { secret }: { secret: string }): Promise<void> {
  await db.draft.deleteMany({ where: { id: draftId(secret) } });
}

export interface SubmitDraft {
  secret: string | null;
  /** What the secret led to a moment ago. */
  draft: FoundDraft;
  surveyId: string;
  language: Language;
  today: string;
}

/** Sends what the draft holds. A second time it is the same answer, and the same reply. */
export async function submitDraft(
  db: Database,
  { secret, draft, surveyId, language, today }: SubmitDraft,
): Promise<Result<null, "empty" | "gone" | "closed">> {
  if (draft.state === "sent") return done(null);
  if (secret === null || draft.state !== "open") return refused(draft.state === "none" ? "empty" : "gone");
  const { answers, surveyVersionId } = draft.content;
  const document = await findDocument(db, surveyVersionId);
  if (!document) return refused("gone");
  if (Object.keys(answers).length === 0) return refused("empty");
  return submitResponse(db, {
    submissionId: draftId(secret),
    surveyId,
    surveyVersionId,
    document,
    answers,
    mode: "web",
    language,
    today,
  });
}

export interface SubmitResponse {
  /** The same for every attempt to send the same form; a draft with this id is removed. */
  submissionId: string;
  surveyId: string;
  surveyVersionId: string;
  document: SurveyDocument;
  answers: Answers;
  mode: "web" | "paper" | "phone" | "meeting";
  language: Language;
  today: string;
}

/**
 * Stores one answer, once, and counts it. The row says no more than the week; day and language are counted apart from
 * it, and no audit line is written: nothing may tie an answer to the moment it came.
 */
export async function submitResponse(db: Database, input: SubmitResponse): Promise<Result<null, "closed">> {
  try {
    return await db.$transaction(async (tx) => {
      const survey = await tx.survey.findUniqueOrThrow({
        where: { id: input.surveyId },
        select: { municipalityCode: true, opensOn: true, closesOn: true },
      });
      if (surveyState(survey, input.today) !== "open") return refused("closed");
      // First of the writes: when the form has been sent before, its unique hash ends the transaction here.
      await tx.submittedForm.create({
        data: { hash: submissionHash(input.submissionId), expiresOn: addDays(input.today, DRAFT_DAYS) },
        select: { hash: true },
      });
      await storeResponse(tx, { ...input, municipalityCode: survey.municipalityCode });
      await tx.draft.deleteMany({ where: { id: input.submissionId } });
      return done(null);
    });
  } catch (error) {
    if (isSentBefore(error)) return done(null);
    throw error;
  }
}

async function storeResponse(tx: Reader, input: SubmitResponse & { municipalityCode: string }): Promise<void> {
  const { municipalityCode, surveyId, surveyVersionId, document, mode, language, today } = input;
  const week = isoWeekOf(today);
  const answers = inQuestionOrder(document, input.answers);
  await tx.response.create({
    data: {
      id: randomId(),
      municipalityCode,
      surveyId,
      surveyVersionId,
      stratum: areaOf(document, answers),
      week,
      mode,
      answers: JSON.stringify(answers),
    },
    select: { id: true },
  });
  await countOne(tx, surveyId, "day", today);
  await countOne(tx, surveyId, "language", language);
  await tx.responseChange.upsert({
    where: { surveyId_week: { surveyId, week } },
    create: { surveyId, week, counter: 1 },
    update: { counter: { increment: 1 } },
  });
}

async function countOne(tx: Reader, surveyId: string, kind: "day" | "language", key: string): Promise<void> {
  await tx.responseCount.upsert({
    where: { surveyId_kind_key: { surveyId, kind, key } },
    create: { surveyId, kind, key, count: 1 },
    update: { count: { increment: 1 } },
  });
}

/** The unique index decides, not a look beforehand: two requests may be at it at once. */
function isSentBefore(error: unknown): boolean {
  const { code, meta } = (error ?? {}) as { code?: string; meta?: { modelName?: string } };
  return code === "P2002" && meta?.modelName === "SubmittedForm";
}
