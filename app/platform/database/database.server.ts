import { mkdirSync } from "node:fs";
import path from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { env } from "#app/platform/env.server.ts";
import { dialectOf, sqliteFile } from "./address.server.ts";
import { PrismaClient as PostgresqlClient } from "./generated/postgresql/client.ts";
import { PrismaClient as SqliteClient } from "./generated/sqlite/client.ts";
import { SqliteAdapterFactory } from "./sqlite-adapter.server.ts";
import type { SqliteStatements } from "./sqlite-statements.server.ts";

/** The two generated clients have the same models; the SQLite one gives the types. */
export type Database = SqliteClient;
/** What a command gets inside a transaction, and what a query accepts either way. */
export type Reader = Omit<Database, "$connect" | "$disconnect" | "$on" | "$transaction" | "$extends" | "$use">;

const addresses = new WeakMap<object, string>();

/** The address that a client was opened with, for reading beside it. @throws Error for a transaction */
export function addressOf(db: Reader): string {
  const url = addresses.get(db);
  if (!url) throw new Error("Only the database itself has an address, not a transaction on it.");
  return url;
}

const statements = new WeakMap<object, SqliteStatements>();

/** The way past the ORM to an SQLite database (see statements.server.ts). @throws Error for any other, or a transaction */
export function sqliteStatementsOf(db: Database): SqliteStatements {
  const found = statements.get(db);
  if (!found) throw new Error("Only an SQLite database itself has statements of this kind.");
  return found;
}

export function openDatabase(url: string): Database {
  const client = clientOf(url);
  addresses.set(client, url);
  return client;
}

function clientOf(url: string): Database {
  if (dialectOf(url) === "postgresql") {
    const client = new PostgresqlClient({ adapter: new PrismaPg({ connectionString: url }), transactionOptions });
    return client as unknown as Database;
  }
  const file = sqliteFile(url);
  mkdirSync(path.dirname(file), { recursive: true });
  const adapter = new SqliteAdapterFactory(file);
  const client = new SqliteClient({ adapter, transactionOptions });
  statements.set(client, adapter.statements);
  return client;
}

// Writers queue for one another on SQLite; Prisma's own 2 s of patience is too short for a busy evening.
const transactionOptions = { maxWait: 20_000, timeout: 20_000 };

let opened: Database | undefined;

/** The process's own database. Routes pass it on to features and never query it themselves. */
export function database(): Database {
  opened ??= openDatabase(env.DATABASE_URL);
  return opened;
}
