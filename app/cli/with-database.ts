import { type Database, openDatabase } from "#app/platform/database/database.server.ts";
import { migrate } from "#app/platform/database/migrate.server.ts";
import type { Terminal } from "./terminal.ts";

/** Brings the database up to date, works on it, and closes it. */
export async function withDatabase<Answer>(
  { databaseUrl }: Terminal,
  work: (db: Database) => Promise<Answer>,
): Promise<Answer> {
  await migrate(databaseUrl);
  const db = openDatabase(databaseUrl);
  try {
    return await work(db);
  } finally {
    await db.$disconnect();
  }
}
