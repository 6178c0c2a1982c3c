import Sqlite from "better-sqlite3";
import { Client } from "pg";
import { dialectOf, sqliteFile } from "./address.server.ts";

/**
 * Rewrites what is on disk so that nothing of the order in which rows arrived is left there: tables in the order of
 * their keys, no deleted rows, an empty write-ahead log. Writers wait meanwhile (about a second per 100 MB).
 */
export async function rewriteInKeyOrder(url: string): Promise<void> {
  if (dialectOf(url) === "sqlite") {
    const db = new Sqlite(sqliteFile(url), { timeout: 60_000 });
    try {
      db.exec("VACUUM");
      db.pragma("wal_checkpoint(TRUNCATE)");
    } finally {
      db.close();
    }
    return;
  }
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    for (const table of ["Response", "Draft", "SubmittedForm", "WithdrawalCode"]) {
      await client.query(`CLUSTER "${table}" USING "${table}_pkey"`);
    }
    await client.query("CHECKPOINT");
  } finally {
    await client.end();
  }
}
