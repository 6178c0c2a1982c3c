import type { Reader } from "#app/platform/database/database.server.ts";
import { countResponses } from "../response/response.queries.server.ts";
import { SurveyDesignSchema } from "../survey/survey.schema.ts";

const SHOWN = {
  id: true,
  municipalityCode: true,
  slug: true,
  title: true,
  opensOn: true,
  closesOn: true,
  resultsOn: true,
  ledTo: true,
  pledgePeriod: { select: { name: true } },
} as const;

/** A municipality's dialogues, the latest first, with how many have answered each published survey. */
export async function listDialogues(db: Reader, municipalityCode: string) {
  const dialogues = await db.dialogue.findMany({
    where: { municipalityCode },
    orderBy: [{ opensOn: "desc" }, { slug: "asc" }],
    select: {
      ...SHOWN,
      surveys: {
        where: { versions: { some: {} } },
        orderBy: [{ design: "desc" }, { slug: "asc" }],
        select: { id: true, slug: true, design: true },
      },
    },
  });
  const ids = dialogues.flatMap(({ surveys }) => surveys.map(({ id }) => id));
  const counts = await countResponses(db, ids);
  return dialogues.map(({ surveys, ...dialogue }) => ({
    ...dialogue,
    surveys: surveys.map(({ id, design, slug }) => ({
      slug,
      design: SurveyDesignSchema.parse(design),
      answers: counts.get(id) ?? 0,
    })),
  }));
}

/** One dialogue by its address within a municipality, or null. */
export function findDialogue(db: Reader, municipalityCode: string, slug: string) {
  return db.dialogue.findUnique({
    where: { municipalityCode_slug: { municipalityCode, slug } },
    select: SHOWN,
  });
}

export type FoundDialogue = NonNullable<Awaited<ReturnType<typeof findDialogue>>>;
export type ListedDialogue = Awaited<ReturnType<typeof listDialogues>>[number];
