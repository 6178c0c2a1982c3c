import { gzipSync } from "node:zlib";

/** Below this, compressing saves no packet. */
const WORTHWHILE_BYTES = 1000;
/** A window of 16 kB is nearly as good as the largest for our pages, and its memory is ready four times as fast. */
const FOR_PAGES = { level: 6, windowBits: 14 };

/** A whole page as it goes over the wire; what it is encoded as is told in `headers`. */
export function encodedPage(html: Buffer, accepted: string | null, headers: Headers): Uint8Array<ArrayBuffer> {
  headers.append("Vary", "Accept-Encoding");
  if (html.length < WORTHWHILE_BYTES || !acceptsGzip(accepted)) return new Uint8Array(html);
  headers.set("Content-Encoding", "gzip");
  return new Uint8Array(gzipSync(html, FOR_PAGES));
}

function acceptsGzip(accepted: string | null): boolean {
  return (accepted ?? "").split(",").some((one) => /^\s*(gzip|\*)\s*(;\s*q=(?!0(\.0*)?\s*$).*)?$/.test(one));
}
