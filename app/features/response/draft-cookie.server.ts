import { createCookie } from "@remix-run/node";
import { env } from "#app/platform/env.server.ts";
import { kioskHomeOf } from "../survey/journey.ts";
import { DraftSecretSchema } from "./draft.server.ts";
import { DRAFT_DAYS } from "./response.policy.ts";

/** The only cookie that a resident gets, and only once something was answered. It is sent to this survey alone. */
const cookie = createCookie("svar", {
  httpOnly: true,
  sameSite: "lax",
  secure: env.LYHORD_ORIGIN?.startsWith("https:") ?? false,
});

/** The draft's secret from a Cookie header; null when there is none, or something else under its name. */
export async function readDraftCookie(header: string | null): Promise<string | null> {
  return DraftSecretSchema.safeParse(await cookie.parse(header)).data ?? null;
}

/**
 * A Set-Cookie header that keeps the secret as long as the draft is kept; on a shared device no longer than its browser
 * is open. `home` is the survey's address.
 */
export const keepDraftCookie = (home: string, secret: string): Promise<string> =>
  cookie.serialize(secret, { path: home, maxAge: kioskHomeOf(home) ? undefined : DRAFT_DAYS * 86_400 });

export const dropDraftCookie = (home: string): Promise<string> => cookie.serialize("", { path: home, maxAge: 0 });
