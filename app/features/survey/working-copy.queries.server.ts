import type { Reader } from "#app/platform/database/database.server.ts";
import { SurveyDesignSchema, type SurveyDocument, SurveyDocumentSchema } from "./survey.schema.ts";
import { readWorkingCopy } from "./working-copy.ts";

/** A survey as staff work on it: what is written, what is published, and the facts beside both. */
export async function findEdited(db: Reader, dialogueId: string, slug: string) {
  const survey = await db.survey.findFirst({
    where: { dialogueId, slug },
    select: {
      id: true,
      slug: true,
      municipalityCode: true,
      design: true,
      invited: true,
      opensOn: true,
      closesOn: true,
      workingCopy: { select: { document: true, revision: true } },
      versions: {
        select: { number: true, document: true, change: true, publishedOn: true },
        orderBy: { number: "desc" },
      },
    },
  });
  if (!survey) return null;
  const { workingCopy, versions, design, ...facts } = survey;
  const published = versions.map(({ document }) => SurveyDocumentSchema.parse(JSON.parse(document)));
  // One that was imported, or is the demo's, begins where it was published.
  const document = workingCopy ? readWorkingCopy(workingCopy.document) : published[0];
  if (!document) return null;
  return {
    ...facts,
    design: SurveyDesignSchema.parse(design),
    document,
    revision: workingCopy?.revision ?? 0,
    /** The live one first. */
    published,
    history: versions.map(({ number, change, publishedOn }) => ({ number, change, publishedOn })),
  };
}

export type EditedSurvey = NonNullable<Awaited<ReturnType<typeof findEdited>>>;

/** A dialogue's surveys, also those that nobody but staff has seen. */
export async function listEdited(db: Reader, dialogueId: string) {
  const surveys = await db.survey.findMany({
    where: { dialogueId },
    select: {
      slug: true,
      design: true,
      opensOn: true,
      closesOn: true,
      workingCopy: { select: { document: true } },
      versions: { select: { document: true }, orderBy: { number: "desc" }, take: 1 },
    },
    orderBy: [{ opensOn: "desc" }, { slug: "asc" }],
  });
  return surveys.flatMap(({ workingCopy, versions: [live], design, ...survey }) => {
    const stored = workingCopy?.document ?? live?.document;
    if (!stored) return [];
    const { title } = readWorkingCopy(stored);
    return [
      {
        ...survey,
        title: title.sv,
        design: SurveyDesignSchema.parse(design),
        isPublished: live !== undefined,
        hasUnpublished: workingCopy !== null && live !== undefined && workingCopy.document !== live.document,
      },
    ];
  });
}

/** What has been published in a municipality: where translations are looked for that somebody has written before. */
export async function listPublished(db: Reader, municipalityCode: string): Promise<SurveyDocument[]> {
  const versions = await db.surveyVersion.findMany({
    where: { survey: { municipalityCode } },
    select: { document: true },
    orderBy: [{ survey: { opensOn: "desc" } }, { number: "desc" }],
    take: 20,
  });
  return versions.map(({ document }) => SurveyDocumentSchema.parse(JSON.parse(document)));
}
