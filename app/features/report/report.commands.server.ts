import type { Database, Reader } from "#app/platform/database/database.server.ts";
import { isUniqueViolation } from "#app/platform/database/unique-violation.server.ts";
import { dayOf } from "#app/platform/dates.ts";
import { randomId } from "#app/platform/ids.server.ts";
import { done, type Result, refused } from "#app/platform/result.ts";
import { recordAudit } from "../audit/audit.commands.server.ts";
import type { Doer } from "../user/doer.server.ts";
import type { ChapterKey } from "./chapters.ts";
import { sha256 } from "./checksum.server.ts";
import { ReportDocumentSchema } from "./document.schema.ts";
import type { ReportDocument } from "./document.ts";
import type { ChapterForm, NewReportForm } from "./report.schema.ts";

export async function createReport(
  db: Database,
  doer: Doer,
  { title, dialogue: slug, diaryNumber }: NewReportForm,
): Promise<Result<{ id: string }, "unknownDialogue">> {
  const { municipalityCode, at } = doer;
  return db.$transaction(async (tx) => {
    const dialogue = await tx.dialogue.findUnique({
      where: { municipalityCode_slug: { municipalityCode, slug } },
      select: { id: true },
    });
    if (!dialogue) return refused("unknownDialogue");
    const id = randomId();
    const facts = { title, diaryNumber: diaryNumber || null, createdOn: dayOf(at) };
    await tx.report.create({ data: { id, municipalityCode, dialogueId: dialogue.id, ...facts } });
    await recordAudit(tx, { ...doer, action: "report_created", subject: title });
    return done({ id });
  });
}

export type WriteRefusal = "unknownReport" | "frozen" | "changedMeanwhile";

/** Stores the text of a chapter, unless somebody else has stored one since the writing began. */
export async function writeChapter(
  db: Database,
  doer: Doer,
  { reportId, key, text, seen }: ChapterForm & { reportId: string; key: ChapterKey },
): Promise<Result<{ version: number }, WriteRefusal>> {
  try {
    return await db.$transaction(async (tx) => {
      const report = await openForWriting(tx, doer.municipalityCode, reportId);
      if (!report.ok) return report;
      const version = seen + 1;
      const data = { text, version, updatedAt: doer.at };
      if (seen === 0) await tx.reportChapter.create({ data: { reportId, key, ...data } });
      else {
        const { count } = await tx.reportChapter.updateMany({ where: { reportId, key, version: seen }, data });
        if (count === 0) return refused("changedMeanwhile");
      }
      const subject = report.value.title;
      await recordAudit(tx, { ...doer, action: "report_written", subject, detail: key });
      return done({ version });
    });
  } catch (error) {
    if (isUniqueViolation(error)) return refused("changedMeanwhile");
    throw error;
  }
}

/** Holds the report's row until the end of the transaction, so that nobody freezes it while it is written in. */
async function openForWriting(
  tx: Reader,
  municipalityCode: string,
  id: string,
): Promise<Result<{ title: string }, "unknownReport" | "frozen">> {
  const open = { id, municipalityCode, frozenAt: null };
  await tx.report.updateMany({ where: open, data: { frozenAt: null } });
  const report = await tx.report.findFirst({
    where: { id, municipalityCode },
    select: { title: true, frozenAt: true },
  });
  if (!report) return refused("unknownReport");
  return report.frozenAt ? refused("frozen") : done({ title: report.title });
}

export interface Freezing {
  reportId: string;
  /** The report as it is now, marked as no draft. */
  document: ReportDocument;
  /** The versions of the texts that the document was made of. */
  versions: ReadonlyMap<string, number>;
}

/** Keeps the report as it is, for ever: from now on its files come from the snapshot. */
export async function freezeReport(
  db: Database,
  doer: Doer,
  { reportId, document, versions }: Freezing,
): Promise<Result<{ hash: string }, WriteRefusal>> {
  const frozenDocument = JSON.stringify(ReportDocumentSchema.parse(document));
  const hash = sha256(frozenDocument);
  return db.$transaction(async (tx) => {
    const report = await openForWriting(tx, doer.municipalityCode, reportId);
    if (!report.ok) return report;
    const chapters = await tx.reportChapter.findMany({ where: { reportId }, select: { key: true, version: true } });
    const isSame = chapters.every(({ key, version }) => versions.get(key) === version);
    if (!isSame || chapters.length !== versions.size) return refused("changedMeanwhile");
    await tx.report.update({ where: { id: reportId }, data: { frozenAt: doer.at, frozenDocument, hash } });
    const subject = report.value.title;
    await recordAudit(tx, { ...doer, action: "report_frozen", subject, detail: hash });
    return done({ hash });
  });
}

/** Notes that somebody has taken a report out of the house, before it is handed over. */
export async function noteReportExport(db: Database, doer: Doer, subject: string, format: string): Promise<void> {
  await recordAudit(db, { ...doer, action: "report_exported", subject, detail: format });
}
