import { createHmac, hkdfSync, randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { dialectOf, sqliteFile } from "./database/address.server.ts";
import { env } from "./env.server.ts";

/** One key per purpose, so that a hash made for one table says nothing about another. */
export type KeyPurpose =
  | "session"
  | "submission"
  | "form-token"
  | "network"
  | "tip-reference"
  | "withdrawal"
  | "withdrawal-limit"
  | "invitation"
  | "sign-in-limit";

let root: string | undefined;

/** SESSION_SECRET, or else one made at the first start and kept beside the database – never in it. */
function rootSecret(): string {
  root ??= env.SESSION_SECRET ?? keptSecret(secretFile());
  return root;
}

function secretFile(): string {
  const folder = dialectOf(env.DATABASE_URL) === "sqlite" ? path.dirname(sqliteFile(env.DATABASE_URL)) : "data";
  return path.join(folder, "session-secret");
}

function keptSecret(file: string): string {
  if (!existsSync(file)) {
    mkdirSync(path.dirname(file), { recursive: true });
    try {
      writeFileSync(file, randomBytes(32).toString("base64url"), { mode: 0o600, flag: "wx" });
    } catch (error) {
      // Two processes may start at once; the first one's secret holds.
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
  }
  return readFileSync(file, "utf8").trim();
}

const derived = new Map<KeyPurpose, Buffer>();

/** A key of 32 bytes for one purpose (HKDF-SHA-256, RFC 5869). */
export function keyFor(purpose: KeyPurpose): Buffer {
  const key = derived.get(purpose) ?? Buffer.from(hkdfSync("sha256", rootSecret(), "lyhord", purpose, 32));
  derived.set(purpose, key);
  return key;
}

/** Keyed hash (HMAC-SHA-256), hexadecimal: whoever has the database alone cannot test a guess against it. */
export function keyedHash(purpose: KeyPurpose, value: string): string {
  return createHmac("sha256", keyFor(purpose)).update(value).digest("hex");
}
