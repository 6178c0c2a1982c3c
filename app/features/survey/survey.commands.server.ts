import { isDeepStrictEqual } from "node:util";
import type { Language } from "#app/i18n/language.ts";
import type { Database, Reader } from "#app/platform/database/database.server.ts";
import { isUniqueViolation } from "#app/platform/database/unique-violation.server.ts";
import { dayOf } from "#app/platform/dates.ts";
import { randomId } from "#app/platform/ids.server.ts";
import { done, type Result, refused } from "#app/platform/result.ts";
import { recordAudit } from "../audit/audit.commands.server.ts";
import { freeName, slugOf } from "../municipality/slug.ts";
import type { Doer } from "../user/doer.server.ts";
import type { VersionChange } from "./changes.ts";
import { nextVersion } from "./next-version.ts";
import { type Gap, readiness, type SurveyFacts } from "./readiness.ts";
import { type ChangedFacts, factsRefusal } from "./survey.policy.ts";
import type { SurveyDocument } from "./survey.schema.ts";
import { SurveyDocumentSchema } from "./survey.schema.ts";
import { findEdited } from "./working-copy.queries.server.ts";

/** Words that the addresses of surveys' pages begin with, below the list of them. */
const RESERVED = ["ny"];

export async function createSurvey(
  db: Database,
  doer: Doer,
  { dialogueId, document, facts }: { dialogueId: string; document: SurveyDocument; facts: SurveyFacts },
): Promise<{ slug: string }> {
  const { municipalityCode } = doer;
  const base = slugOf(document.title.sv).slice(0, 60).replace(/-$/, "") || "enkat";
  return db.$transaction(async (tx) => {
    const slug = await freeSlug(tx, municipalityCode, base);
    const id = randomId();
    await tx.survey.create({ data: { id, municipalityCode, dialogueId, slug, ...facts } });
    await tx.surveyWorkingCopy.create({ data: { surveyId: id, document: JSON.stringify(document), revision: 1 } });
    await recordAudit(tx, { ...doer, action: "survey_created", subject: document.title.sv });
    return { slug };
  });
}

/** An address is promised: one that another survey has had is not used again. */
async function freeSlug(tx: Reader, municipalityCode: string, base: string): Promise<string> {
  const taken = await tx.survey.findMany({
    where: { municipalityCode, slug: { startsWith: base } },
    select: { slug: true },
  });
  const used = new Set([...taken.map(({ slug }) => slug), ...RESERVED]);
  return freeName(base, (slug) => used.has(slug));
}

export type WriteRefusal =
  | "unknownSurvey"
  | "changedMeanwhile"
  | "closed"
  | "designFixed"
  | "opensFixed"
  | "closesPassed";

export interface WriteSurvey {
  dialogueId: string;
  slug: string;
  /** The revision that was on the page when the writing began. */
  seen: number;
  document: SurveyDocument;
  /** Left out: as they are. A published survey's closing day holds from the moment that it is saved. */
  facts?: SurveyFacts;
}

/** Keeps what is written, unless somebody else has written since. Residents see it when it is published. */
export async function writeSurvey(
  db: Database,
  doer: Doer,
  { dialogueId, slug, seen, document, facts }: WriteSurvey,
): Promise<Result<{ revision: number }, WriteRefusal>> {
  try {
    return await db.$transaction(async (tx) => {
      const edited = await findEdited(tx, dialogueId, slug);
      if (!edited) return refused("unknownSurvey");
      const stored = JSON.stringify(document);
      const changed = changedFacts(edited, facts);
      // Whoever only went on to another page has written nothing, and takes nothing from a colleague.
      const isSame = stored === JSON.stringify(edited.document) && isDeepStrictEqual(changed.before, changed.after);
      if (isSame) return done({ revision: edited.revision });
      const refusal = factsRefusal(changed, dayOf(doer.at));
      if (refusal) return refused(refusal);
      const kept = await keep(tx, edited.id, seen, stored);
      if (!kept) return refused("changedMeanwhile");
      if (facts) await tx.survey.update({ where: { id: edited.id }, data: facts });
      await recordAudit(tx, { ...doer, action: "survey_written", subject: document.title.sv });
      return done({ revision: seen + 1 });
    });
  } catch (error) {
    if (isUniqueViolation(error)) return refused("changedMeanwhile");
    throw error;
  }
}

function changedFacts(
  edited: SurveyFacts & { published: readonly unknown[] },
  facts: SurveyFacts | undefined,
): ChangedFacts {
  const { design, opensOn, closesOn, invited } = edited;
  const before = { design, opensOn, closesOn, invited };
  return { before, after: facts ?? before, isPublished: edited.published.length > 0 };
}

/** Whether it was kept: the write itself holds the row, so that of two who save at once one is told. */
async function keep(tx: Reader, surveyId: string, seen: number, document: string): Promise<boolean> {
  const data = { document, revision: seen + 1 };
  if (seen === 0) {
    await tx.surveyWorkingCopy.create({ data: { surveyId, ...data } });
    return true;
  }
  return (await tx.surveyWorkingCopy.updateMany({ where: { surveyId, revision: seen }, data })).count > 0;
}

export type PublishRefusal = "unknownSurvey" | "changedMeanwhile" | "closed" | "notReady" | "unchanged";

export interface PublishSurvey {
  dialogueId: string;
  slug: string;
  seen: number;
  /** Ids of questions whose changed words mean what they meant. */
  sameMeaning: readonly string[];
  /** What residents' pages may speak in the municipality. */
  offered: readonly Language[];
}

/** Makes what is written the version that residents begin from now on. Whoever has begun goes on with theirs. */
export async function publishSurvey(
  db: Database,
  doer: Doer,
  { dialogueId, slug, seen, sameMeaning, offered }: PublishSurvey,
): Promise<Result<{ number: number; change: VersionChange }, PublishRefusal>> {
  const today = dayOf(doer.at);
  try {
    return await db.$transaction(async (tx) => {
      const edited = await findEdited(tx, dialogueId, slug);
      if (!edited) return refused("unknownSurvey");
      if (edited.revision !== seen) return refused("changedMeanwhile");
      if (edited.published.length > 0 && edited.closesOn !== null && edited.closesOn < today) return refused("closed");
      if (gapsOf(edited, offered, today).length > 0) return refused("notReady");
      const next = versionOf(edited, new Set(sameMeaning));
      if (!next) return refused("unchanged");
      const document = JSON.stringify(SurveyDocumentSchema.parse(next.document));
      if (!(await keep(tx, edited.id, seen, document))) return refused("changedMeanwhile");
      const number = (edited.history[0]?.number ?? 0) + 1;
      const { id: surveyId } = edited;
      await tx.surveyVersion.create({
        data: { id: randomId(), surveyId, number, document, change: next.change, publishedOn: today },
      });
      const detail = `${number}, ${next.change}`;
      await recordAudit(tx, { ...doer, action: "survey_published", subject: next.document.title.sv, detail });
      return done({ number, change: next.change });
    });
  } catch (error) {
    if (isUniqueViolation(error)) return refused("changedMeanwhile");
    throw error;
  }
}

type Edited = NonNullable<Awaited<ReturnType<typeof findEdited>>>;

/** What is missing before a survey can be published. */
export function gapsOf(edited: Edited, offered: readonly Language[], today: string): Gap[] {
  const { document, published, design, invited, opensOn, closesOn } = edited;
  return readiness({ document, published, facts: { design, invited, opensOn, closesOn }, offered, today });
}

/** What publishing would make of it; null when nothing has changed. */
export function versionOf({ document, published }: Edited, sameMeaning: ReadonlySet<string>) {
  const [live, ...older] = published;
  if (!live) return { document, change: "first" as const };
  return nextVersion([live, ...older], document, sameMeaning);
}
