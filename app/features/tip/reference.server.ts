import { readableFrom, readableReference } from "#app/platform/ids.server.ts";
import { keyedHash } from "#app/platform/secrets.server.ts";

/** 20 characters of 5 bits: 100 bits, which nobody guesses. */
const LENGTH = 20;
const GROUP = /.{5}(?=.)/g;

/** For a tip that no resident follows. */
export const randomReference = (): string => readableReference(LENGTH);

/**
 * The reference in the private link of what a form became. It follows from the form's own id and a key outside
 * the database, so that a form sent again leads to the same link though only a hash of it is kept.
 */
export function referenceOf(submission: string): string {
  const bytes = Buffer.from(keyedHash("tip-reference", `submission ${submission}`), "hex");
  return readableFrom(bytes.subarray(0, LENGTH)).replace(GROUP, "$&-");
}

/** What is stored of a reference. However it was typed: case, spaces and hyphens do not count. */
export function referenceHash(reference: string): string {
  return keyedHash("tip-reference", reference.toUpperCase().replace(/[\s-]/g, ""));
}
