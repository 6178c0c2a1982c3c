import { expect, test } from "vitest";
import { removeExpiredAccess } from "#app/features/user/expiry.commands.server.ts";
import { countAttempt, LIMIT_MINUTES } from "#app/features/user/sign-in-limit.server.ts";
import { freshDatabase } from "../../../support/database.ts";
import { cookieOf, makeUser } from "../../../support/staff.ts";

test("sessions, links and counters go when their time has passed, and not before", async () => {
  await using fresh = await freshDatabase();
  const { db } = fresh;
  await makeUser(db, "anna@kommun.se");
  await cookieOf(db, "anna@kommun.se");
  const { expiresAt } = await db.session.findFirstOrThrow();
  await db.invitation.create({ data: { id: "a", tokenHash: "a", purpose: "invite", email: "b@kommun.se", expiresAt } });
  const before = (minutes: number) => new Date(expiresAt.getTime() - minutes * 60_000);
  await db.rateLimit.deleteMany();
  await countAttempt(db, { email: "anna@kommun.se", address: "192.0.2.1" }, before(LIMIT_MINUTES));

  expect(await removeExpiredAccess(db, { now: before(1) })).toEqual({ sessions: 0, links: 0 });
  expect(await db.rateLimit.count()).toBe(3);
  expect(await removeExpiredAccess(db, { now: expiresAt })).toEqual({ sessions: 1, links: 1 });
  expect(await db.rateLimit.count()).toBe(0);
});
