import { timingSafeEqual } from "node:crypto";
import { keyedHash } from "#app/platform/secrets.server.ts";
import { DRAFT_DAYS } from "./response.policy.ts";

/** Coarser than a click: the token shall tell a time span, not be a mark to know somebody by. */
const BUCKET_SECONDS = 5;
const OLDEST_SECONDS = DRAFT_DAYS * 86_400;

/**
 * Says in a form when its page was made, and that it was us who made it. The same for everyone who opens the page within
 * five seconds; nothing of it is stored.
 * @param subject what the form is about, such as a survey's id: a token for one is none for another
 */
export function formToken(subject: string, now: Date): string {
  const bucket = bucketOf(now);
  return `${bucket.toString(36)}.${signature(subject, bucket)}`;
}

/** The seconds since the token was made, rarely up to five too many; null when it is not ours or too old. */
export function secondsSince(subject: string, token: string, now: Date): number | null {
  const [written = "", signed = ""] = token.split(".");
  const bucket = Number.parseInt(written, 36);
  if (!Number.isSafeInteger(bucket)) return null;
  const seconds = now.getTime() / 1000 - bucket * BUCKET_SECONDS;
  return isSame(signed, signature(subject, bucket)) && seconds >= 0 && seconds <= OLDEST_SECONDS ? seconds : null;
}

const bucketOf = (now: Date) => Math.floor(now.getTime() / 1000 / BUCKET_SECONDS);

const signature = (subject: string, bucket: number) => keyedHash("form-token", `${bucket} ${subject}`).slice(0, 32);

function isSame(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
}
