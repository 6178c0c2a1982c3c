import type { Request as EdgeRequest, Response as EdgeResponse, NextFunction } from "express";
import { env } from "#app/platform/env.server.ts";
import { answerPlainly } from "./plain-page.server.ts";

/**
 * Against forged forms: no form of another site reaches an action. At the edge, so that no action can forget it, and since
 * Remix breaks off with a fault when an Origin is not its host's.
 */
export function refuseForeignForms(request: EdgeRequest, response: EdgeResponse, next: NextFunction): void {
  const isForm = request.method !== "GET" && request.method !== "HEAD";
  const site = request.get("Sec-Fetch-Site") ?? null;
  const origin = request.get("Origin") ?? null;
  if (!isForm || isOwnForm({ site, origin, hosts: [request.get("Host"), request.hostname] })) {
    next();
    return;
  }
  answerPlainly(response, {
    status: 403,
    title: "Formuläret kom från en annan webbplats",
    swedish: "Ingenting har sparats. Börja om från startsidan.",
    english: "The form came from another site, and nothing was stored. Begin again from the start page.",
  });
}

interface FormOrigin {
  site: string | null;
  origin: string | null;
  hosts: readonly (string | null | undefined)[];
}

/**
 * Whether a form was on one of our own pages. A browser tells in Sec-Fetch-Site where a form was; one that is too old for
 * that, in Origin. What tells neither is no browser that could be made to send somebody's cookies. By host alone: behind
 * a proxy the request itself arrives by plain HTTP.
 */
export function isOwnForm({ site, origin, hosts }: FormOrigin): boolean {
  if (site !== null) return site === "same-origin" || site === "none";
  if (origin === null) return true;
  if (!URL.canParse(origin)) return false;
  const own = env.LYHORD_ORIGIN ? [...hosts, new URL(env.LYHORD_ORIGIN).host] : hosts;
  return own.includes(new URL(origin).host);
}
