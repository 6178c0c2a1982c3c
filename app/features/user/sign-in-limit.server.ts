import type { Database, Reader } from "#app/platform/database/database.server.ts";
import { randomId } from "#app/platform/ids.server.ts";
import { keyedHash } from "#app/platform/secrets.server.ts";

export const LIMIT_MINUTES = 15;

/**
 * Failed attempts in a quarter of an hour. The account's own limit is the widest: anyone can use it up, and lock its owner out
 * for as long.
 */
const LIMITS = { pair: 5, address: 30, account: 50 };

interface Attempt {
  email: string;
  address: string;
}

/**
 * Counts an attempt before the password is looked at, so that many at once – also in several processes – cannot slip
 * through together. Neither address nor account is stored, only keyed hashes of them, and those for the time of the limit.
 * @returns whether the attempt may go on
 */
export function countAttempt(db: Database, attempt: Attempt, now: Date): Promise<boolean> {
  const lastRequest = BigInt(now.getTime());
  return db.$transaction(async (tx) => {
    await forgetAttempts(tx, now);
    for (const { key, limit } of countersOf(attempt)) {
      const { count } = await tx.rateLimit.upsert({
        where: { key },
        create: { id: randomId(), key, count: 1, lastRequest },
        update: { count: { increment: 1 } },
        select: { count: true },
      });
      // The wider counters are left alone: one address cannot use up the account's.
      if (count > limit) return false;
    }
    return true;
  });
}

/** A right password was no failure: many colleagues may sign in from one address. */
export async function uncountAttempt(db: Database, attempt: Attempt): Promise<void> {
  const keys = countersOf(attempt).map(({ key }) => key);
  await db.rateLimit.updateMany({ where: { key: { in: keys } }, data: { count: { decrement: 1 } } });
}

/** Removes the counters whose time has passed. */
export async function forgetAttempts(tx: Reader, now: Date): Promise<void> {
  await tx.rateLimit.deleteMany({ where: { lastRequest: { lte: BigInt(now.getTime() - LIMIT_MINUTES * 60_000) } } });
}

function countersOf({ email, address }: Attempt) {
  return [
    { key: keyedHash("sign-in-limit", `pair ${address} ${email}`), limit: LIMITS.pair },
    { key: keyedHash("sign-in-limit", `address ${address}`), limit: LIMITS.address },
    { key: keyedHash("sign-in-limit", `account ${email}`), limit: LIMITS.account },
  ];
}
