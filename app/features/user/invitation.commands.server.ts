import { randomBytes } from "node:crypto";
import type { Database, Reader } from "#app/platform/database/database.server.ts";
import { randomId } from "#app/platform/ids.server.ts";
import { done, type Result, refused } from "#app/platform/result.ts";
import { keyedHash } from "#app/platform/secrets.server.ts";
import { recordAudit } from "../audit/audit.commands.server.ts";
import type { Doer } from "./doer.server.ts";
import { hashPassword, setPassword } from "./password.server.ts";
import { mayManage, mayReset, type PlacedScope, type Role, type Scope } from "./user.policy.ts";
import { findOpenLink, listGrants, listPlacedScopes } from "./user.queries.server.ts";
import { RoleSchema } from "./user.schema.ts";

export const LINK_DAYS = 7;

interface NewInvitation {
  email: string;
  role: Role;
  scope: PlacedScope;
  /** The real time: links expire in a demo too. */
  now: Date;
}

export type Invited = { kind: "link"; token: string } | { kind: "joined" };

/**
 * Asks somebody in. There is no mail: the token goes into a link that the administrator hands over. Who has an account already
 * gets the membership at once, and keeps the password.
 */
export async function invite(
  db: Database,
  by: Doer,
  { email, role, scope, now }: NewInvitation,
): Promise<Result<Invited, "not_yours" | "is_member">> {
  const { municipalityCode, policeAreaId } = scope;
  return db.$transaction(async (tx) => {
    if (!mayManage(await listGrants(tx, by.userId), scope)) return refused("not_yours");
    const known = await tx.user.findFirst({ where: { email, accounts: { some: {} } }, select: { id: true } });
    if (known) {
      if (!(await addMembership(tx, known.id, { email, role, ...scope }))) return refused("is_member");
      await recordAudit(tx, { ...by, action: "user_joined", subject: email, detail: role });
      return done({ kind: "joined" });
    }
    await tx.invitation.deleteMany({
      where: { purpose: "invite", email, municipalityCode, policeAreaId, usedAt: null },
    });
    const token = await makeLink(tx, { purpose: "invite", email, role, municipalityCode, policeAreaId }, now);
    await recordAudit(tx, { ...by, action: "user_invited", subject: email, detail: role });
    return done({ kind: "link", token });
  });
}

export async function withdrawInvitation(
  db: Database,
  by: Doer,
  { invitationId }: { invitationId: string },
): Promise<Result<null, "not_found">> {
  return db.$transaction(async (tx) => {
    const open = await tx.invitation.findFirst({
      where: { id: invitationId, purpose: "invite", usedAt: null },
      select: {
        email: true,
        municipalityCode: true,
        policeAreaId: true,
        municipality: { select: { policeAreaId: true } },
      },
    });
    const scope = open && { ...open, within: open.municipality?.policeAreaId ?? null };
    if (!scope || !mayManage(await listGrants(tx, by.userId), scope)) return refused("not_found");
    await tx.invitation.delete({ where: { id: invitationId } });
    await recordAudit(tx, { ...by, action: "invitation_withdrawn", subject: scope.email });
    return done(null);
  });
}

/** A link by which somebody chooses a new password; the old one works until then. */
export async function makeResetLink(
  db: Database,
  by: Doer,
  { userId, now }: { userId: string; now: Date },
): Promise<Result<{ token: string }, "not_yours">> {
  return db.$transaction(async (tx) => {
    if (!mayReset(await listGrants(tx, by.userId), await listPlacedScopes(tx, userId))) return refused("not_yours");
    const { email } = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { email: true } });
    await tx.invitation.deleteMany({ where: { purpose: "reset", email } });
    const { municipalityCode } = by;
    const token = await makeLink(tx, { purpose: "reset", email, municipalityCode, policeAreaId: null }, now);
    await recordAudit(tx, { ...by, action: "reset_link_made", subject: email });
    return done({ token });
  });
}

interface Joining {
  token: string;
  name: string;
  password: string;
  now: Date;
  at: Date;
}

/** Makes the account of an invited person, with all that they are invited to. Works once. */
export async function acceptInvitation(
  db: Database,
  { token, name, password, now, at }: Joining,
): Promise<Result<null, "link_gone">> {
  if (!(await findOpenLink(db, token, now))) return refused("link_gone");
  const hash = await hashPassword(password);
  return db.$transaction(async (tx) => {
    const link = await spendLink(tx, token, "invite", now);
    if (!link) return refused("link_gone");
    const { email } = link;
    const user = await accountOf(tx, { email, name, hash });
    const open = await tx.invitation.findMany({
      where: { purpose: "invite", email, usedAt: null, expiresAt: { gt: now } },
    });
    for (const invitation of [link, ...open]) {
      await tx.invitation.update({ where: { id: invitation.id }, data: { usedAt: now } });
      await addMembership(tx, user.id, invitation);
      const { municipalityCode } = invitation;
      await recordAudit(tx, { at, userId: user.id, municipalityCode, action: "user_joined", subject: email });
    }
    return done(null);
  });
}

/** Replaces the password and ends every session of the account. Works once. */
export async function resetPassword(
  db: Database,
  { token, password, now, at }: Omit<Joining, "name">,
): Promise<Result<null, "link_gone">> {
  if (!(await findOpenLink(db, token, now))) return refused("link_gone");
  const hash = await hashPassword(password);
  return db.$transaction(async (tx) => {
    const link = await spendLink(tx, token, "reset", now);
    const user = link && (await tx.user.findUnique({ where: { email: link.email }, select: { id: true } }));
    if (!user) return refused("link_gone");
    await setPassword(tx, user.id, hash);
    await tx.session.deleteMany({ where: { userId: user.id } });
    const { email: subject, municipalityCode } = link;
    await recordAudit(tx, { at, userId: user.id, municipalityCode, action: "password_reset", subject });
    return done(null);
  });
}

interface Link extends Scope {
  purpose: "invite" | "reset";
  email: string;
  role?: Role;
}

/** The token is returned once and stored as a keyed hash: whoever reads the database cannot use the link. */
async function makeLink(tx: Reader, link: Link, now: Date): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const expiresAt = new Date(now.getTime() + LINK_DAYS * 86_400_000);
  await tx.invitation.create({
    data: { id: randomId(), tokenHash: keyedHash("invitation", token), expiresAt, ...link },
  });
  return token;
}

/** Marks a link as used, unless it is, has expired, or never was: of two who use it at once, one gets it. */
async function spendLink(tx: Reader, token: string, purpose: Link["purpose"], now: Date) {
  const tokenHash = keyedHash("invitation", token);
  const open = { tokenHash, purpose, usedAt: null, expiresAt: { gt: now } };
  const { count } = await tx.invitation.updateMany({ where: open, data: { usedAt: now } });
  return count === 1 ? tx.invitation.findUnique({ where: { tokenHash } }) : null;
}

/**
 * Gives a membership, unless there is one of that scope. An open reset link goes: whoever made it may not reach as far
 * as the account does from now on.
 */
async function addMembership(
  tx: Reader,
  userId: string,
  { email, role, municipalityCode, policeAreaId }: Scope & { email: string; role: string | null },
): Promise<boolean> {
  const membership = { userId, municipalityCode, policeAreaId };
  if (await tx.membership.findFirst({ where: membership, select: { id: true } })) return false;
  await tx.membership.create({ data: { id: randomId(), ...membership, role: RoleSchema.parse(role) } });
  await tx.invitation.deleteMany({ where: { purpose: "reset", email, usedAt: null } });
  return true;
}

/** The account with this address. One that was removed comes back; one that is in use keeps its name and password. */
async function accountOf(tx: Reader, { email, name, hash }: { email: string; name: string; hash: string }) {
  const known = await tx.user.findUnique({
    where: { email },
    select: { id: true, accounts: { select: { id: true } } },
  });
  if (known && known.accounts.length > 0) return known;
  const user = known
    ? await tx.user.update({ where: { email }, data: { name, isDemo: false }, select: { id: true } })
    : await tx.user.create({ data: { id: randomId(), email, name }, select: { id: true } });
  await setPassword(tx, user.id, hash);
  return user;
}
