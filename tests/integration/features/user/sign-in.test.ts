import { expect, test } from "vitest";
import { signIn, signOut } from "#app/features/user/sign-in.server.ts";
import { LIMIT_MINUTES } from "#app/features/user/sign-in-limit.server.ts";
import { createUser } from "#app/features/user/user.commands.server.ts";
import { type Database, openDatabase } from "#app/platform/database/database.server.ts";
import { freshDatabase } from "../../../support/database.ts";
import { freshPostgres } from "../../../support/postgres.ts";
import { cookieOf, makeUser, PASSWORD } from "../../../support/staff.ts";

const NOW = new Date("2026-11-16T09:00:00Z");
const attempt = (more: object = {}) => ({
  email: "anna@kommun.se",
  password: PASSWORD,
  address: "192.0.2.1",
  local: true,
  secure: false,
  now: NOW,
  ...more,
});
const wrong = (more: object = {}) => attempt({ password: "inte det rätta", ...more });

test("the right password gives a cookie that scripts cannot read and other sites cannot send", async () => {
  await using fresh = await freshDatabase();
  await makeUser(fresh.db, "anna@kommun.se");
  const plain = await signIn(fresh.db, attempt());
  const cookies = plain.ok ? plain.value.getSetCookie() : [];
  expect(cookies).toHaveLength(1);
  expect(cookies[0]).toMatch(/^lyhord\.session_token=.+; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/);
  const secure = await signIn(fresh.db, attempt({ secure: true }));
  expect(secure.ok && secure.value.getSetCookie()[0]).toMatch(/^__Secure-lyhord\..+; HttpOnly; Secure; SameSite=Lax$/);
});

test("of the visitor's network and program nothing is kept", async () => {
  await using fresh = await freshDatabase();
  await makeUser(fresh.db, "anna@kommun.se");
  await signIn(fresh.db, attempt());
  await signIn(fresh.db, wrong());
  expect(await fresh.db.session.findFirst()).toMatchObject({ ipAddress: null, userAgent: null });
  const kept = JSON.stringify(await fresh.db.rateLimit.findMany(), (_key, value) =>
    typeof value === "bigint" ? Number(value) : value,
  );
  expect(kept).not.toMatch(/192\.0\.2\.1|anna/);
});

test("an unknown account and a wrong password are refused alike", async () => {
  await using fresh = await freshDatabase();
  await makeUser(fresh.db, "anna@kommun.se");
  expect(await signIn(fresh.db, wrong())).toEqual(await signIn(fresh.db, attempt({ email: "ingen@kommun.se" })));
});

test("signing out ends the session in the database: the old cookie opens nothing", async () => {
  await using fresh = await freshDatabase();
  await makeUser(fresh.db, "anna@kommun.se");
  const cookie = await cookieOf(fresh.db, "anna@kommun.se");
  expect(await fresh.db.session.count()).toBe(1);
  const headers = await signOut(fresh.db, { cookie, secure: false });
  expect(await fresh.db.session.count()).toBe(0);
  expect(headers.getSetCookie()[0]).toMatch(/^lyhord\.session_token=; Max-Age=0/);
});

test("a session cannot be made from what stands in the database", async () => {
  await using fresh = await freshDatabase();
  await makeUser(fresh.db, "anna@kommun.se");
  const cookie = await cookieOf(fresh.db, "anna@kommun.se");
  const { token } = await fresh.db.session.findFirstOrThrow();
  expect(decodeURIComponent(cookie)).toContain(token);
  await signOut(fresh.db, { cookie: `lyhord.session_token=${token}`, secure: false });
  expect(await fresh.db.session.count(), "an unsigned token is not believed").toBe(1);
});

test("the sixth wrong attempt is not looked at, and after a quarter of an hour it is again", async () => {
  await using fresh = await freshDatabase();
  await makeUser(fresh.db, "anna@kommun.se");
  const answers = [];
  for (let times = 0; times < 5; times += 1) answers.push(await signIn(fresh.db, wrong()));
  expect(new Set(answers.map((answer) => !answer.ok && answer.reason))).toEqual(new Set(["wrong"]));
  expect(await signIn(fresh.db, attempt()), "not even with the right password").toEqual({
    ok: false,
    reason: "too_many",
  });
  expect(await signIn(fresh.db, attempt({ address: "192.0.2.9" })), "the owner elsewhere gets in").toMatchObject({
    ok: true,
  });
  const later = new Date(NOW.getTime() + LIMIT_MINUTES * 60_000);
  expect(await signIn(fresh.db, attempt({ now: later }))).toMatchObject({ ok: true });
});

test("one address that tries many accounts is stopped, and colleagues who sign in are not", async () => {
  await using fresh = await freshDatabase();
  await makeUser(fresh.db, "anna@kommun.se");
  for (let times = 0; times < 40; times += 1) {
    expect(await signIn(fresh.db, attempt())).toMatchObject({ ok: true });
  }
  const reasons = [];
  for (let account = 0; account < 31; account += 1) {
    const answer = await signIn(fresh.db, wrong({ email: `namn${account}@kommun.se` }));
    reasons.push(answer.ok ? "in" : answer.reason);
  }
  expect(reasons).toEqual([...Array(30).fill("wrong"), "too_many"]);
}, 120_000);

/** How many of 12 wrong attempts, spread over two connections, were looked at. */
async function lookedAt(one: Database, other: Database, atOnce: boolean): Promise<number> {
  const tries = Array.from({ length: 12 }, (_, turn) => () => signIn(turn % 2 === 0 ? one : other, wrong()));
  const answers = [];
  if (atOnce) answers.push(...(await Promise.all(tries.map((go) => go()))));
  else for (const go of tries) answers.push(await go());
  return answers.filter((answer) => !answer.ok && answer.reason === "wrong").length;
}

test("SQLite: two processes count together", async () => {
  await using fresh = await freshDatabase();
  const other = openDatabase(fresh.url);
  expect(await lookedAt(fresh.db, other, false)).toBe(5);
  await other.$disconnect();
});

test("PostgreSQL: two processes count together, at once", async () => {
  await using postgres = await freshPostgres();
  const other = openDatabase(postgres.url);
  expect(await lookedAt(postgres.db, other, true)).toBe(5);
  await makeUser(other, "anna@kommun.se");
  expect(await signIn(postgres.db, attempt({ address: "192.0.2.9" }))).toMatchObject({ ok: true });
  await other.$disconnect();
});

test("a demo account signs in from this machine only", async () => {
  await using fresh = await freshDatabase();
  await createUser(fresh.db, { name: "D", email: "demo@kommun.se", password: PASSWORD, isDemo: true, memberships: [] });
  const demo = attempt({ email: "demo@kommun.se" });
  expect(await signIn(fresh.db, { ...demo, local: false })).toEqual({ ok: false, reason: "demo_elsewhere" });
  expect(await signIn(fresh.db, demo)).toMatchObject({ ok: true });
});

test("an address is one whatever its case, and is taken once", async () => {
  await using fresh = await freshDatabase();
  await makeUser(fresh.db, "Anna@Kommun.se");
  expect(await signIn(fresh.db, attempt())).toMatchObject({ ok: true });
  const again = { name: "A", email: "ANNA@kommun.se", password: PASSWORD, memberships: [] };
  expect(await createUser(fresh.db, again)).toEqual({ ok: false, reason: "email_taken" });
  await expect(createUser(fresh.db, { ...again, password: "elva tecken" })).rejects.toThrow();
});
