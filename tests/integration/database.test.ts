import { expect, test } from "vitest";
import { isReachable } from "#app/platform/database/reachable.server.ts";
import { freshDatabase } from "../support/database.ts";

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
