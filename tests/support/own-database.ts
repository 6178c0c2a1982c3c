import { copyFileSync, mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { afterAll } from "vitest";
import { sqliteFile } from "#app/platform/database/address.server.ts";
import { type Database, database } from "#app/platform/database/database.server.ts";
import { env } from "#app/platform/env.server.ts";
import { TEMPLATE } from "./database.ts";

/** The process's own database, migrated and empty, for tests that call routes. Once per file of tests. */
export function ownDatabase(): Database {
  const file = sqliteFile(env.DATABASE_URL);
  mkdirSync(path.dirname(file), { recursive: true });
  copyFileSync(TEMPLATE, file);
  const db = database();
  afterAll(async () => {
    await db.$disconnect();
    rmSync(path.dirname(file), { recursive: true, force: true });
  });
  return db;
}
