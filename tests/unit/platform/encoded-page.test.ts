import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { encodedPage } from "#app/platform/http/encoded-page.server.ts";

const page = Buffer.from(`<!DOCTYPE html>${"<p>Räksmörgås &amp; åska</p>".repeat(2000)}`);

function encoded(accepted: string | null, html = page) {
  const headers = new Headers();
  const body = Buffer.from(encodedPage(html, accepted, headers));
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

  test("a page that fits in a packet is not compressed", () => {
    expect(encoded("gzip", Buffer.from("<p>Nej</p>")).encoding).toBeNull();
  });
});
