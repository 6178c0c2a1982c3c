import type { Database } from "#app/platform/database/database.server.ts";
import { randomId } from "#app/platform/ids.server.ts";
import { keyedHash } from "#app/platform/secrets.server.ts";

/**
 * Wrong codes from one network address in a quarter of an hour. A code cannot be guessed; the limit keeps the database
 * from being asked without end, and is wide enough for a library where many share an address.
 */
const LIMIT = 60;
export const LIMIT_MINUTES = 15;

interface Attempt {
  address: string;
  now: Date;
}

/** Whether another code may be tried. The address is stored as a keyed hash, for the time of the limit. */
export async function mayTryCode(db: Database, { address, now }: Attempt): Promise<boolean> {
  const since = BigInt(now.getTime() - LIMIT_MINUTES * 60_000);
  const counter = await db.rateLimit.findUnique({ where: { key: keyOf(address) } });
  return !counter || counter.lastRequest <= since || counter.count < LIMIT;
}

/** Counts a code that was not found. What begins anew when its time has passed is the counter, not each attempt. */
export async function countWrongCode(db: Database, { address, now }: Attempt): Promise<void> {
  const since = BigInt(now.getTime() - LIMIT_MINUTES * 60_000);
  const key = keyOf(address);
  await db.$transaction(async (tx) => {
    await tx.rateLimit.deleteMany({ where: { key, lastRequest: { lte: since } } });
    await tx.rateLimit.upsert({
      where: { key },
      create: { id: randomId(), key, count: 1, lastRequest: BigInt(now.getTime()) },
      update: { count: { increment: 1 } },
    });
  });
}

const keyOf = (address: string) => keyedHash("withdrawal-limit", address);
