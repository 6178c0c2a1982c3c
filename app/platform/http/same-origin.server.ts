import { env } from "#app/platform/env.server.ts";
import { forbidden } from "./answers.server.ts";

/**
 * Against forged forms: call it first in every action. A browser tells in Sec-Fetch-Site where a form was; one that is
 * too old for that, in Origin. What tells neither is no browser that could be made to send somebody's cookies.
 * @throws Response 403 when the form was on another site
 */
export function requireSameOrigin(request: Request): void {
  const site = request.headers.get("Sec-Fetch-Site");
  if (site !== null) {
    if (site !== "same-origin" && site !== "none") forbidden();
    return;
  }
  const origin = request.headers.get("Origin");
  if (origin !== null && !isOwn(origin, request)) forbidden();
}

/** By host alone: behind a proxy the request itself arrives by plain HTTP. */
function isOwn(origin: string, request: Request): boolean {
  if (!URL.canParse(origin)) return false;
  const own = [request.headers.get("Host"), new URL(request.url).host];
  if (env.LYHORD_ORIGIN) own.push(new URL(env.LYHORD_ORIGIN).host);
  return own.includes(new URL(origin).host);
}
