import { briefly } from "#app/platform/database/brief-memory.server.ts";
import type { Reader } from "#app/platform/database/database.server.ts";

/** All municipalities by Swedish alphabetical order. */
export async function listMunicipalities(db: Reader) {
  const all = await db.municipality.findMany({ select: { code: true, slug: true, name: true, countyName: true } });
  return all.sort((one, other) => one.name.localeCompare(other.name, "sv"));
}

/** One municipality by its address, or null. */
export const findMunicipality = briefly((db: Reader, slug: string) =>
  db.municipality.findUnique({
    where: { slug },
    select: {
      code: true,
      slug: true,
      name: true,
      countyName: true,
      population: true,
      contactEmail: true,
      contactPhone: true,
    },
  }),
);

export type FoundMunicipality = NonNullable<Awaited<ReturnType<typeof findMunicipality>>>;

/** One municipality by what somebody types: its slug or its code. */
export function findMunicipalityByWord(db: Reader, word: string) {
  const where = /^\d{4}$/.test(word) ? { code: word } : { slug: word.toLowerCase() };
  return db.municipality.findUnique({ where, select: { code: true, slug: true, name: true } });
}

export function findPoliceArea(db: Reader, name: string) {
  return db.policeArea.findUnique({ where: { name }, select: { id: true, name: true } });
}

/** The decision that lets residents take answers back, as staff wrote it; null when there is none. */
export async function findPurgeDecision(db: Reader, code: string): Promise<string | null> {
  const found = await db.municipality.findUnique({ where: { code }, select: { purgeDecision: true } });
  return found?.purgeDecision ?? null;
}
