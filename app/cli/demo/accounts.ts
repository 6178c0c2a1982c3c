import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Role } from "#app/features/user/user.policy.ts";
import type { MembershipInput, NewUser } from "#app/features/user/user.schema.ts";
import { dialectOf, sqliteFile } from "#app/platform/database/address.server.ts";
import type { Database } from "#app/platform/database/database.server.ts";
import { readableReference } from "#app/platform/ids.server.ts";
import { DEMO_MUNICIPALITIES, type DemoMunicipality } from "./municipalities.ts";
import { policeAreaId } from "./municipality-rows.ts";

export interface DemoAccount {
  user: NewUser;
  /** What the account is for, as it is printed. */
  where: string;
}

const ROLE_NAMES: Record<Role, string> = {
  administrator: "Administratör",
  coordinator: "Samordnare",
  analyst: "Analytiker",
  police: "Kommunpolis",
};

/** Nobody's real names: the accounts are called after what they may do. Passwords are new in every database. */
export function demoAccounts(): DemoAccount[] {
  const [first] = DEMO_MUNICIPALITIES as [DemoMunicipality, ...DemoMunicipality[]];
  return [
    account("administrator", "demo", "alla kommuner", {}),
    ...DEMO_MUNICIPALITIES.map(({ slug, name, code }) =>
      account("coordinator", slug, name, { municipalityCode: code }),
    ),
    account("analyst", first.slug, first.name, { municipalityCode: first.code, rawAnswers: true }),
    account("police", first.slug, first.policeArea, { policeAreaId: policeAreaId(first.policeArea) }),
  ];
}

const LOCAL_PARTS: Record<Role, string> = {
  administrator: "administrator",
  coordinator: "samordnare",
  analyst: "analytiker",
  police: "polis",
};

function account(role: Role, at: string, where: string, scope: Omit<MembershipInput, "role">): DemoAccount {
  return {
    where: `${ROLE_NAMES[role]}, ${where}`,
    user: {
      name: `${ROLE_NAMES[role]} (demo)`,
      email: `${LOCAL_PARTS[role]}@${at}.example`,
      // 80 bits.
      password: readableReference(16).replace(/.{4}(?=.)/g, "$&-"),
      isDemo: true,
      memberships: [{ role, ...scope }],
    },
  };
}

/**
 * Passwords are stored as hashes only, so the list is kept in a file beside the database that its owner alone may read:
 * a later start can print it again.
 */
function signInFile(url: string): string {
  if (dialectOf(url) === "sqlite") return `${sqliteFile(url)}.demo-sign-ins`;
  return path.resolve("data", `${new URL(url).pathname.slice(1)}.demo-sign-ins`);
}

export function keepSignIns(url: string, accounts: readonly DemoAccount[]): void {
  const file = signInFile(url);
  const lines = accounts.map(({ where, user }) => `${user.email.padEnd(30)}${user.password}   ${where}\n`);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, lines.join(""), { mode: 0o600 });
}

/** The lines about those demo accounts that are still there. */
export async function demoSignIns(db: Database, url: string): Promise<string[]> {
  const file = signInFile(url);
  if (!existsSync(file)) return [];
  const users = await db.user.findMany({ where: { isDemo: true, accounts: { some: {} } }, select: { email: true } });
  const lines = readFileSync(file, "utf8").trim().split("\n");
  return lines.filter((line) => users.some(({ email }) => line.startsWith(`${email} `)));
}
