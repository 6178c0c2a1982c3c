import { rmSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { migrate } from "#app/platform/database/migrate.server.ts";
import { killRounds } from "#tests/support/killed-server.ts";
import { freshPostgres } from "#tests/support/postgres.ts";

const PORT = Number(process.env.LYHORD_TEST_PORT ?? 3457) + 1000;
const NOTHING_WRONG = { lost: [], doubled: [], unknown: [] };

/** A thousand rounds: npm run soak. */
test("a server that is killed loses no answer that it acknowledged, and doubles none: 20 rounds on SQLite", async () => {
  const folder = path.resolve("data/test-killed", String(PORT));
  rmSync(folder, { recursive: true, force: true });
  const databaseUrl = `file:${folder}/killed.db`;
  await migrate(databaseUrl);
  const result = await killRounds({ databaseUrl, port: PORT, rounds: 20, residents: 6 });
  expect(result).toMatchObject(NOTHING_WRONG);
  expect(result.residents).toBe(120);
  expect(result.interrupted, "somebody was in the middle of it").toBeGreaterThan(5);
  rmSync(folder, { recursive: true, force: true });
}, 900_000);

test("nor on PostgreSQL: 3 rounds", async () => {
  await using postgres = await freshPostgres();
  const result = await killRounds({ databaseUrl: postgres.url, port: PORT, rounds: 3, residents: 6 });
  expect(result).toMatchObject(NOTHING_WRONG);
}, 300_000);
