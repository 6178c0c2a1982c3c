import type { Database, Reader } from "#app/platform/database/database.server.ts";
import { done, type Result, refused } from "#app/platform/result.ts";
import { recordAudit } from "../audit/audit.commands.server.ts";
import type { Doer } from "./doer.server.ts";
import { isEverywhere, mayManage, type Role } from "./user.policy.ts";
import { listGrants } from "./user.queries.server.ts";

interface Change {
  membershipId: string;
  role: Role;
  rawAnswers: boolean;
}

type Refusal = "not_yours" | "last_administrator";

/** Changes role and leave to export raw answers. Each of the two is a line of its own in the audit. */
export async function changeMembership(
  db: Database,
  by: Doer,
  { membershipId, role, rawAnswers }: Change,
): Promise<Result<null, Refusal>> {
  return db.$transaction(async (tx) => {
    const held = await manageable(tx, by, membershipId);
    if (!held) return refused("not_yours");
    if (role !== "administrator" && (await isLastAdministrator(tx, held))) return refused("last_administrator");
    await tx.membership.update({ where: { id: membershipId }, data: { role, rawAnswers } });
    const subject = held.user.email;
    if (role !== held.role) await recordAudit(tx, { ...by, action: "role_changed", subject, detail: role });
    if (rawAnswers !== held.rawAnswers) {
      await recordAudit(tx, { ...by, action: rawAnswers ? "raw_answers_allowed" : "raw_answers_disallowed", subject });
    }
    return done(null);
  });
}

/**
 * Takes a membership away. With the last one go the password and every session; the name stays, since the audit
 * still has to say who did what.
 */
export async function removeMembership(
  db: Database,
  by: Doer,
  { membershipId }: { membershipId: string },
): Promise<Result<null, Refusal>> {
  return db.$transaction(async (tx) => {
    const held = await manageable(tx, by, membershipId);
    if (!held) return refused("not_yours");
    if (await isLastAdministrator(tx, held)) return refused("last_administrator");
    await tx.membership.delete({ where: { id: membershipId } });
    const { id: userId, email } = held.user;
    if ((await tx.membership.count({ where: { userId } })) === 0) await closeAccount(tx, userId, email);
    await recordAudit(tx, { ...by, action: "user_removed", subject: email });
    return done(null);
  });
}

async function manageable(tx: Reader, by: Doer, membershipId: string) {
  const held = await tx.membership.findUnique({
    where: { id: membershipId },
    select: {
      role: true,
      rawAnswers: true,
      municipalityCode: true,
      policeAreaId: true,
      municipality: { select: { policeAreaId: true } },
      user: { select: { id: true, email: true } },
    },
  });
  if (!held) return null;
  const scope = { ...held, within: held.municipality?.policeAreaId ?? null };
  return mayManage(await listGrants(tx, by.userId), scope) ? held : null;
}

/** Somebody must be able to let others in, everywhere. */
async function isLastAdministrator(
  tx: Reader,
  held: { role: string; municipalityCode: string | null; policeAreaId: string | null },
): Promise<boolean> {
  if (held.role !== "administrator" || !isEverywhere(held)) return false;
  const { municipalityCode, policeAreaId, role } = held;
  return (await tx.membership.count({ where: { municipalityCode, policeAreaId, role } })) === 1;
}

async function closeAccount(tx: Reader, userId: string, email: string): Promise<void> {
  await tx.session.deleteMany({ where: { userId } });
  await tx.account.deleteMany({ where: { userId } });
  await tx.invitation.deleteMany({ where: { email, usedAt: null } });
}
