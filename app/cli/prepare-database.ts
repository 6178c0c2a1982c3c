import { openDatabase } from "#app/platform/database/database.server.ts";
import { migrate } from "#app/platform/database/migrate.server.ts";
import { env } from "#app/platform/env.server.ts";
import { demoAccounts, demoSignIns, keepSignIns } from "./demo/accounts.ts";
import { isUnused, loadDemo } from "./demo/load-demo.ts";

/**
 * Applies what migrations are missing and loads the demo into an empty database, unless LYHORD_DEMO is off. The
 * connection is closed again: the pages have one of their own, and two in one process would wait for each other.
 * @returns the sign-ins of the demo, if this database has it
 */
export async function prepareDatabase(): Promise<string[]> {
  await migrate(env.DATABASE_URL);
  if (env.LYHORD_DEMO === "off") return [];
  const db = openDatabase(env.DATABASE_URL);
  try {
    if (await isUnused(db)) {
      console.log("Loading the demo …");
      const accounts = demoAccounts();
      // Kept first: a list without accounts does no harm, accounts whose passwords nobody knows would.
      keepSignIns(env.DATABASE_URL, accounts);
      await loadDemo(db, accounts);
    }
    return await demoSignIns(db, env.DATABASE_URL);
  } finally {
    await db.$disconnect();
  }
}
