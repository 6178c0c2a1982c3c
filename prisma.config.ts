import { PrismaBetterSQLite3 } from "@prisma/adapter-better-sqlite3";
import { PrismaPg } from "@prisma/adapter-pg";
import { defineConfig } from "prisma/config";

// `engine: "js"` lets generate and migrate diff run without Prisma's engine binaries, which are downloaded from a host
// that many networks close. Prisma falls back to that download when DATABASE_URL is missing or does not fit the
// schema's provider, so it is always given; app/cli/database-files.mjs does.
const url = process.env.DATABASE_URL ?? "";

export default defineConfig({
  experimental: { adapter: true },
  engine: "js",
  schema: url.startsWith("postgres") ? "prisma/postgresql/schema.prisma" : "prisma/schema.prisma",
  adapter: async () =>
    url.startsWith("postgres") ? new PrismaPg({ connectionString: url }) : new PrismaBetterSQLite3({ url }),
});
