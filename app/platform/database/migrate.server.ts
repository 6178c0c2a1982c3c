import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import Sqlite from "better-sqlite3";
import { Client } from "pg";
import { type Dialect, dialectOf, sqliteFile } from "./address.server.ts";

/**
 * Applies the SQL files of prisma/migrations/<dialect> that the database has not had, each in a transaction, and keeps
 * Prisma's own `_prisma_migrations` table, so that Prisma's tools see the same history. Prisma's `migrate deploy` does
 * not run on PostgreSQL without an engine download, and takes seconds to start.
 * @returns the names of the migrations applied now
 * @throws Error when a file that was applied has changed since
 */
export async function migrate(url: string, folder = path.resolve("prisma/migrations")): Promise<string[]> {
  const dialect = dialectOf(url);
  const connection = dialect === "sqlite" ? openSqlite(url) : await openPostgresql(url);
  try {
    await connection.run(LEDGER);
    const applied = new Map((await connection.applied()).map((row) => [row.migration_name, row.checksum]));
    const now: string[] = [];
    for (const { name, sql, checksum } of readMigrations(folder, dialect)) {
      const before = applied.get(name);
      if (before === checksum) continue;
      if (before) throw new Error(`The migration ${name} was changed after it had been applied.`);
      await connection.apply(sql, { id: randomUUID(), name, checksum });
      now.push(name);
    }
    return now;
  } finally {
    await connection.close();
  }
}

const LEDGER = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL, "checksum" VARCHAR(64) NOT NULL, "finished_at" TIMESTAMP,
  "migration_name" VARCHAR(255) NOT NULL, "logs" TEXT, "rolled_back_at" TIMESTAMP,
  "started_at" TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP, "applied_steps_count" INTEGER NOT NULL DEFAULT 0)`;

interface Entry {
  id: string;
  name: string;
  checksum: string;
}

interface Connection {
  run(sql: string): Promise<void>;
  applied(): Promise<{ migration_name: string; checksum: string }[]>;
  apply(sql: string, entry: Entry): Promise<void>;
  close(): Promise<void>;
}

function readMigrations(folder: string, dialect: Dialect) {
  const home = path.join(folder, dialect);
  const names = readdirSync(home, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return names
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = readFileSync(path.join(home, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    });
}

const RECORD = `INSERT INTO "_prisma_migrations"
  ("id", "checksum", "migration_name", "finished_at", "applied_steps_count") VALUES`;
const READ = `SELECT "migration_name", "checksum" FROM "_prisma_migrations" WHERE "rolled_back_at" IS NULL`;

function openSqlite(url: string): Connection {
  const file = sqliteFile(url);
  mkdirSync(path.dirname(file), { recursive: true });
  const db = new Sqlite(file, { timeout: 10_000 });
  db.pragma("journal_mode = WAL");
  return {
    run: async (sql) => void db.exec(sql),
    applied: async () => db.prepare(READ).all() as { migration_name: string; checksum: string }[],
    apply: async (sql, { id, name, checksum }) =>
      db.transaction(() => {
        db.exec(sql);
        db.prepare(`${RECORD} (?, ?, ?, CURRENT_TIMESTAMP, 1)`).run(id, checksum, name);
      })(),
    close: async () => void db.close(),
  };
}

async function openPostgresql(url: string): Promise<Connection> {
  const client = new Client({ connectionString: url });
  await client.connect();
  // One migrating process at a time; the lock goes with the connection.
  await client.query("SELECT pg_advisory_lock(72707369)");
  return {
    run: async (sql) => void (await client.query(sql)),
    applied: async () => (await client.query(READ)).rows,
    apply: async (sql, { id, name, checksum }) => {
      await client.query("BEGIN");
      try {
        await client.query(sql);
        await client.query(`${RECORD} ($1, $2, $3, CURRENT_TIMESTAMP, 1)`, [id, checksum, name]);
        await client.query("COMMIT");
      } catch (error) {
        await client.query("ROLLBACK");
        throw error;
      }
    },
    close: () => client.end(),
  };
}
