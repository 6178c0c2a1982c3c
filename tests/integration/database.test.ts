import { describe, expect, test } from "vitest";
import { type Database, openDatabase } from "#app/platform/database/database.server.ts";
import { isReachable } from "#app/platform/database/reachable.server.ts";
import { readRow, writeRows } from "#app/platform/database/statements.server.ts";
import { freshDatabase } from "../support/database.ts";
import { freshPostgres } from "../support/postgres.ts";

test("a migrated database answers", async () => {
  await using fresh = await freshDatabase();
  expect(await isReachable(fresh.db)).toBe(true);
});

test("a plain write is not lost when another's transaction rolls back", async () => {
  await using fresh = await freshDatabase();
  const { db } = fresh;
  const rolledBack = db.$transaction(async (tx) => {
    await tx.setting.create({ data: { key: "inside", value: "1" } });
    await new Promise((resolve) => setTimeout(resolve, 50));
    throw new Error("no");
  });
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(await db.setting.count(), "half-done work is not seen").toBe(0);
  await db.setting.create({ data: { key: "outside", value: "1" } });
  await expect(rolledBack).rejects.toThrow("no");
  expect((await db.setting.findMany()).map((row) => row.key)).toEqual(["outside"]);
});

const settingOf = (db: Database, key: string) =>
  readRow<{ value: string }>(db, 'SELECT "value" FROM "Setting" WHERE "key" = $1', key);

describe.each([
  ["SQLite", freshDatabase],
  ["PostgreSQL", freshPostgres],
] as const)("statements past the ORM, on %s", (_, open) => {
  test("are all of the work or none of it, and count what they wrote", async () => {
    await using fresh = await open();
    const { db } = fresh;
    const insert = 'INSERT INTO "Setting" ("key", "value") VALUES ($1, $2) ON CONFLICT DO NOTHING';
    const kept = await writeRows(db, { flushed: false }, async (on) => [
      await on.run(insert, "a", "1"),
      await on.run(insert, "a", "2"),
      await on.get<{ value: string }>('SELECT "value" FROM "Setting" WHERE "key" = $1', "a"),
    ]);
    expect(kept).toEqual([1, 0, { value: "1" }]);
    const broken = writeRows(db, { flushed: true }, async (on) => {
      await on.run(insert, "b", "1");
      throw new Error("no");
    });
    await expect(broken).rejects.toThrow("no");
    expect(await settingOf(db, "b")).toBeUndefined();
    expect((await settingOf(db, "a"))?.value).toBe("1");
  });

  test("take turns with the ORM's transactions: nothing of either is lost or seen half-done", async () => {
    await using fresh = await open();
    const { db } = fresh;
    await db.setting.create({ data: { key: "count", value: "0" } });
    const add = 'UPDATE "Setting" SET "value" = CAST(CAST("value" AS INTEGER) + 1 AS TEXT) WHERE "key" = $1';
    const past = () => writeRows(db, { flushed: false }, (on) => on.run(add, "count"));
    const rolledBack = () =>
      db
        .$transaction(async (tx) => {
          await tx.setting.update({ where: { key: "count" }, data: { value: "1000" } });
          throw new Error("no");
        })
        .catch(() => {});
    const through = () => db.setting.create({ data: { key: crypto.randomUUID(), value: "x" } });
    await Promise.all(Array.from({ length: 10 }, () => [past(), rolledBack(), through()]).flat());
    expect((await settingOf(db, "count"))?.value).toBe("10");
    expect(await db.setting.count()).toBe(11);
  });
});

test("a transaction has no statements past the ORM of its own", async () => {
  await using fresh = await freshDatabase();
  await fresh.db.$transaction(async (tx) => {
    await expect(async () => readRow(tx as Database, "SELECT 1")).rejects.toThrow("not a transaction");
  });
});

test("a database opens again after it was closed", async () => {
  await using fresh = await freshDatabase();
  const db = openDatabase(fresh.url);
  await db.setting.count();
  await db.$disconnect();
  expect(await readRow(db, "SELECT 1 AS one")).toEqual({ one: 1 });
  await db.setting.count();
  await db.$disconnect();
});
