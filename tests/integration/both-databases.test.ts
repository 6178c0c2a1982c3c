import { expect, test } from "vitest";
import { loadDemo } from "#app/cli/demo/load-demo.ts";
import type { Database } from "#app/platform/database/database.server.ts";
import { freshDatabase } from "../support/database.ts";
import { freshPostgres } from "../support/postgres.ts";

/** Every row of the tables that the demo fills, in the order of their keys. Secrets are made anew each time. */
async function contents(db: Database) {
  const byId = { orderBy: { id: "asc" } } as const;
  return {
    municipalities: await db.municipality.findMany({ orderBy: { code: "asc" } }),
    areas: await db.area.findMany(byId),
    surveys: await db.survey.findMany(byId),
    versions: await db.surveyVersion.findMany(byId),
    responses: await db.response.findMany(byId),
    tips: (await db.tip.findMany(byId)).map(({ referenceHash, ...tip }) => tip),
    pledges: await db.pledge.findMany(byId),
  };
}

test("the demo is the same on SQLite and PostgreSQL, row by row", async () => {
  await using sqlite = await freshDatabase();
  await using postgres = await freshPostgres();
  await loadDemo(sqlite.db);
  await loadDemo(postgres.db);
  const [one, other] = [await contents(sqlite.db), await contents(postgres.db)];
  expect(one.municipalities).toHaveLength(5);
  expect(other).toEqual(one);
});
