import { hashPassword } from "better-auth/crypto";
import type { Reader } from "#app/platform/database/database.server.ts";
import { randomId } from "#app/platform/ids.server.ts";

/** The name under which better-auth looks for a password. */
const PROVIDER = "credential";

/** better-auth's scrypt hash. It takes a tenth of a second on purpose: made before a transaction, never within. */
export { hashPassword };

/** Replaces the password of an account. */
export async function setPassword(tx: Reader, userId: string, hash: string): Promise<void> {
  await tx.account.deleteMany({ where: { userId, providerId: PROVIDER } });
  await tx.account.create({
    data: { id: randomId(), accountId: userId, providerId: PROVIDER, userId, password: hash },
  });
}
