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

/** What a cookie that was cut or changed stands for: no draft has it, so that its answers are told to be gone. */
const UNREADABLE = "unreadable";

/** The draft's secret from a Cookie header, or something else under its name that leads to no draft; null without any. */
export async function readDraftCookie(header: string | null): Promise<string | null> {
  const value: unknown = await cookie.parse(header);
  if (value === null || value === "") return null;
  return DraftSecretSchema.safeParse(value).data ?? UNREADABLE;
}

/**
 * A Set-Cookie header that keeps the secret as long as the draft is kept; on a shared device no longer than its browser
 * is open. `home` is the survey's address.
 */
export const keepDraftCookie = (home: string, secret: string): Promise<string> =>
  cookie.serialize(secret, { path: home, maxAge: kioskHomeOf(home) ? undefined : DRAFT_DAYS * 86_400 });

export const dropDraftCookie = (home: string): Promise<string> => cookie.serialize("", { path: home, maxAge: 0 });
