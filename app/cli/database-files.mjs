// What Prisma needs on disk, made from prisma/schema.prisma: the PostgreSQL copy of the schema and both clients.
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";

/** The canonical schema with its provider and output exchanged: Prisma cannot take the provider from the environment. */
export function postgresqlSchema(canonical) {
  return canonical
    .replace(/^\/\/ The canonical[\s\S]*?\n\n/, "// Made from prisma/schema.prisma; do not edit.\n\n")
    .replace('provider = "sqlite"', 'provider = "postgresql"')
    .replace('"../app/platform/database/generated/sqlite"', '"../../app/platform/database/generated/postgresql"');
}

export function generateClients() {
  mkdirSync("prisma/postgresql", { recursive: true });
  writeFileSync("prisma/postgresql/schema.prisma", postgresqlSchema(readFileSync("prisma/schema.prisma", "utf8")));
  for (const DATABASE_URL of ["file:./data/unused.db", "postgresql://unused"]) {
    // The address is never opened, but Prisma reaches for an engine download when it is missing or unfit.
    execFileSync("node_modules/.bin/prisma", ["generate"], {
      env: { ...process.env, DATABASE_URL, PRISMA_HIDE_UPDATE_MESSAGE: "1" },
      stdio: ["ignore", "ignore", "inherit"],
    });
  }
}
