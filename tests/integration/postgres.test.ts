import { expect, test } from "vitest";
import { migrate } from "#app/platform/database/migrate.server.ts";
import { freshPostgres } from "../support/postgres.ts";

test("PostgreSQL: migrates once, and reads back what was written", async () => {
  await using postgres = await freshPostgres();
  const { db, url } = postgres;
  expect(await migrate(url), "a second time there is nothing to apply").toEqual([]);
  await db.municipality.create({
    data: { code: "0617", slug: "gnosjo", name: "Gnosjö kommun", countyName: "Jönköpings län" },
  });
  await db.draft.create({ data: { id: "a", ciphertext: new Uint8Array([0, 255, 7]), expiresOn: "2026-11-17" } });
  expect((await db.municipality.findUnique({ where: { slug: "gnosjo" } }))?.name).toBe("Gnosjö kommun");
  expect([...((await db.draft.findFirst())?.ciphertext ?? [])]).toEqual([0, 255, 7]);
  await expect(
    db.draft.create({ data: { id: "a", ciphertext: new Uint8Array(), expiresOn: "" } }),
  ).rejects.toMatchObject({ code: "P2002" });
});
