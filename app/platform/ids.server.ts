import { randomBytes } from "node:crypto";

/** A random id of 128 bits as 32 hexadecimal digits: it tells nothing of time or order. */
export const randomId = (): string => randomBytes(16).toString("hex");

/** Letters and digits that are not mistaken for one another when read aloud or copied by hand. */
export const READABLE = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

/** A random reference of `length` readable characters (5 bits each). */
export function readableReference(length: number): string {
  return readableFrom(randomBytes(length));
}

/** One readable character per byte, 5 bits of each: bytes that look random give a reference that does. */
export function readableFrom(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => READABLE[byte % 32]).join("");
}
