import { Readable } from "node:stream";
import { createReadableStreamFromReadable } from "@remix-run/node";

/** Hands over a file as it is being made. It is kept nowhere on the way: the next reader may be somebody else. */
export function fileAnswer(
  name: string,
  contentType: string,
  content: AsyncIterable<Buffer | string> | Iterable<Buffer | string>,
): Response {
  return new Response(createReadableStreamFromReadable(Readable.from(content, { objectMode: false })), {
    headers: {
      "Content-Type": contentType,
      "Content-Disposition": `attachment; filename="${name.replace(/[^A-Za-z0-9._-]/g, "-")}"`,
      "Cache-Control": "private, no-store",
    },
  });
}
