import type { Database } from "#app/platform/database/database.server.ts";
import { randomId } from "#app/platform/ids.server.ts";
import { keyedHash } from "#app/platform/secrets.server.ts";
import { networkOf } from "./network.server.ts";

/**
 * Wrong codes from one network in a quarter of an hour. A code cannot be guessed; the limit keeps the database
 * from being asked without end, and is wide enough for a library where many share one.
 */
const LIMIT = 60;
export const LIMIT_MINUTES = 15;

interface Attempt {
  address: string;
  now: Date;
}

/**
 * Counts an attempt before the code is looked for, so that many at once – also in several processes – cannot slip through
 * together. What begins anew when its time has passed is the counter, not each attempt. The network is stored as a keyed
 * hash, for the time of the limit.
 * @returns whether the code may be tried
 */
export function countCode(db: Database, { address, now }: Attempt): Promise<boolean> {
  const since = BigInt(now.getTime() - LIMIT_MINUTES * 60_000);
  const key = keyOf(address);
  return db.$transaction(async (tx) => {
    await tx.rateLimit.deleteMany({ where: { key, lastRequest: { lte: since } } });
    const { count } = await tx.rateLimit.upsert({
      where: { key },
      create: { id: randomId(), key, count: 1, lastRequest: BigInt(now.getTime()) },
      update: { count: { increment: 1 } },
      select: { count: true },
    });
    return count <= LIMIT;
  });
}

/** A right code was no failure: many in a library may take their answers back. */
export async function uncountCode(db: Database, { address }: Attempt): Promise<void> {
  await db.rateLimit.updateMany({ where: { key: keyOf(address) }, data: { count: { decrement: 1 } } });
}

/** By network, since one household has more addresses than anybody could count; by itself what lies in none. */
const keyOf = (address: string) => keyedHash("withdrawal-limit", networkOf(address) ?? address);
