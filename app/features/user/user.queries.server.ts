import type { Reader } from "#app/platform/database/database.server.ts";
import type { Grant } from "./user.policy.ts";
import { RoleSchema } from "./user.schema.ts";

/** The memberships of one account. */
export async function listGrants(db: Reader, userId: string): Promise<Grant[]> {
  const rows = await db.membership.findMany({
    where: { userId },
    select: { role: true, municipalityCode: true, policeAreaId: true, rawAnswers: true },
  });
  return rows.map((row) => ({ ...row, role: RoleSchema.parse(row.role) }));
}

/** The municipalities that somebody's memberships reach, by Swedish alphabetical order. */
export async function listReachedMunicipalities(db: Reader, userId: string) {
  const grants = await listGrants(db, userId);
  const everywhere = grants.some((grant) => grant.municipalityCode === null && grant.policeAreaId === null);
  const codes = grants.flatMap((grant) => grant.municipalityCode ?? []);
  const policeAreas = grants.flatMap((grant) => grant.policeAreaId ?? []);
  const reached = await db.municipality.findMany({
    where: everywhere ? {} : { OR: [{ code: { in: codes } }, { policeAreaId: { in: policeAreas } }] },
    select: { slug: true, name: true, countyName: true },
  });
  return reached.sort((one, other) => one.name.localeCompare(other.name, "sv"));
}

/** A municipality by its address, with what the policy needs to know of it. */
export function findLocated(db: Reader, slug: string) {
  return db.municipality.findUnique({
    where: { slug },
    select: { code: true, slug: true, name: true, policeAreaId: true },
  });
}
