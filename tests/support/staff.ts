import { expect } from "vitest";
import { signIn } from "#app/features/user/sign-in.server.ts";
import { createUser } from "#app/features/user/user.commands.server.ts";
import type { MembershipInput } from "#app/features/user/user.schema.ts";
import type { Database } from "#app/platform/database/database.server.ts";

export const PASSWORD = "fyra ord efter varandra";

/** Gnosjö and Gislaved in one police area, Krokom in none. */
export async function makePlaces(db: Database) {
  await db.policeArea.create({ data: { id: "varnamo", name: "Lokalpolisområde Värnamo" } });
  const places = [
    ["0617", "gnosjo", "Gnosjö", "varnamo"],
    ["0662", "gislaved", "Gislaved", "varnamo"],
    ["2309", "krokom", "Krokom", null],
  ] as const;
  for (const [code, slug, name, policeAreaId] of places) {
    await db.municipality.create({ data: { code, slug, name, countyName: "Länet", policeAreaId } });
  }
}

/** An account named by its e-mail address. @returns its id */
export async function makeUser(db: Database, email: string, ...memberships: MembershipInput[]): Promise<string> {
  const made = await createUser(db, { name: email.split("@")[0] ?? email, email, password: PASSWORD, memberships });
  if (!made.ok) throw new Error(`${email} is taken`);
  return made.value.id;
}

/** Signs in as a browser would. @returns the Cookie header */
export async function cookieOf(db: Database, email: string, password = PASSWORD): Promise<string> {
  const attempt = { email, password, address: "192.0.2.1", local: true, secure: false, now: new Date() };
  const signedIn = await signIn(db, attempt);
  expect(signedIn).toMatchObject({ ok: true });
  if (!signedIn.ok) return "";
  return signedIn.value
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}
