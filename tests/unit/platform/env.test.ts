import { expect, test } from "vitest";
import { parseEnv } from "#app/platform/env.server.ts";

test("an empty environment gives the embedded default", () => {
  expect(parseEnv({})).toMatchObject({ PORT: 3000, DATABASE_URL: "file:./data/lyhord.db" });
});

test.each([
  [{ PORT: "http" }, /PORT/],
  [{ PORT: "70000" }, /PORT/],
  [{ DATABASE_URL: "mysql://x" }, /DATABASE_URL must begin with/],
  [{ LYHORD_DEMO: "yes" }, /LYHORD_DEMO/],
  [{ SESSION_SECRET: "short" }, /SESSION_SECRET must be at least 32/],
  [{ LYHORD_ORIGIN: "kommunen" }, /LYHORD_ORIGIN/],
])("%o is refused at boot, by name", (source, message) => {
  expect(() => parseEnv(source)).toThrow(message);
});
