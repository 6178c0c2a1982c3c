import { createHash } from "node:crypto";

/** A challenge is good for so long: the device works for seconds, and a page that was left open gets a new one. */
const CHALLENGE_SECONDS = 600;

/**
 * Whether a device has worked for an answer instead of somebody waiting: SHA-256 of the challenge, a blank and a whole
 * number begins with so many zero bits. To find one takes 2^bits attempts on average, to check it one.
 * Source: A. Back, "Hashcash – a denial of service counter-measure" (2002).
 *
 * A challenge is the token of the page that asks to wait (form-token.server.ts): signed, dated, and for one draft. It is
 * used once, since a draft is sent once, whichever process takes it.
 * @param secondsOld how old the challenge is; null when it is not ours or for another draft
 * @param bits 0 when nobody is to work: then nobody has
 * @example hasWorked({ challenge: "a", number: "1", secondsOld: 5, bits: 0 }) // false
 */
export function hasWorked({
  challenge,
  number,
  secondsOld,
  bits,
}: {
  challenge: string;
  number: string;
  secondsOld: number | null;
  bits: number;
}): boolean {
  if (bits < 1 || secondsOld === null || secondsOld > CHALLENGE_SECONDS || !/^\d{1,10}$/.test(number)) return false;
  const first = createHash("sha256").update(`${challenge} ${number}`).digest().readUInt32BE(0);
  return first >>> (32 - bits) === 0;
}
