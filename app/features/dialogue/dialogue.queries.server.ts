import type { Reader } from "#app/platform/database/database.server.ts";

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

/** A municipality's dialogues, the latest first. */
export function listDialogues(db: Reader, municipalityCode: string) {
  return db.dialogue.findMany({
    where: { municipalityCode },
    orderBy: [{ opensOn: "desc" }, { slug: "asc" }],
    select: SHOWN,
  });
}

/** One dialogue by its address within a municipality, or null. */
export function findDialogue(db: Reader, municipalityCode: string, slug: string) {
  return db.dialogue.findUnique({
    where: { municipalityCode_slug: { municipalityCode, slug } },
    select: SHOWN,
  });
}

export type FoundDialogue = NonNullable<Awaited<ReturnType<typeof findDialogue>>>;
