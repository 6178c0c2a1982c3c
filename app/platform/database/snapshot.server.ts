import Sqlite from "better-sqlite3";
import { type Dialect, dialectOf, sqliteFile } from "./address.server.ts";

type Parameter = string | number;

/** One look at the database on a connection of its own: whatever is read is as it was at the first reading. */
export interface Snapshot {
  dialect: Dialect;
  /** The rows of a SELECT, each as its values in order. Parameters are written $1, $2 on both databases. */
  all<Row extends unknown[]>(sql: string, parameters: readonly Parameter[]): Promise<Row[]>;
  /** The same, so many rows at a time. */
  batches<Row extends unknown[]>(sql: string, parameters: readonly Parameter[], size: number): AsyncGenerator<Row[]>;
}

/** For reading very many rows past the ORM. */
export async function withSnapshot<Answer>(
  url: string,
  work: (snapshot: Snapshot) => Promise<Answer>,
): Promise<Answer> {
  return dialectOf(url) === "sqlite" ? onSqlite(url, work) : onPostgresql(url, work);
}

async function onSqlite<Answer>(url: string, work: (snapshot: Snapshot) => Promise<Answer>): Promise<Answer> {
  const connection = new Sqlite(sqliteFile(url), { readonly: true, timeout: 10_000 });
  const statements = new Map<string, Sqlite.Statement>();
  const prepared = (sql: string) => {
    const statement = statements.get(sql) ?? connection.prepare(sql).raw();
    statements.set(sql, statement);
    return statement;
  };
  const named = (values: readonly Parameter[]) => Object.fromEntries(values.map((value, index) => [index + 1, value]));
  try {
    connection.exec("BEGIN");
    return await work({
      dialect: "sqlite",
      all: async <Row>(sql: string, parameters: readonly Parameter[]) => prepared(sql).all(named(parameters)) as Row[],
      batches: (sql, parameters, size) => inBatches(prepared(sql).iterate(named(parameters)), size),
    });
  } finally {
    connection.close();
  }
}

async function* inBatches<Row>(rows: Iterable<unknown>, size: number): AsyncGenerator<Row[]> {
  let batch: Row[] = [];
  for (const row of rows) {
    if (batch.push(row as Row) < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

async function onPostgresql<Answer>(url: string, work: (snapshot: Snapshot) => Promise<Answer>): Promise<Answer> {
  // Not loaded where there is none.
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const all = async <Row>(sql: string, values: readonly Parameter[]) =>
    (await client.query({ text: sql, values: [...values], rowMode: "array" })).rows as Row[];
  try {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    // All rows of a cursor are wanted, not the first ones soon.
    await client.query("SET LOCAL cursor_tuple_fraction = 1");
    return await work({
      dialect: "postgresql",
      all,
      async *batches(sql, parameters, size) {
        await all(`DECLARE batches NO SCROLL CURSOR FOR ${sql}`, parameters);
        while (true) {
          const rows = await all<never>(`FETCH ${size} FROM batches`, []);
          if (rows.length > 0) yield rows;
          if (rows.length === size) continue;
          await client.query("CLOSE batches");
          return;
        }
      },
    });
  } finally {
    await client.end();
  }
}
