import { expect, test } from "vitest";
import { requireSameOrigin } from "#app/platform/http/same-origin.server.ts";

const allowed = (headers: Record<string, string>) => {
  try {
    requireSameOrigin(new Request("http://lyhord.test/gnosjo", { method: "POST", headers }));
    return true;
  } catch (thrown) {
    expect((thrown as Response).status).toBe(403);
    return false;
  }
};

test.each([
  ["a form of our own", { "Sec-Fetch-Site": "same-origin" }, true],
  ["a form restored by the browser", { "Sec-Fetch-Site": "none" }, true],
  ["a form on another site", { "Sec-Fetch-Site": "cross-site" }, false],
  ["a form on a sister site", { "Sec-Fetch-Site": "same-site" }, false],
  ["an older browser, our own form", { Origin: "http://lyhord.test" }, true],
  ["an older browser behind a proxy", { Origin: "https://dialog.example", Host: "dialog.example" }, true],
  ["an older browser, another site", { Origin: "https://elsewhere.example" }, false],
  ["an origin that is hidden", { Origin: "null" }, false],
  ["no browser", {}, true],
])("%s", (_, headers, expected) => {
  expect(allowed(headers as Record<string, string>)).toBe(expected);
});
