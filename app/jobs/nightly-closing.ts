import { publishClosedSurveys } from "#app/features/analysis/analysis.queries.server.ts";
import { removeExpired } from "#app/features/response/closing.commands.server.ts";
import { removeExpiredAccess } from "#app/features/user/expiry.commands.server.ts";
import type { Database } from "#app/platform/database/database.server.ts";
import { rewriteInKeyOrder } from "#app/platform/database/rewrite.server.ts";
import { dayOf } from "#app/platform/dates.ts";

/**
 * What the promise of anonymity rests on from one day to the next (design: whoever has the database after the closing
 * cannot tell in what order answers came), and the figures of surveys that closed with it.
 */
export async function closeDay(db: Database, { url, now }: { url: string; now: Date }) {
  const removed = { ...(await removeExpired(db, { today: dayOf(now) })), ...(await removeExpiredAccess(db, { now })) };
  await rewriteInKeyOrder(url);
  return { ...removed, published: await publishClosedSurveys(db, dayOf(now)) };
}
