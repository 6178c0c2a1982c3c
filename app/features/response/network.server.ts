import { isIPv4, isIPv6 } from "node:net";
import { keyedHash } from "#app/platform/secrets.server.ts";

/**
 * The network that an address lies in: the first 24 bits of an IPv4 address, the first 56 of an IPv6 one, which is what one
 * household or one library has. Null for what tells nothing of who is asking: this machine itself and private networks,
 * as when a proxy in front of the server passes no address on.
 */
export function networkOf(address: string): string | null {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, "").replace(/%.*$/, "");
  if (isIPv4(plain)) return isPrivate4(plain) ? null : plain.split(".").slice(0, 3).join(".");
  if (!isIPv6(plain)) return null;
  const groups = groupsOf(plain);
  const [first = 0] = groups;
  const isPrivate =
    groups.slice(0, 7).every((group) => group === 0) || (first & 0xfe00) === 0xfc00 || (first & 0xffc0) === 0xfe80;
  if (isPrivate) return null;
  const bits = groups.slice(0, 4).map((group, index) => (index === 3 ? group & 0xff00 : group));
  return bits.map((group) => group.toString(16)).join(":");
}

function isPrivate4(address: string): boolean {
  const [first = 0, second = 0] = address.split(".").map(Number);
  if (first === 10 || first === 127 || first === 0) return true;
  return (
    (first === 192 && second === 168) ||
    (first === 172 && second >= 16 && second < 32) ||
    (first === 169 && second === 254)
  );
}

/** The eight groups of 16 bits of an IPv6 address. */
function groupsOf(address: string): number[] {
  const [before = [], after = []] = address.split("::").map((side) => side.split(":").filter(Boolean));
  const missing = Array.from({ length: 8 - before.length - after.length }, () => "0");
  return [...before, ...missing, ...after].map((group) => Number.parseInt(group, 16));
}

/** What answers from a network within an hour are counted under; null when they are not counted. */
export function networkKey(address: string, now: Date): string | null {
  const network = networkOf(address);
  return network && keyedHash("network", `${now.toISOString().slice(0, 13)} ${network}`);
}
