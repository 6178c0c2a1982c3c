import { APIError } from "better-auth/api";
import { instanceOf } from "#app/platform/clock.server.ts";
import type { Database } from "#app/platform/database/database.server.ts";
import { env } from "#app/platform/env.server.ts";
import { done, type Result, refused } from "#app/platform/result.ts";
import { recordAudit } from "../audit/audit.commands.server.ts";
import { authOf } from "./auth.server.ts";
import { countAttempt, uncountAttempt } from "./sign-in-limit.server.ts";

interface Attempt {
  email: string;
  password: string;
  /** Where it comes from, for the limit. */
  address: string;
  /** From this very machine. */
  local: boolean;
  secure: boolean;
  /** The real time: the limit passes in a demo too. */
  now: Date;
}

/**
 * Starts a session. An unknown account and a wrong password are answered alike, in words and in time.
 * @returns the headers that set its cookie
 */
export async function signIn(
  db: Database,
  attempt: Attempt,
): Promise<Result<Headers, "wrong" | "too_many" | "demo_elsewhere">> {
  if (!(await countAttempt(db, attempt, attempt.now))) return refused("too_many");
  if (await isDemoElsewhere(db, attempt)) return refused("demo_elsewhere");
  const session = await startSession(db, attempt);
  if (!session) return refused("wrong");
  await uncountAttempt(db, attempt);
  const at = (await instanceOf(db)).now();
  const { userId } = session;
  await recordAudit(db, { at, userId, municipalityCode: null, action: "signed_in", subject: attempt.email });
  return done(session.headers);
}

/** Ends the session, in the database too. @returns the headers that clear its cookie */
export async function signOut(db: Database, { cookie, secure }: { cookie: string; secure: boolean }): Promise<Headers> {
  const { headers } = await authOf(db, secure).api.signOut({ headers: new Headers({ cookie }), returnHeaders: true });
  return cookiesOf(headers);
}

/** The passwords of a demo are printed at its start: whoever reads them there is at this machine. */
async function isDemoElsewhere(db: Database, { email, local }: Attempt): Promise<boolean> {
  if (local || env.LYHORD_DEMO === "on") return false;
  const user = await db.user.findUnique({ where: { email }, select: { isDemo: true } });
  return user?.isDemo ?? false;
}

async function startSession(db: Database, { email, password, secure }: Attempt) {
  try {
    const { headers, response } = await authOf(db, secure).api.signInEmail({
      body: { email, password },
      returnHeaders: true,
    });
    return { headers: cookiesOf(headers), userId: response.user.id };
  } catch (error) {
    if (error instanceof APIError && error.statusCode === 401) return null;
    throw error;
  }
}

function cookiesOf(from: Headers): Headers {
  return new Headers(from.getSetCookie().map((cookie) => ["Set-Cookie", cookie] as [string, string]));
}
