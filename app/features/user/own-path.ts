/** An address of this site as path and query, or `otherwise`: where to return to is given by the address and anybody can write one. */
export function ownPath(asked: string | null, otherwise: string): string {
  if (!asked?.startsWith("/")) return otherwise;
  const base = "http://own.invalid";
  // The URL parser decides, since browsers read //x, /\x and control characters as another host.
  const url = URL.canParse(asked, base) ? new URL(asked, base) : undefined;
  return url?.origin === base ? `${url.pathname}${url.search}` : otherwise;
}
