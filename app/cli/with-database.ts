import { type Database, database } from "#app/platform/database/database.server.ts";
import { migrate } from "#app/platform/database/migrate.server.ts";
import { env } from "#app/platform/env.server.ts";

/** Brings the database up to date, works on it, and closes it. */
export async function withDatabase<Answer>(work: (db: Database) => Promise<Answer>): Promise<Answer> {
  await migrate(env.DATABASE_URL);
  const db = database();
  try {
    return await work(db);
  } finally {
    await db.$disconnect();
  }
}
