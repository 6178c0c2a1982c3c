import { APIError } from "better-auth/api";
import type { Database } from "#app/platform/database/database.server.ts";
import { done, type Result, refused } from "#app/platform/result.ts";
import { authOf, isSecure } from "./auth.server.ts";

interface Attempt {
  email: string;
  password: string;
}

/** Starts a session. @returns the headers that set its cookie */
export async function signIn(
  db: Database,
  request: Request,
  { email, password }: Attempt,
): Promise<Result<Headers, "wrong">> {
  try {
    const { headers } = await authOf(db, isSecure(request)).api.signInEmail({
      body: { email, password },
      returnHeaders: true,
    });
    return done(cookiesOf(headers));
  } catch (error) {
    if (error instanceof APIError && error.statusCode === 401) return refused("wrong");
    throw error;
  }
}

/** Ends the session, in the database too. @returns the headers that clear its cookie */
export async function signOut(db: Database, request: Request): Promise<Headers> {
  const cookie = request.headers.get("Cookie") ?? "";
  const { headers } = await authOf(db, isSecure(request)).api.signOut({
    headers: new Headers({ cookie }),
    returnHeaders: true,
  });
  return cookiesOf(headers);
}

function cookiesOf(from: Headers): Headers {
  return new Headers(from.getSetCookie().map((cookie) => ["Set-Cookie", cookie] as [string, string]));
}
