import { briefly } from "#app/platform/database/brief-memory.server.ts";
import type { Reader } from "#app/platform/database/database.server.ts";
import { isAnsweredByLink, surveyState } from "./survey.policy.ts";
import { SurveyDesignSchema, type SurveyDocument, SurveyDocumentSchema } from "./survey.schema.ts";

/** A version never changes, so its document is read and checked once. */
const documents = new WeakMap<object, Map<string, SurveyDocument>>();
const MOST_DOCUMENTS = 500;

/** The published document of a version, or null. */
export async function findDocument(db: Reader, versionId: string): Promise<SurveyDocument | null> {
  const known = documents.get(db) ?? new Map<string, SurveyDocument>();
  documents.set(db, known);
  const cached = known.get(versionId);
  if (cached) return cached;
  const version = await db.surveyVersion.findUnique({ where: { id: versionId }, select: { document: true } });
  if (!version) return null;
  const document = SurveyDocumentSchema.parse(JSON.parse(version.document));
  if (known.size >= MOST_DOCUMENTS) known.clear();
  known.set(versionId, document);
  return document;
}

/** A survey that has been published, by its municipality's address and its own, or null. */
export const findSurvey = briefly(async (db: Reader, municipalitySlug: string, slug: string) => {
  const survey = await db.survey.findFirst({
    where: { slug, municipality: { slug: municipalitySlug } },
    select: {
      id: true,
      slug: true,
      municipalityCode: true,
      design: true,
      opensOn: true,
      closesOn: true,
      dialogue: { select: { ledTo: true, resultsOn: true } },
      municipality: { select: { slug: true, name: true, contactEmail: true, contactPhone: true, purgeDecision: true } },
      versions: { select: { id: true }, orderBy: { number: "desc" }, take: 1 },
    },
  });
  if (!survey) return null;
  const { versions, design, dialogue, ...facts } = survey;
  const [version] = versions;
  return version ? { ...facts, ...dialogue, design: SurveyDesignSchema.parse(design), versionId: version.id } : null;
});

export type FoundSurvey = NonNullable<Awaited<ReturnType<typeof findSurvey>>>;

/** A version of the survey that somebody says they have before them, or the newest where it is none. */
export async function knownVersion(db: Reader, survey: FoundSurvey, id?: string): Promise<string> {
  if (!id || id === survey.versionId) return survey.versionId;
  const version = await db.surveyVersion.findFirst({ where: { id, surveyId: survey.id }, select: { id: true } });
  return version?.id ?? survey.versionId;
}

/** What anyone may answer today in a municipality, the one that closes first on top. */
export async function listOpenSurveys(db: Reader, municipalityCode: string, today: string) {
  const all = await db.survey.findMany({
    where: { municipalityCode, opensOn: { lte: today } },
    select: {
      slug: true,
      design: true,
      opensOn: true,
      closesOn: true,
      versions: { select: { id: true }, orderBy: { number: "desc" }, take: 1 },
    },
  });
  const open = all.filter(
    (survey) => isAnsweredByLink(SurveyDesignSchema.parse(survey.design)) && surveyState(survey, today) === "open",
  );
  const listed = await Promise.all(
    open.map(async ({ slug, closesOn, versions: [version] }) => {
      const document = version ? await findDocument(db, version.id) : null;
      return document ? [{ slug, closesOn, title: document.title, minutes: document.minutes }] : [];
    }),
  );
  return listed.flat().sort((one, other) => (one.closesOn ?? "9").localeCompare(other.closesOn ?? "9"));
}

/** A dialogue's surveys that whoever finds the address may answer, with their titles. */
export async function listSharedSurveys(db: Reader, dialogueId: string) {
  const all = await db.survey.findMany({
    where: { dialogueId },
    orderBy: { slug: "asc" },
    select: {
      slug: true,
      design: true,
      opensOn: true,
      closesOn: true,
      versions: { select: { id: true }, orderBy: { number: "desc" }, take: 1 },
    },
  });
  const shared = all.filter(({ design }) => isAnsweredByLink(SurveyDesignSchema.parse(design)));
  const listed = await Promise.all(
    shared.map(async ({ slug, opensOn, closesOn, versions: [version] }) => {
      const document = version ? await findDocument(db, version.id) : null;
      return document ? [{ slug, opensOn, closesOn, title: document.title, minutes: document.minutes }] : [];
    }),
  );
  return listed.flat();
}
