import { randomUUID } from "node:crypto";
import { copyFileSync, mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { type Database, openDatabase } from "#app/platform/database/database.server.ts";

export const TEMPLATE = path.resolve("data/test/template.db");

/** A fresh, migrated, empty SQLite database in a file of its own. Dispose of it with `await using`. */
export async function freshDatabase(): Promise<{ db: Database; file: string; url: string } & AsyncDisposable> {
  const folder = path.resolve("data/test", randomUUID());
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, "test.db");
  copyFileSync(TEMPLATE, file);
  const url = `file:${file}`;
  const db = openDatabase(url);
  return {
    db,
    file,
    url,
    async [Symbol.asyncDispose]() {
      await db.$disconnect();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
