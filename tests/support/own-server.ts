import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll } from "vitest";
import { type Database, openDatabase } from "#app/platform/database/database.server.ts";
import { migrate } from "#app/platform/database/migrate.server.ts";
import { killBuilt, serveBuilt } from "./built-server.ts";

/** Beside the demo's server, the killed one and those that the machine has anyway. */
const PORT = Number(process.env.LYHORD_TEST_PORT ?? 3457) + 1;

/** The built product on a database of the file's own, for what would change the demo. Ready when the tests begin. */
export function ownServer(prepare: (db: Database) => Promise<unknown>) {
  const folder = path.resolve("data/test-own", String(PORT));
  const databaseUrl = `file:${folder}/own.db`;
  const served = { origin: `http://localhost:${PORT}`, db: null as unknown as Database };
  let stop = async () => {};
  beforeAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    await migrate(databaseUrl);
    served.db = openDatabase(databaseUrl);
    await prepare(served.db);
    const server = await serveBuilt(databaseUrl, PORT);
    stop = async () => {
      await served.db.$disconnect();
      await killBuilt(server);
      rmSync(folder, { recursive: true, force: true });
    };
  });
  afterAll(() => stop());
  return served;
}
