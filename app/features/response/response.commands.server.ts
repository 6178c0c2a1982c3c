import type { Language } from "#app/i18n/language.ts";
import { addressOf, type Database } from "#app/platform/database/database.server.ts";
import { type Statements, writeRows } from "#app/platform/database/statements.server.ts";
import { addDays, isoWeekOf } from "#app/platform/dates.ts";
import { randomId } from "#app/platform/ids.server.ts";
import { done, type Result, refused } from "#app/platform/result.ts";
import type { Answers } from "../question/question.schema.ts";
import { journeyOf } from "../survey/journey.ts";
import { surveyState } from "../survey/survey.policy.ts";
import { findDocument } from "../survey/survey.queries.server.ts";
import type { Section, SurveyDocument } from "../survey/survey.schema.ts";
import { areaOf, inQuestionOrder, unanswered, withSection } from "./answers.ts";
import { type Arrival, judge } from "./arrival.server.ts";
import { draftId, newDraftSecret, sealDraft } from "./draft.server.ts";
import { insertDraft, replaceDraft } from "./draft-rows.server.ts";
import { DRAFT_DAYS } from "./response.policy.ts";
import { type FoundDraft, findDraft, type OpenDraft, submissionHash } from "./response.queries.server.ts";
import { type ChangeOfSurvey, tellResponseChange } from "./response-changes.ts";
import {
  countOne,
  deleteDraft,
  insertResponse,
  insertSubmittedForm,
  insertWithdrawalCode,
  noteChange,
  readSurveyDays,
} from "./response-rows.server.ts";
import { withdrawalCodeOf, withdrawalHash } from "./withdrawal-code.server.ts";

/** Two tabs of one resident; more than a handful of saves within a millisecond is none. */
const ATTEMPTS = 10;

export interface SaveSection {
  /** From the resident's cookie; null before the first answer. */
  secret: string | null;
  /** What the secret led to a moment ago. */
  draft: FoundDraft;
  surveyId: string;
  /** For a new draft; one that has been started keeps the version it was started with. */
  surveyVersionId: string;
  /** The questions that were on the page. */
  section: Pick<Section, "questions">;
  answers: Answers;
  /** When the form's page was made; for a new draft. */
  begun?: number;
  today: string;
}

/**
 * Keeps a section's answers in the resident's draft, in place of what was there.
 * @returns the draft's secret, or null when nothing has been answered yet
 */
export async function saveSection(db: Database, input: SaveSection): Promise<Result<string | null, "gone" | "sent">> {
  const { secret, surveyId, surveyVersionId, section, answers, begun, today } = input;
  const expiresOn = addDays(today, DRAFT_DAYS);
  if (secret === null) {
    if (Object.keys(answers).length === 0) return done(null);
    const made = newDraftSecret();
    const ciphertext = sealDraft(made, { surveyId, surveyVersionId, answers, begun });
    await insertDraft(db, draftId(made), { ciphertext, expiresOn });
    return done(made);
  }
  let draft = input.draft;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (draft.state !== "open") return refused(draft.state === "sent" ? "sent" : "gone");
    const content = { ...draft.content, answers: withSection(draft.content.answers, section, answers) };
    // Only over what was just read: another tab's section, saved meanwhile, is not lost.
    const after = { ciphertext: sealDraft(secret, content), expiresOn };
    if (await replaceDraft(db, draftId(secret), draft.sealed, after)) return done(secret);
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
  /** How it came, from a browser. */
  arrival?: Arrival;
}

/**
 * Sends what the draft holds: the answers to the questions that are asked, given all of them. A second time it is the same
 * answer, and the same reply.
 */
export async function submitDraft(
  db: Database,
  { secret, draft, surveyId, language, today, arrival }: SubmitDraft,
): Promise<Result<null, Exclude<DraftRefusal, "changed">>> {
  let found = draft;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (found.state === "sent") return done(null);
    if (secret === null || found.state !== "open") return refused(found.state === "none" ? "empty" : "gone");
    const sent = await submitFound(db, { draft: found, secret, surveyId, language, today, arrival });
    if (sent.ok) return sent;
    if (sent.reason !== "changed") return refused(sent.reason);
    // Another tab has saved meanwhile, and that is sent, too; or it has sent.
    found = await findDraft(db, { secret, surveyId, today });
  }
  throw new Error("A draft was saved over and over again while it was sent.");
}

type DraftRefusal = "empty" | "gone" | "incomplete" | SubmitRefusal;

async function submitFound(
  db: Database,
  { draft, secret, ...sending }: Omit<SubmitDraft, "draft" | "secret"> & { draft: OpenDraft; secret: string },
): Promise<Result<null, DraftRefusal>> {
  const { surveyVersionId, begun } = draft.content;
  const document = await findDocument(db, surveyVersionId);
  if (!document) return refused("gone");
  const journey = journeyOf(document, draft.content.answers);
  const { answers } = journey;
  if (unanswered(journey).length > 0) return refused("incomplete");
  if (Object.keys(answers).length === 0) return refused("empty");
  const response = { surveyVersionId, document, answers, mode: "web" as const, begun };
  return submitResponse(db, { ...sending, ...response, submissionId: draftId(secret), sealed: draft.sealed });
}

export interface SubmitResponse {
  /** The same for every attempt to send the same form. */
  submissionId: string;
  /** The draft as the answers were read from it, where there is one: nothing is stored when it is another by now. */
  sealed?: Uint8Array<ArrayBuffer>;
  surveyId: string;
  surveyVersionId: string;
  document: SurveyDocument;
  answers: Answers;
  mode: "web" | "paper" | "phone" | "meeting";
  language: Language;
  today: string;
  /** Of an answer from a browser: what came otherwise is not judged. */
  arrival?: Arrival;
  /** When the answering began, in seconds since 1970. */
  begun?: number;
}

type SubmitRefusal = "closed" | "wait" | "changed";

/** Takes back all that the transaction has written, the count of the network included: what is not taken is no answer. */
class Refusal extends Error {
  constructor(readonly reason: SubmitRefusal) {
    super(reason);
  }
}

/**
 * Stores one answer, once, and counts it. The row says no more than the week; day and language are counted apart from
 * it, and no audit line is written: nothing may tie an answer to the moment it came.
 */
export async function submitResponse(db: Database, input: SubmitResponse): Promise<Result<null, SubmitRefusal>> {
  try {
    const change = await writeRows(db, { flushed: true }, (statements) => storeOnce(statements, input));
    if (change) tellResponseChange({ url: addressOf(db), ...change });
    return done(null);
  } catch (error) {
    if (error instanceof Refusal) return refused(error.reason);
    throw error;
  }
}

/** @returns what whoever keeps count is to be told; undefined when nothing was stored, or may not count */
async function storeOnce(statements: Statements, input: SubmitResponse): Promise<ChangeOfSurvey | undefined> {
  const { submissionId, surveyId, sealed, today } = input;
  const survey = await readSurveyDays(statements, surveyId);
  if (!survey || surveyState(survey, today) !== "open") throw new Refusal("closed");
  if (sealed && !(await deleteDraft(statements, submissionId, sealed))) throw new Refusal("changed");
  const verdict = await verdictOn(statements, input);
  if (verdict === "wait") throw new Refusal("wait");
  // First of what is stored: when the form has been sent before, its unique hash ends it here.
  const expiresOn = addDays(today, DRAFT_DAYS);
  if (!(await insertSubmittedForm(statements, submissionHash(submissionId), expiresOn))) return undefined;
  const id = randomId();
  const suspect = verdict === "suspect";
  const { municipalityCode } = survey;
  const stored = await storeResponse(statements, { ...input, id, municipalityCode, suspect });
  // Without a decision nothing may be removed, and nothing is kept that an answer could be found by.
  if (survey.purgeDecision !== null) {
    const hash = withdrawalHash(withdrawalCodeOf(submissionId));
    await insertWithdrawalCode(statements, { hash, surveyId, responseId: id });
  }
  // Whether suspect answers count is for whoever reads them: those weeks are read anew.
  return suspect ? undefined : stored;
}

async function verdictOn(statements: Statements, { arrival, submissionId, begun, answers }: SubmitResponse) {
  if (!arrival) return "plain";
  return judge(statements, arrival, { submissionId, begun, answered: Object.keys(answers).length });
}

async function storeResponse(
  statements: Statements,
  {
    id,
    municipalityCode,
    surveyId,
    surveyVersionId,
    document,
    mode,
    language,
    today,
    suspect,
    ...input
  }: SubmitResponse & {
    id: string;
    municipalityCode: string;
    suspect: boolean;
  },
): Promise<ChangeOfSurvey> {
  const week = isoWeekOf(today);
  const answers = inQuestionOrder(document, input.answers);
  const stored = { stratum: areaOf(document, answers), answers: JSON.stringify(answers) };
  await insertResponse(statements, {
    id,
    municipalityCode,
    surveyId,
    surveyVersionId,
    week,
    mode,
    suspect,
    ...stored,
  });
  await countOne(statements, surveyId, "day", today);
  await countOne(statements, surveyId, "language", language);
  const counter = await noteChange(statements, surveyId, week);
  return { surveyId, week, from: counter - 1, to: counter, added: [stored], removed: [] };
}
