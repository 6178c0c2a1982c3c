import { beforeAll, expect, test } from "vitest";
import { requireStaff, requireUser } from "#app/features/user/guard.server.ts";
import { signOut } from "#app/features/user/sign-in.server.ts";
import type { Permission } from "#app/features/user/user.policy.ts";
import { ownDatabase } from "../../../support/own-database.ts";
import { cookieOf, makePlaces, makeUser } from "../../../support/staff.ts";

const db = ownDatabase();

beforeAll(async () => {
  await makePlaces(db);
  await makeUser(db, "gun@gnosjo.se", { role: "coordinator", municipalityCode: "0617" });
  await makeUser(db, "polis@polisen.se", { role: "police", policeAreaId: "varnamo" });
  await makeUser(db, "utan@gnosjo.se");
});

const asked = (path: string, cookie?: string) =>
  new Request(`http://localhost${path}`, { headers: cookie ? { Cookie: cookie } : {} });

/** The status that the gate answers with; 200: let in. */
async function answerTo(cookie: string, slug: string | undefined, permission: Permission = "see_results") {
  try {
    await requireStaff(asked(`/personal/${slug}`, cookie), slug, permission);
    return 200;
  } catch (thrown) {
    if (thrown instanceof Response) return thrown.status;
    throw thrown;
  }
}

test.each([
  ["/personal/gnosjo", "/logga-in?till=%2Fpersonal%2Fgnosjo"],
  ["/personal/gnosjo?lang=en&x=1", "/logga-in?till=%2Fpersonal%2Fgnosjo%3Flang%3Den%26x%3D1&lang=en"],
])("signed out, %s leads to the sign-in page and back", async (path, expected) => {
  const thrown = await requireUser(asked(path)).catch((answer: Response) => answer);
  expect(thrown).toBeInstanceOf(Response);
  if (!(thrown instanceof Response)) return;
  expect([thrown.status, thrown.headers.get("Location")]).toEqual([302, expected]);
});

test("a municipality that is not theirs looks like one that does not exist", async () => {
  const cookie = await cookieOf(db, "gun@gnosjo.se");
  expect(await answerTo(cookie, "gnosjo")).toBe(200);
  for (const slug of ["gislaved", "krokom", "atlantis", undefined, "", "\u0000", "GNOSJO", "../gnosjo"]) {
    expect(await answerTo(cookie, slug), String(slug)).toBe(404);
  }
});

test("theirs, but not the permission: 403", async () => {
  const cookie = await cookieOf(db, "gun@gnosjo.se");
  expect(await answerTo(cookie, "gnosjo", "moderate")).toBe(200);
  expect(await answerTo(cookie, "gnosjo", "manage_users")).toBe(403);
  expect(await answerTo(cookie, "krokom", "manage_users"), "says nothing of Krokom").toBe(404);
});

test("a membership of a police area reaches its municipalities and no other", async () => {
  const cookie = await cookieOf(db, "polis@polisen.se");
  const answers = await Promise.all(["gnosjo", "gislaved", "krokom"].map((slug) => answerTo(cookie, slug)));
  expect(answers).toEqual([200, 200, 404]);
});

test("an account without membership gets nowhere", async () => {
  const cookie = await cookieOf(db, "utan@gnosjo.se");
  expect(await answerTo(cookie, "gnosjo")).toBe(404);
});

test("who is let in is told what the gate knows", async () => {
  const staff = await requireStaff(asked("/", await cookieOf(db, "gun@gnosjo.se")), "gnosjo", "see_results");
  expect(staff).toMatchObject({
    user: { name: "gun", email: "gun@gnosjo.se" },
    municipality: { code: "0617", slug: "gnosjo", name: "Gnosjö" },
    role: "coordinator",
  });
  expect([staff.may("export"), staff.may("export_raw")]).toEqual([true, false]);
});

test("a cookie that was signed out, has expired or was tampered with opens nothing", async () => {
  const ended = await cookieOf(db, "gun@gnosjo.se");
  await signOut(db, { cookie: ended, secure: false });
  const expired = await cookieOf(db, "gun@gnosjo.se");
  await db.session.updateMany({ data: { expiresAt: new Date(0) } });
  const good = await cookieOf(db, "gun@gnosjo.se");
  const tampered = good.replace(/\.(.)/, (_all, first) => `.${first === "A" ? "B" : "A"}`);
  for (const cookie of [ended, expired, tampered, "lyhord.session_token=", "lyhord.session_token=%E0%A4%A", "x"]) {
    expect(await answerTo(cookie, "gnosjo"), cookie).toBe(302);
  }
  expect(await answerTo(good, "gnosjo")).toBe(200);
});

test("a removed membership closes the door at once, in the middle of a session", async () => {
  const cookie = await cookieOf(db, "polis@polisen.se");
  expect(await answerTo(cookie, "gislaved")).toBe(200);
  await db.membership.deleteMany({ where: { policeAreaId: "varnamo" } });
  expect(await answerTo(cookie, "gislaved")).toBe(404);
});
