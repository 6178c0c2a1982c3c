import fc from "fast-check";
import { expect, test } from "vitest";
import { ownPath } from "#app/features/user/own-path.ts";

test.each([
  ["/personal/gnosjo", "/personal/gnosjo"],
  ["/personal/gnosjo?lang=en&x=1", "/personal/gnosjo?lang=en&x=1"],
  ["/a/../b", "/b"],
])("own address %s", (asked, expected) => {
  expect(ownPath(asked, "/personal")).toBe(expected);
});

test.each([
  null,
  "",
  "https://elsewhere.example",
  "//elsewhere.example",
  "/\\elsewhere.example",
  "/\t/elsewhere.example",
  "\\\\elsewhere.example",
  "javascript:alert(1)",
  "data:text/html,x",
  "personal",
  " /personal",
  "//",
  "/x/..//elsewhere.example",
])("not %s", (asked) => {
  expect(ownPath(asked, "/personal")).toBe("/personal");
});

test("whatever is asked, a browser stays on the site", () => {
  const part = fc.constantFrom("/", "\\", ".", "..", "a.example", ":", "@", "\t", "\n", "?", "#", "%2f", "http:", " ");
  fc.assert(
    fc.property(fc.array(part, { maxLength: 10 }), (parts) => {
      const path = ownPath(parts.join(""), "/personal");
      return new URL(path, "https://own.example/logga-in").origin === "https://own.example";
    }),
    { numRuns: 2000 },
  );
});
