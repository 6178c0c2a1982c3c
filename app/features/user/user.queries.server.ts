import type { Reader } from "#app/platform/database/database.server.ts";
import { keyedHash } from "#app/platform/secrets.server.ts";
import { type Grant, isEverywhere, type Located, mayManage, type PlacedScope } from "./user.policy.ts";
import { RoleSchema } from "./user.schema.ts";

/** The memberships of one account. */
export async function listGrants(db: Reader, userId: string): Promise<Grant[]> {
  const rows = await db.membership.findMany({
    where: { userId },
    select: { role: true, municipalityCode: true, policeAreaId: true, rawAnswers: true },
  });
  return rows.map((row) => ({ ...row, role: RoleSchema.parse(row.role) }));
}

/** Where the memberships of one account hold. */
export async function listPlacedScopes(db: Reader, userId: string): Promise<PlacedScope[]> {
  const rows = await db.membership.findMany({ where: { userId }, select: SCOPE });
  return rows.map(placed);
}

/** The municipalities that somebody's memberships reach, by Swedish alphabetical order. */
export async function listReachedMunicipalities(db: Reader, userId: string) {
  const grants = await listGrants(db, userId);
  const codes = grants.flatMap((grant) => grant.municipalityCode ?? []);
  const policeAreas = grants.flatMap((grant) => grant.policeAreaId ?? []);
  const reached = await db.municipality.findMany({
    where: grants.some(isEverywhere) ? {} : { OR: [{ code: { in: codes } }, { policeAreaId: { in: policeAreas } }] },
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

/** The police area of a municipality that lies in one. */
export async function findPoliceArea(db: Reader, id: string | null) {
  return id === null ? null : db.policeArea.findUnique({ where: { id }, select: { name: true } });
}

/** Everyone with a membership that reaches a municipality, and whether `actorId` may change it. */
export async function listMembers(db: Reader, municipality: Located, actorId: string) {
  const actor = await listGrants(db, actorId);
  const rows = await db.membership.findMany({
    where: reaching(municipality),
    select: {
      id: true,
      role: true,
      rawAnswers: true,
      ...WHERE_IN_WORDS,
      user: { select: { name: true, email: true } },
    },
  });
  const members = rows.map(({ user, role, ...row }) => ({
    ...user,
    ...inWords(row),
    role: RoleSchema.parse(role),
    rawAnswers: row.rawAnswers,
    manageable: mayManage(actor, placed(row)),
  }));
  return members.sort((one, other) => one.name.localeCompare(other.name, "sv"));
}

/** One membership that reaches a municipality, or null. */
export async function findMember(db: Reader, municipality: Located, membershipId: string) {
  const row = await db.membership.findFirst({
    where: { AND: [{ id: membershipId }, reaching(municipality)] },
    select: {
      id: true,
      role: true,
      rawAnswers: true,
      ...WHERE_IN_WORDS,
      user: { select: { id: true, name: true, email: true } },
    },
  });
  if (!row) return null;
  const { user, role, ...rest } = row;
  return {
    ...inWords(rest),
    role: RoleSchema.parse(role),
    rawAnswers: rest.rawAnswers,
    user,
    scope: placed(rest),
  };
}

/** Invitations to a municipality that nobody has used yet. */
export async function listInvitations(db: Reader, municipality: Located, now: Date) {
  const rows = await db.invitation.findMany({
    where: { AND: [{ purpose: "invite", usedAt: null, expiresAt: { gt: now } }, reaching(municipality)] },
    select: { id: true, email: true, role: true, expiresAt: true, ...WHERE_IN_WORDS },
    orderBy: { email: "asc" },
  });
  return rows.map(({ email, expiresAt, role, ...row }) => ({
    ...inWords(row),
    email,
    expiresAt,
    role: RoleSchema.parse(role),
  }));
}

/** What a link that was handed over opens, or null when it is used, too old or wrong. */
export function findOpenLink(db: Reader, token: string, now: Date) {
  return db.invitation.findFirst({
    where: { tokenHash: keyedHash("invitation", token), usedAt: null, expiresAt: { gt: now } },
    select: { purpose: true, email: true },
  });
}

const SCOPE = {
  municipalityCode: true,
  policeAreaId: true,
  municipality: { select: { name: true, policeAreaId: true } },
} as const;
const WHERE_IN_WORDS = { ...SCOPE, policeArea: { select: { name: true } } } as const;

interface ScopeRow {
  municipalityCode: string | null;
  policeAreaId: string | null;
  municipality: { name: string; policeAreaId: string | null } | null;
}

function placed({ municipalityCode, policeAreaId, municipality }: ScopeRow): PlacedScope {
  return { municipalityCode, policeAreaId, within: municipality?.policeAreaId ?? null };
}

/** The names of where a membership holds; both null: everywhere. */
function inWords({ id, ...row }: ScopeRow & { id: string; policeArea: { name: string } | null }) {
  return { id, municipalityName: row.municipality?.name ?? null, policeAreaName: row.policeArea?.name ?? null };
}

/** As `reaches` in the policy, for the database. */
function reaching({ code, policeAreaId }: Located) {
  const here = [{ municipalityCode: code }, { municipalityCode: null, policeAreaId: null }];
  return { OR: policeAreaId === null ? here : [...here, { municipalityCode: null, policeAreaId }] };
}
