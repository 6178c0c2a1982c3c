import { hashPassword } from "better-auth/crypto";
import type { Database, Reader } from "#app/platform/database/database.server.ts";
import { randomId } from "#app/platform/ids.server.ts";
import { done, type Result, refused } from "#app/platform/result.ts";
import { type MembershipInput, type NewUser, NewUserSchema } from "./user.schema.ts";

/** The name under which better-auth looks for a password. */
const PASSWORD_PROVIDER = "credential";

/**
 * An account with its password and memberships. Nobody is recorded as the doer: it is made at the command line or with
 * the demo. @throws ZodError when a value is not usable
 */
export async function createUser(db: Database, input: NewUser): Promise<Result<{ id: string }, "email_taken">> {
  const { password, memberships, email, ...facts } = NewUserSchema.parse(input);
  const hash = await hashPassword(password);
  return db.$transaction(async (tx) => {
    if (await tx.user.findUnique({ where: { email }, select: { id: true } })) return refused("email_taken");
    const user = await tx.user.create({ data: { id: randomId(), email, ...facts }, select: { id: true } });
    await setPassword(tx, user.id, hash);
    for (const membership of memberships) await addMembership(tx, user.id, membership);
    return done(user);
  });
}

/** Replaces the password. `hash` is better-auth's scrypt hash. */
async function setPassword(tx: Reader, userId: string, hash: string): Promise<void> {
  await tx.account.deleteMany({ where: { userId, providerId: PASSWORD_PROVIDER } });
  await tx.account.create({
    data: { id: randomId(), accountId: userId, providerId: PASSWORD_PROVIDER, userId, password: hash },
  });
}

async function addMembership(tx: Reader, userId: string, membership: MembershipInput): Promise<void> {
  await tx.membership.create({ data: { id: randomId(), userId, ...membership } });
}
