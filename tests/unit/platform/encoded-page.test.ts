import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { encodedPage, samePiece } from "#app/platform/http/encoded-page.server.ts";

const style = "p{margin:0;content:'å'}".repeat(500);
const page = Buffer.from(`<!DOCTYPE html><style>${style}</style>${"<p>Räksmörgås &amp; åska</p>".repeat(2000)}`);

function encoded(accepted: string | null, html = page) {
  const headers = new Headers();
  const body = Buffer.from(encodedPage(html, { accepted, headers, same: samePiece(style) }));
  return { body, encoding: headers.get("Content-Encoding"), vary: headers.get("Vary") };
}

describe("a page over the wire", () => {
  test.each(["gzip", "gzip, deflate, br", "br;q=1.0, gzip;q=0.8", "*", " deflate , gzip ; q=0.001"])(
    "%s: compressed, and the same page once unpacked",
    (accepted) => {
      const { body, encoding, vary } = encoded(accepted);
      expect(encoding).toBe("gzip");
      expect(vary).toBe("Accept-Encoding");
      expect(body.length).toBeLessThan(page.length / 10);
      expect(gunzipSync(body).equals(page)).toBe(true);
    },
  );

  test.each([null, "", "identity", "br", "gzip;q=0", "gzip; q=0.000", "x-gzip"])("%s: as it is", (accepted) => {
    const { body, encoding } = encoded(accepted);
    expect(encoding).toBeNull();
    expect(body.equals(page)).toBe(true);
  });

  test.each([
    ["without the piece that others have", page.subarray(page.indexOf("</style>"))],
    ["that begins with it", page.subarray(page.indexOf(style))],
    ["that ends with it", page.subarray(0, page.indexOf("</style>"))],
    ["that has it twice", Buffer.concat([page, page])],
  ])("a page %s: the same once unpacked, also by a reader of streams", async (_, html) => {
    const { body } = encoded("gzip", html);
    expect(gunzipSync(body).equals(html)).toBe(true);
    const streamed = new Response(new Blob([body]).stream().pipeThrough(new DecompressionStream("gzip")));
    expect(await streamed.text()).toBe(html.toString());
  });

  test("a page that fits in a packet is not compressed", () => {
    expect(encoded("gzip", Buffer.from("<p>Nej</p>")).encoding).toBeNull();
  });
});
