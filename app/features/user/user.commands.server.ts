import type { Database, Reader } from "#app/platform/database/database.server.ts";
import { randomId } from "#app/platform/ids.server.ts";
import { done, type Result, refused } from "#app/platform/result.ts";
import { hashPassword, setPassword } from "./password.server.ts";
import { type NewUser, NewUserSchema } from "./user.schema.ts";

/** An account with its password already hashed, which takes its time and so has no place inside a transaction. */
export type HashedUser = Omit<NewUser, "password"> & { hash: string };

/** @throws ZodError when a value is not usable */
export async function hashedUser(input: NewUser): Promise<HashedUser> {
  const { password, ...facts } = NewUserSchema.parse(input);
  return { ...facts, hash: await hashPassword(password) };
}

/**
 * An account with its password and memberships. Nobody is recorded as the doer: it is made at the command line or with
 * the demo. @throws ZodError when a value is not usable
 */
export async function createUser(db: Database, input: NewUser): Promise<Result<{ id: string }, "email_taken">> {
  const user = await hashedUser(input);
  return db.$transaction((tx) => addUser(tx, user));
}

/** The same as part of a greater whole. */
export async function addUser(tx: Reader, input: HashedUser): Promise<Result<{ id: string }, "email_taken">> {
  const { hash, memberships, email, ...facts } = input;
  if (await tx.user.findUnique({ where: { email }, select: { id: true } })) return refused("email_taken");
  const user = await tx.user.create({ data: { id: randomId(), email, ...facts }, select: { id: true } });
  await setPassword(tx, user.id, hash);
  for (const membership of memberships) {
    await tx.membership.create({ data: { id: randomId(), userId: user.id, ...membership } });
  }
  return done(user);
}
