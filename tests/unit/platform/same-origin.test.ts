import { expect, test } from "vitest";
import { isOwnForm } from "#app/platform/http/same-origin.server.ts";

const none = { site: null, origin: null, hosts: ["lyhord.test"] };

test.each([
  ["a form of our own", { site: "same-origin" }, true],
  ["a form restored by the browser", { site: "none" }, true],
  ["a form on another site", { site: "cross-site" }, false],
  ["a form on a sister site", { site: "same-site" }, false],
  ["an older browser, our own form", { origin: "http://lyhord.test" }, true],
  ["an older browser behind a proxy", { origin: "https://dialog.example", hosts: ["dialog.example"] }, true],
  ["an older browser, another site", { origin: "https://elsewhere.example" }, false],
  ["an origin that is hidden", { origin: "null" }, false],
  ["no browser", {}, true],
])("%s", (_, told, expected) => {
  expect(isOwnForm({ ...none, ...told })).toBe(expected);
});
