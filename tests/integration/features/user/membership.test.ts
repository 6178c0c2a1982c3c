import { expect, test } from "vitest";
import type { Doer } from "#app/features/user/doer.server.ts";
import { acceptInvitation, invite } from "#app/features/user/invitation.commands.server.ts";
import { changeMembership, removeMembership } from "#app/features/user/membership.commands.server.ts";
import { signIn } from "#app/features/user/sign-in.server.ts";
import { accessTo, EVERYWHERE, scopeOf } from "#app/features/user/user.policy.ts";
import { listGrants, listMembers } from "#app/features/user/user.queries.server.ts";
import type { Database } from "#app/platform/database/database.server.ts";
import { freshDatabase } from "../../../support/database.ts";
import { cookieOf, makePlaces, makeUser, PASSWORD } from "../../../support/staff.ts";

const NOW = new Date("2026-11-16T09:00:00Z");
const GNOSJO = { code: "0617", policeAreaId: "varnamo" };

async function standing(db: Database, userId: string): Promise<Doer> {
  const access = accessTo(GNOSJO, await listGrants(db, userId));
  if (!access) throw new Error("not let in");
  return { userId, municipalityCode: access.code, at: NOW };
}

async function membershipOf(db: Database, userId: string): Promise<string> {
  return (await db.membership.findFirstOrThrow({ where: { userId } })).id;
}

async function town() {
  const fresh = await freshDatabase();
  const { db } = fresh;
  await makePlaces(db);
  const chief = await makeUser(db, "chef@example.se", { role: "administrator" });
  const local = await makeUser(db, "admin@gnosjo.se", { role: "administrator", municipalityCode: "0617" });
  const anna = await makeUser(db, "anna@gnosjo.se", { role: "analyst", municipalityCode: "0617" });
  return Object.assign(fresh, { chief, local, anna, by: await standing(db, local) });
}

test("role and leave to export raw answers are changed, each with its line in the audit", async () => {
  await using here = await town();
  const membershipId = await membershipOf(here.db, here.anna);
  const change = { membershipId, role: "coordinator" as const, rawAnswers: true };
  expect(await changeMembership(here.db, here.by, change)).toMatchObject({ ok: true });
  expect(accessTo(GNOSJO, await listGrants(here.db, here.anna))?.may("export_raw")).toBe(true);
  await changeMembership(here.db, here.by, change);
  const lines = await here.db.auditEntry.findMany({ orderBy: { id: "asc" } });
  expect(lines.map(({ action, subject, detail, userId }) => [action, subject, detail, userId === here.local])).toEqual([
    ["role_changed", "anna@gnosjo.se", "coordinator", true],
    ["raw_answers_allowed", "anna@gnosjo.se", null, true],
  ]);
});

test("removal closes the account: no session, no password, but the name stays in the audit", async () => {
  await using here = await town();
  await cookieOf(here.db, "anna@gnosjo.se");
  await removeMembership(here.db, here.by, { membershipId: await membershipOf(here.db, here.anna) });
  expect(await here.db.session.count({ where: { userId: here.anna } })).toBe(0);
  const attempt = { email: "anna@gnosjo.se", password: PASSWORD, address: "a", local: true, secure: false, now: NOW };
  expect(await signIn(here.db, attempt)).toEqual({ ok: false, reason: "wrong" });
  const signedIn = await here.db.auditEntry.findFirst({ where: { action: "signed_in" }, include: { user: true } });
  expect(signedIn?.user?.name).toBe("anna");
});

test("who was removed can be invited back, and chooses a new password", async () => {
  await using here = await town();
  await removeMembership(here.db, here.by, { membershipId: await membershipOf(here.db, here.anna) });
  const scope = scopeOf("municipality", GNOSJO) ?? EVERYWHERE;
  const invited = await invite(here.db, here.by, { email: "anna@gnosjo.se", role: "police", scope, now: NOW });
  if (!invited.ok || invited.value.kind !== "link") throw new Error("no link");
  const { token } = invited.value;
  await acceptInvitation(here.db, { token, name: "Anna", password: "tillbaka på jobbet", now: NOW, at: NOW });
  await cookieOf(here.db, "anna@gnosjo.se", "tillbaka på jobbet");
  expect(await here.db.user.count()).toBe(3);
});

test("with another membership left, the account stays open", async () => {
  await using here = await town();
  const both = await makeUser(
    here.db,
    "b@gnosjo.se",
    { role: "analyst", municipalityCode: "0617" },
    { role: "analyst", municipalityCode: "2309" },
  );
  const { id } = await here.db.membership.findFirstOrThrow({ where: { userId: both, municipalityCode: "0617" } });
  await removeMembership(here.db, here.by, { membershipId: id });
  await cookieOf(here.db, "b@gnosjo.se");
  expect(accessTo(GNOSJO, await listGrants(here.db, both))).toBeNull();
});

test("the last administrator of everywhere is neither removed nor given another role", async () => {
  await using here = await town();
  const by = await standing(here.db, here.chief);
  const membershipId = await membershipOf(here.db, here.chief);
  const refusal = { ok: false, reason: "last_administrator" };
  expect(await removeMembership(here.db, by, { membershipId })).toEqual(refusal);
  expect(await changeMembership(here.db, by, { membershipId, role: "police", rawAnswers: false })).toEqual(refusal);
  await makeUser(here.db, "chef2@example.se", { role: "administrator" });
  expect(await removeMembership(here.db, by, { membershipId })).toMatchObject({ ok: true });
});

test("nobody changes a membership that reaches further than their own, or without being administrator", async () => {
  await using here = await town();
  const police = await makeUser(here.db, "polis@polisen.se", { role: "police", policeAreaId: "varnamo" });
  const foreign = await makeUser(here.db, "krokom@krokom.se", { role: "analyst", municipalityCode: "2309" });
  for (const target of [here.chief, police, foreign]) {
    const membershipId = await membershipOf(here.db, target);
    const refusal = { ok: false, reason: "not_yours" };
    expect(await removeMembership(here.db, here.by, { membershipId })).toEqual(refusal);
    const change = { membershipId, role: "analyst" as const, rawAnswers: true };
    expect(await changeMembership(here.db, here.by, change)).toEqual(refusal);
  }
  const byAnna = await standing(here.db, here.anna);
  const own = {
    membershipId: await membershipOf(here.db, here.anna),
    role: "administrator" as const,
    rawAnswers: true,
  };
  expect(await changeMembership(here.db, byAnna, own)).toEqual({ ok: false, reason: "not_yours" });
});

test("the list shows all whose membership reaches the municipality, and which of them can be changed", async () => {
  await using here = await town();
  await makeUser(here.db, "polis@polisen.se", { role: "police", policeAreaId: "varnamo" });
  await makeUser(here.db, "krokom@krokom.se", { role: "analyst", municipalityCode: "2309" });
  const seen = await listMembers(here.db, GNOSJO, here.local);
  expect(seen.map(({ name, manageable }) => [name, manageable])).toEqual([
    ["admin", true],
    ["anna", true],
    ["chef", false],
    ["polis", false],
  ]);
});
