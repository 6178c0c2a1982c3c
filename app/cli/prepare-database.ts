import { openDatabase } from "#app/platform/database/database.server.ts";
import { migrate } from "#app/platform/database/migrate.server.ts";
import { env } from "#app/platform/env.server.ts";
import { isUnused, loadDemo } from "./demo/load-demo.ts";

/**
 * Applies what migrations are missing and loads the demo into an empty database, unless LYHORD_DEMO is off. The
 * connection is closed again: the pages have one of their own, and two in one process would wait for each other.
 */
export async function prepareDatabase(): Promise<void> {
  await migrate(env.DATABASE_URL);
  if (env.LYHORD_DEMO === "off") return;
  const db = openDatabase(env.DATABASE_URL);
  try {
    if (await isUnused(db)) {
      console.log("Loading the demo …");
      await loadDemo(db);
    }
  } finally {
    await db.$disconnect();
  }
}
