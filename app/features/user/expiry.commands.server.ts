import type { Database } from "#app/platform/database/database.server.ts";
import { forgetAttempts } from "./sign-in-limit.server.ts";

/**
 * Removes sessions, links and counters whose time has passed. All three are refused by their dates already; this keeps
 * personal data no longer than they are of use.
 * @returns how many sessions and links
 */
export function removeExpiredAccess(db: Database, { now }: { now: Date }) {
  return db.$transaction(async (tx) => {
    const expired = { where: { expiresAt: { lte: now } } };
    const sessions = await tx.session.deleteMany(expired);
    const links = await tx.invitation.deleteMany(expired);
    await forgetAttempts(tx, now);
    return { sessions: sessions.count, links: links.count };
  });
}
