import { mkdirSync, rmSync } from "node:fs";
import { migrate } from "#app/platform/database/migrate.server.ts";
import { TEMPLATE } from "./database.ts";

/** Once per run: an empty, migrated SQLite file that each test gets a copy of. */
export async function setup() {
  rmSync(TEMPLATE, { force: true });
  mkdirSync("data/test", { recursive: true });
  await migrate(`file:${TEMPLATE}`);
}
