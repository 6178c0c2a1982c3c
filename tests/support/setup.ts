import { randomUUID } from "node:crypto";
import path from "node:path";
import { afterEach, beforeEach, expect, vi } from "vitest";

// A test's own secrets, never those of an installation on the same machine.
process.env.SESSION_SECRET ??= "for-tests-only-for-tests-only-for-tests-only";
// The process's own database, for each file of tests another: routes find it with database() (see own-database.ts).
process.env.DATABASE_URL = `file:${path.resolve("data/test", randomUUID(), "own.db")}`;

// What is written to the error log is a fault, unless the test says that it expects it (vi.mocked(console.error)).
beforeEach(() => {
  vi.spyOn(console, "error");
});
afterEach(() => {
  const spy = vi.mocked(console.error);
  const calls = spy.mock.calls.slice();
  spy.mockRestore();
  expect(calls, "unexpected console.error").toEqual([]);
});
