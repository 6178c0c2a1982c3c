import { setImmediate } from "node:timers/promises";
import Sqlite from "better-sqlite3";
import { Client } from "pg";
import { dialectOf, sqliteFile } from "./address.server.ts";
import { addressOf, type Reader } from "./database.server.ts";

/** So few that they are forgotten young: larger batches grow the heap by a hundred megabytes without being faster. */
const BATCH = 250;

/**
 * Rows of a SELECT in batches, past the ORM, on a connection of its own: what was committed when reading began, however
 * long it takes. Between batches other requests get their turn. Parameters are written $1, $2 on both databases.
 */
export function readRows<Row>(db: Reader, sql: string, parameters: readonly string[]): AsyncGenerator<Row[]> {
  const url = addressOf(db);
  return dialectOf(url) === "sqlite" ? readSqlite(url, sql, parameters) : readPostgresql(url, sql, parameters);
}

async function* readSqlite<Row>(url: string, sql: string, parameters: readonly string[]): AsyncGenerator<Row[]> {
  const connection = new Sqlite(sqliteFile(url), { readonly: true, timeout: 10_000 });
  try {
    const named = Object.fromEntries(parameters.map((value, index) => [index + 1, value]));
    let batch: Row[] = [];
    for (const row of connection.prepare(sql).iterate(named)) {
      if (batch.push(row as Row) < BATCH) continue;
      yield batch;
      batch = [];
      await setImmediate();
    }
    if (batch.length > 0) yield batch;
  } finally {
    connection.close();
  }
}

async function* readPostgresql<Row>(url: string, sql: string, parameters: readonly string[]): AsyncGenerator<Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("BEGIN READ ONLY");
    await client.query(`DECLARE batches NO SCROLL CURSOR FOR ${sql}`, [...parameters]);
    while (true) {
      const { rows } = await client.query(`FETCH ${BATCH} FROM batches`);
      if (rows.length > 0) yield rows as Row[];
      if (rows.length < BATCH) return;
    }
  } finally {
    await client.end();
  }
}
