const BASE = "http://own.invalid";

/** An address of this site as path and query, or `otherwise`: where to return to stands in an address, and anybody can write one. */
export function ownPath(asked: string | null, otherwise: string): string {
  if (!asked?.startsWith("/") || !URL.canParse(asked, BASE)) return otherwise;
  const { pathname, search } = new URL(asked, BASE);
  const path = `${pathname}${search}`;
  // Parsed twice: /a/..//x becomes //x, which is another host.
  return isOwn(asked) && isOwn(path) ? path : otherwise;
}

const isOwn = (path: string): boolean => URL.canParse(path, BASE) && new URL(path, BASE).origin === BASE;
