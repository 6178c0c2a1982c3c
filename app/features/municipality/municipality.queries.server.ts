import type { Reader } from "#app/platform/database/database.server.ts";

/** All municipalities by Swedish alphabetical order. */
export async function listMunicipalities(db: Reader) {
  const all = await db.municipality.findMany({ select: { code: true, slug: true, name: true, countyName: true } });
  return all.sort((one, other) => one.name.localeCompare(other.name, "sv"));
}

/** One municipality by its address, or null. */
export function findMunicipality(db: Reader, slug: string) {
  return db.municipality.findUnique({
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
  });
}

export type FoundMunicipality = NonNullable<Awaited<ReturnType<typeof findMunicipality>>>;
