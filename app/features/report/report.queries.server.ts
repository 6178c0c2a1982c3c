import type { Reader } from "#app/platform/database/database.server.ts";
import { CHAPTERS } from "./chapters.ts";
import { sha256 } from "./checksum.server.ts";
import { ReportDocumentSchema } from "./document.schema.ts";
import type { ReportDocument } from "./document.ts";

const LINE = {
  id: true,
  title: true,
  diaryNumber: true,
  createdOn: true,
  frozenAt: true,
  dialogue: { select: { id: true, slug: true, title: true } },
} as const;

/** A municipality's input reports, the latest first. */
export function listReports(db: Reader, municipalityCode: string) {
  return db.report.findMany({
    where: { municipalityCode },
    select: LINE,
    orderBy: [{ createdOn: "desc" }, { title: "asc" }, { id: "asc" }],
  });
}

/** One report with the texts of its chapters; null when it is another municipality's. */
export async function findReport(db: Reader, municipalityCode: string, id: string) {
  const report = await db.report.findFirst({
    where: { id, municipalityCode },
    select: { ...LINE, hash: true, chapters: { select: { key: true, text: true, version: true, updatedAt: true } } },
  });
  if (!report) return null;
  const { chapters, ...rest } = report;
  return { ...rest, texts: new Map(chapters.map(({ key, ...chapter }) => [key, chapter])) };
}

/** The report that is being written – the latest that is not frozen – and how many of the texts it needs are missing. */
export async function findDraft(db: Reader, municipalityCode: string) {
  const draft = (await listReports(db, municipalityCode)).find(({ frozenAt }) => frozenAt === null);
  const report = draft && (await findReport(db, municipalityCode, draft.id));
  if (!report) return null;
  const needed = CHAPTERS.filter(({ needsText }) => needsText);
  const missing = needed.filter(({ key }) => !report.texts.get(key)?.text.trim());
  return { id: report.id, title: report.title, needed: needed.length, missing: missing.length };
}

export type FoundReport = NonNullable<Awaited<ReturnType<typeof findReport>>>;

/**
 * The report as it was when it was frozen; null before that.
 * @throws Error when the stored snapshot is not what its checksum was made of: nobody may take it for the frozen one
 */
export async function findFrozen(db: Reader, municipalityCode: string, id: string): Promise<ReportDocument | null> {
  const report = await db.report.findFirst({
    where: { id, municipalityCode },
    select: { frozenDocument: true, hash: true },
  });
  if (!report?.frozenDocument || !report.hash) return null;
  if (sha256(report.frozenDocument) !== report.hash) throw new Error(`The frozen report ${id} has been changed.`);
  return { ...ReportDocumentSchema.parse(JSON.parse(report.frozenDocument)), hash: report.hash };
}
