import { expect, test } from "vitest";
import type { Doer } from "#app/features/user/doer.server.ts";
import {
  acceptInvitation,
  invite,
  makeResetLink,
  resetPassword,
  withdrawInvitation,
} from "#app/features/user/invitation.commands.server.ts";
import { signIn } from "#app/features/user/sign-in.server.ts";
import { accessTo, EVERYWHERE, type Reach, type Role, scopeOf } from "#app/features/user/user.policy.ts";
import { findOpenLink, listGrants, listInvitations } from "#app/features/user/user.queries.server.ts";
import type { Database } from "#app/platform/database/database.server.ts";
import { freshDatabase } from "../../../support/database.ts";
import { cookieOf, makePlaces, makeUser, PASSWORD } from "../../../support/staff.ts";

const NOW = new Date("2026-11-16T09:00:00Z");
const later = (days: number) => new Date(NOW.getTime() + days * 86_400_000);
const GNOSJO = { code: "0617", policeAreaId: "varnamo" };
const KROKOM = { code: "2309", policeAreaId: null };

/** Somebody who stands in Gnosjö, as the gate has let them in. */
async function standing(db: Database, userId: string): Promise<Doer> {
  const access = accessTo(GNOSJO, await listGrants(db, userId));
  if (!access) throw new Error("not let in");
  return { userId, municipalityCode: access.code, at: NOW };
}

const newcomer = (more: { email?: string; role?: Role; reach?: Reach } = {}) => ({
  email: more.email ?? "ny@kommun.se",
  role: more.role ?? ("analyst" as const),
  scope: scopeOf(more.reach ?? "municipality", GNOSJO) ?? EVERYWHERE,
  now: NOW,
});

async function town() {
  const fresh = await freshDatabase();
  await makePlaces(fresh.db);
  const administrator = await makeUser(fresh.db, "admin@gnosjo.se", {
    role: "administrator",
    municipalityCode: "0617",
  });
  const by = await standing(fresh.db, administrator);
  const tokenFor = async (more = {}) => {
    const invited = await invite(fresh.db, by, newcomer(more));
    if (!invited.ok || invited.value.kind !== "link") throw new Error("no link");
    return invited.value.token;
  };
  return Object.assign(fresh, { by, tokenFor });
}

const joining = (token: string, more: object = {}) => ({
  token,
  name: "Ny Kollega",
  password: PASSWORD,
  now: NOW,
  at: NOW,
  ...more,
});

test("an invited person chooses name and password, gets in, and the link is used up", async () => {
  await using here = await town();
  const token = await here.tokenFor();
  expect(await acceptInvitation(here.db, joining(token))).toMatchObject({ ok: true });
  await cookieOf(here.db, "ny@kommun.se");
  const user = await here.db.user.findUniqueOrThrow({
    where: { email: "ny@kommun.se" },
    include: { memberships: true },
  });
  expect(user).toMatchObject({ name: "Ny Kollega", memberships: [{ role: "analyst", municipalityCode: "0617" }] });
  const again = await acceptInvitation(here.db, joining(token, { password: "en annans lösenord" }));
  expect(again).toEqual({ ok: false, reason: "link_gone" });
  await cookieOf(here.db, "ny@kommun.se");
  const audit = await here.db.auditEntry.findMany({ orderBy: { id: "asc" } });
  expect(audit.map(({ action, userId }) => [action, userId === user.id])).toEqual([
    ["user_invited", false],
    ["user_joined", true],
    ["signed_in", true],
    ["signed_in", true],
  ]);
});

test("of two who use a link at once, one gets the account", async () => {
  await using here = await town();
  const token = await here.tokenFor();
  const both = await Promise.all([
    acceptInvitation(here.db, joining(token)),
    acceptInvitation(here.db, joining(token, { password: "den andras lösenord" })),
  ]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await here.db.account.count()).toBe(2);
});

test("a link expires after seven days", async () => {
  await using here = await town();
  const token = await here.tokenFor();
  expect(await findOpenLink(here.db, token, later(6.9))).toMatchObject({ email: "ny@kommun.se" });
  expect(await findOpenLink(here.db, token, later(7))).toBeNull();
  expect(await acceptInvitation(here.db, joining(token, { now: later(7) }))).toEqual({
    ok: false,
    reason: "link_gone",
  });
  expect(await here.db.user.count()).toBe(1);
});

test("the token is not in the database, and a wrong one opens nothing", async () => {
  await using here = await town();
  const token = await here.tokenFor();
  expect(JSON.stringify(await here.db.invitation.findMany())).not.toContain(token);
  for (const wrong of ["", "x", token.slice(1), "\u0000"]) expect(await findOpenLink(here.db, wrong, NOW)).toBeNull();
});

test("inviting again makes the earlier link void; withdrawing makes it void too", async () => {
  await using here = await town();
  const first = await here.tokenFor();
  const second = await here.tokenFor({ role: "coordinator" });
  expect(await findOpenLink(here.db, first, NOW)).toBeNull();
  const [open] = await listInvitations(here.db, GNOSJO, NOW);
  expect(open).toMatchObject({ email: "ny@kommun.se", role: "coordinator", municipalityName: "Gnosjö" });
  expect(await withdrawInvitation(here.db, here.by, { invitationId: open?.id ?? "" })).toMatchObject({ ok: true });
  expect(await findOpenLink(here.db, second, NOW)).toBeNull();
});

test("who has an account gets the membership at once, with the password as it was", async () => {
  await using here = await town();
  const known = await makeUser(here.db, "ny@kommun.se", { role: "analyst", municipalityCode: "2309" });
  const { ok } = await invite(here.db, here.by, newcomer());
  expect(ok).toBe(true);
  expect(await here.db.invitation.count()).toBe(0);
  expect(accessTo(GNOSJO, await listGrants(here.db, known))?.role).toBe("analyst");
  await cookieOf(here.db, "ny@kommun.se");
  expect(await invite(here.db, here.by, newcomer())).toEqual({ ok: false, reason: "is_member" });
});

test("a link made before its owner got an account by another way does not change the password", async () => {
  await using here = await town();
  const token = await here.tokenFor();
  await makeUser(here.db, "ny@kommun.se", { role: "analyst", municipalityCode: "2309" });
  expect(await acceptInvitation(here.db, joining(token, { password: "någon annans lösenord" }))).toMatchObject({
    ok: true,
  });
  await cookieOf(here.db, "ny@kommun.se", PASSWORD);
});

test("two invitations of one person are answered by one link", async () => {
  await using here = await town();
  const chief = await makeUser(here.db, "chef@example.se", { role: "administrator" });
  await here.tokenFor();
  const krokom = { ...newcomer({ role: "police" }), scope: scopeOf("municipality", KROKOM) ?? EVERYWHERE };
  const invited = await invite(here.db, await standing(here.db, chief), krokom);
  if (!invited.ok || invited.value.kind !== "link") throw new Error("no link");
  await acceptInvitation(here.db, joining(invited.value.token));
  const { id } = await here.db.user.findUniqueOrThrow({ where: { email: "ny@kommun.se" } });
  const grants = await listGrants(here.db, id);
  expect([accessTo(GNOSJO, grants)?.role, accessTo(KROKOM, grants)?.role]).toEqual(["analyst", "police"]);
});

test.each<[Reach, boolean]>([
  ["municipality", true],
  ["police_area", false],
  ["everywhere", false],
])("an administrator of a municipality invites to %s: %s", async (reach, allowed) => {
  await using here = await town();
  expect((await invite(here.db, here.by, newcomer({ reach }))).ok).toBe(allowed);
});

test("only an administrator invites, whatever the page believed", async () => {
  await using here = await town();
  const coordinator = await makeUser(here.db, "c@gnosjo.se", { role: "coordinator", municipalityCode: "0617" });
  const by = await standing(here.db, coordinator);
  expect(await invite(here.db, by, newcomer())).toEqual({ ok: false, reason: "not_yours" });
  await here.tokenFor();
  const [open] = await listInvitations(here.db, GNOSJO, NOW);
  expect(await withdrawInvitation(here.db, by, { invitationId: open?.id ?? "" })).toMatchObject({ ok: false });
});

test("a reset replaces the password, ends every session, and works once", async () => {
  await using here = await town();
  const anna = await makeUser(here.db, "anna@gnosjo.se", { role: "analyst", municipalityCode: "0617" });
  await cookieOf(here.db, "anna@gnosjo.se");
  const made = await makeResetLink(here.db, here.by, { userId: anna, now: NOW });
  if (!made.ok) throw new Error(made.reason);
  const { token } = made.value;
  expect(await here.db.session.count({ where: { userId: anna } }), "nothing changes until it is used").toBe(1);
  expect(await acceptInvitation(here.db, joining(token)), "a reset is no invitation").toMatchObject({ ok: false });
  const reset = { token, password: "ett alldeles nytt lösenord", now: NOW, at: NOW };
  expect(await resetPassword(here.db, reset)).toMatchObject({ ok: true });
  expect(await here.db.session.count({ where: { userId: anna } })).toBe(0);
  const old = { email: "anna@gnosjo.se", password: PASSWORD, address: "a", local: true, secure: false, now: NOW };
  expect(await signIn(here.db, old)).toEqual({ ok: false, reason: "wrong" });
  await cookieOf(here.db, "anna@gnosjo.se", reset.password);
  expect(await resetPassword(here.db, { ...reset, password: "ännu ett nytt lösenord" })).toMatchObject({ ok: false });
});

test("an administrator makes no reset link for an account that reaches further than their own", async () => {
  await using here = await town();
  const chief = await makeUser(here.db, "chef@example.se", { role: "administrator" });
  const wide = await makeUser(
    here.db,
    "polis@polisen.se",
    { role: "police", municipalityCode: "0617" },
    { role: "police", municipalityCode: "2309" },
  );
  for (const userId of [chief, wide]) {
    const made = await makeResetLink(here.db, here.by, { userId, now: NOW });
    expect(made).toEqual({ ok: false, reason: "not_yours" });
  }
  expect(await makeResetLink(here.db, await standing(here.db, chief), { userId: wide, now: NOW })).toMatchObject({
    ok: true,
  });
});

test("a reset link is void once the account reaches further than it did", async () => {
  await using here = await town();
  const anna = await makeUser(here.db, "anna@gnosjo.se", { role: "analyst", municipalityCode: "0617" });
  const made = await makeResetLink(here.db, here.by, { userId: anna, now: NOW });
  if (!made.ok) throw new Error(made.reason);
  const chief = await makeUser(here.db, "chef@example.se", { role: "administrator" });
  const everywhere = newcomer({ email: "anna@gnosjo.se", role: "administrator", reach: "everywhere" });
  expect((await invite(here.db, await standing(here.db, chief), everywhere)).ok).toBe(true);
  const reset = { token: made.value.token, password: "ett alldeles nytt lösenord", now: NOW, at: NOW };
  expect(await resetPassword(here.db, reset)).toEqual({ ok: false, reason: "link_gone" });
});
