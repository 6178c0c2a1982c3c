import { redirect } from "@remix-run/node";
import { inLanguage, languageOf } from "#app/i18n/language.ts";
import { database } from "#app/platform/database/database.server.ts";
import { forbidden, notFound } from "#app/platform/http/answers.server.ts";
import { authOf, isSecure } from "./auth.server.ts";
import { type Access, accessTo, type GrantedCode, type Permission } from "./user.policy.ts";
import { findLocated, listGrants } from "./user.queries.server.ts";

export interface SignedIn {
  id: string;
  name: string;
  email: string;
}

export interface Staff extends Omit<Access, "code"> {
  user: SignedIn;
  municipality: { code: GrantedCode; slug: string; name: string; policeAreaId: string | null };
}

/** Who is signed in. @throws redirect to the sign-in page, which leads back here */
export async function requireUser(request: Request): Promise<SignedIn> {
  return (await findUser(request)) ?? toSignIn(request);
}

/** Who is signed in, or null. */
export async function findUser(request: Request): Promise<SignedIn | null> {
  const cookie = request.headers.get("Cookie");
  if (!cookie) return null;
  const session = await authOf(database(), isSecure(request)).api.getSession({ headers: new Headers({ cookie }) });
  if (!session) return null;
  const { id, name, email } = session.user;
  return { id, name, email };
}

/**
 * The gate of every staff loader and action.
 * @throws redirect when signed out; 404 when the municipality does not exist or is not theirs – the two look alike; 403
 *   when it is theirs, but not the permission
 */
export async function requireStaff(request: Request, slug: string | undefined, permission: Permission): Promise<Staff> {
  const user = await requireUser(request);
  const db = database();
  const [located, grants] = await Promise.all([findLocated(db, addressOf(slug)), listGrants(db, user.id)]);
  const access = located && accessTo(located, grants);
  if (!access) notFound();
  if (!access.may(permission)) forbidden();
  return { user, municipality: { ...located, code: access.code }, role: access.role, may: access.may };
}

/** Anything but a slug is no address of ours; PostgreSQL does not even take every string. */
function addressOf(slug: string | undefined): string {
  return slug && /^[a-z0-9-]+$/.test(slug) ? slug : notFound();
}

function toSignIn(request: Request): never {
  const { pathname, search } = new URL(request.url);
  const back = encodeURIComponent(`${pathname}${search}`);
  throw redirect(inLanguage(`/logga-in?till=${back}`, languageOf(search)));
}
