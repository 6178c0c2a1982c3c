import { expect, test } from "vitest";
import { readRows } from "#app/platform/database/cursor.server.ts";
import type { Database } from "#app/platform/database/database.server.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { freshPostgres } from "#tests/support/postgres.ts";

interface Row {
  key: string;
  value: string;
}

async function store(db: Database, from: number, to: number): Promise<void> {
  const keys = Array.from({ length: to - from }, (_, index) => `${from + index}`.padStart(5, "0"));
  await db.setting.createMany({ data: keys.map((key) => ({ key, value: key < "00003" ? "few" : "many" })) });
}

async function read(db: Database, value: string): Promise<string[]> {
  const keys: string[] = [];
  const sql = `SELECT "key", "value" FROM "Setting" WHERE "value" = $1 ORDER BY "key"`;
  for await (const batch of readRows<Row>(db, sql, [value])) keys.push(...batch.map((row) => row.key));
  return keys;
}

async function checkReading(db: Database): Promise<void> {
  await store(db, 0, 4003);
  expect(await read(db, "few")).toEqual(["00000", "00001", "00002"]);
  expect(await read(db, "none")).toEqual([]);
  expect(await read(db, "many")).toHaveLength(4000);

  const batches = readRows<Row>(db, `SELECT "key" FROM "Setting" WHERE "value" = $1`, ["many"]);
  const first = await batches.next();
  await store(db, 5000, 5010);
  let seen = first.value?.length ?? 0;
  for await (const batch of batches) seen += batch.length;
  expect(seen, "what is stored meanwhile is not seen").toBe(4000);
  expect(await read(db, "many")).toHaveLength(4010);
}

test("rows come in batches from SQLite, as they were when reading began", async () => {
  await using fresh = await freshDatabase();
  await checkReading(fresh.db);
});

test("and from PostgreSQL", async () => {
  await using fresh = await freshPostgres();
  await checkReading(fresh.db);
});

test("a transaction has no address to read from", async () => {
  await using fresh = await freshDatabase();
  await expect(fresh.db.$transaction(async (tx) => readRows(tx, "SELECT 1", []).next())).rejects.toThrow(
    "not a transaction",
  );
});
