import type { Database, Reader } from "#app/platform/database/database.server.ts";
import { isAnsweredByLink, surveyState } from "./survey.policy.ts";
import { SurveyDesignSchema, type SurveyDocument, SurveyDocumentSchema } from "./survey.schema.ts";

/** A version never changes, so its document is read and checked once. Old ones go when there are very many. */
const documents = new WeakMap<object, Map<string, SurveyDocument>>();
const MOST_DOCUMENTS = 500;

/** The published document of a version, or null. */
export async function findDocument(db: Reader, versionId: string): Promise<SurveyDocument | null> {
  const known = cacheOf(documents, db);
  const cached = known.get(versionId);
  if (cached) return cached;
  const version = await db.surveyVersion.findUnique({ where: { id: versionId }, select: { document: true } });
  if (!version) return null;
  const document = SurveyDocumentSchema.parse(JSON.parse(version.document));
  keep(known, versionId, document, MOST_DOCUMENTS);
  return document;
}

export type FoundSurvey = NonNullable<Awaited<ReturnType<typeof readSurvey>>>;

/**
 * A busy survey is asked for many times a second, and its facts change when staff change them: they may be this old.
 * That it is open is read afresh when an answer is stored.
 */
const FRESH_FOR_MS = 1000;
const surveys = new WeakMap<object, Map<string, { readAt: number; reading: ReturnType<typeof readSurvey> }>>();
const MOST_SURVEYS = 1000;

/** A survey that has been published, by its address, or null. */
export function findSurvey(db: Database, municipalitySlug: string, slug: string): ReturnType<typeof readSurvey> {
  const known = cacheOf(surveys, db);
  const address = `${municipalitySlug}/${slug}`;
  const cached = known.get(address);
  const now = performance.now();
  if (cached && now - cached.readAt < FRESH_FOR_MS) return cached.reading;
  const reading = readSurvey(db, municipalitySlug, slug);
  keep(known, address, { readAt: now, reading }, MOST_SURVEYS);
  reading.catch(() => known.delete(address));
  return reading;
}

async function readSurvey(db: Reader, municipalitySlug: string, slug: string) {
  const survey = await db.survey.findFirst({
    where: { slug, municipality: { slug: municipalitySlug } },
    select: {
      id: true,
      slug: true,
      design: true,
      opensOn: true,
      closesOn: true,
      dialogue: { select: { ledTo: true, resultsOn: true } },
      municipality: { select: { slug: true, name: true, contactEmail: true, contactPhone: true } },
      versions: { select: { id: true }, orderBy: { number: "desc" }, take: 1 },
    },
  });
  if (!survey) return null;
  const { versions, design, dialogue, ...facts } = survey;
  const [version] = versions;
  return version ? { ...facts, ...dialogue, design: SurveyDesignSchema.parse(design), versionId: version.id } : null;
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

function cacheOf<Value>(caches: WeakMap<object, Map<string, Value>>, db: object): Map<string, Value> {
  const known = caches.get(db) ?? new Map<string, Value>();
  caches.set(db, known);
  return known;
}

/** Keeps a value, and no more than so many: the one that was kept first goes. */
function keep<Value>(known: Map<string, Value>, key: string, value: Value, most: number): void {
  known.delete(key);
  const [oldest] = known.keys();
  if (oldest !== undefined && known.size >= most) known.delete(oldest);
  known.set(key, value);
}
