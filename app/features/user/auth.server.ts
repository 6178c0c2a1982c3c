import { betterAuth } from "better-auth";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { dialectOf } from "#app/platform/database/address.server.ts";
import type { Database } from "#app/platform/database/database.server.ts";
import { env } from "#app/platform/env.server.ts";
import { randomId } from "#app/platform/ids.server.ts";
import { keyFor } from "#app/platform/secrets.server.ts";
import { PASSWORD_MAXIMUM, PASSWORD_MINIMUM } from "./user.schema.ts";

const SESSION_SECONDS = 12 * 60 * 60;

/**
 * better-auth behind our own forms: none of its HTTP routes is mounted, so what is not called here cannot be reached.
 * Its rate limit works in those routes only; sign-in-limit.server.ts is ours.
 */
function makeAuth(db: Database, secure: boolean) {
  return betterAuth({
    appName: "Lyhörd",
    baseURL: env.LYHORD_ORIGIN ?? `http://localhost:${env.PORT}`,
    secret: keyFor("session").toString("base64url"),
    database: prismaAdapter(db, { provider: dialectOf(env.DATABASE_URL) }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_MINIMUM,
      maxPasswordLength: PASSWORD_MAXIMUM,
    },
    session: { expiresIn: SESSION_SECONDS, disableSessionRefresh: true },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    advanced: {
      cookiePrefix: "lyhord",
      useSecureCookies: secure,
      ipAddress: { disableIpTracking: true },
      database: { generateId: () => randomId() },
    },
    databaseHooks: {
      session: { create: { before: async (session) => ({ data: { ...session, ipAddress: null, userAgent: null } }) } },
    },
  });
}

type Auth = ReturnType<typeof makeAuth>;
const made = new WeakMap<Database, Map<boolean, Auth>>();

/** The sign-in service of a database. `secure`: its cookies travel over https only. */
export function authOf(db: Database, secure: boolean): Auth {
  const ofDatabase = made.get(db) ?? new Map<boolean, Auth>();
  made.set(db, ofDatabase);
  const auth = ofDatabase.get(secure) ?? makeAuth(db, secure);
  ofDatabase.set(secure, auth);
  return auth;
}

/** Whether the visitor's browser came by https: as the operator has said, or else as the request was. */
export function isSecure(request: Request): boolean {
  return (env.LYHORD_ORIGIN ?? request.url).startsWith("https:");
}
