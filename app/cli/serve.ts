import type { Server } from "node:http";
import path from "node:path";
import type { ServerBuild } from "@remix-run/node";
import { startJobs } from "#app/jobs/schedule.ts";
import { database } from "#app/platform/database/database.server.ts";
import { migrate } from "#app/platform/database/migrate.server.ts";
import { env } from "#app/platform/env.server.ts";
import { createApp } from "#app/platform/http/app.server.ts";
import { isUnused, loadDemo } from "./demo/load-demo.ts";

/** Migrates, loads the demo into an empty database, listens, and says where to look. */
export async function serve(): Promise<void> {
  await migrate(env.DATABASE_URL);
  const db = database();
  if (env.LYHORD_DEMO !== "off" && (await isUnused(db))) {
    console.log("Loading the demo …");
    await loadDemo(db);
  }
  const build = (await import(path.resolve("build/server/index.js"))) as ServerBuild;
  const server = createApp(build).listen(env.PORT, () => {
    console.log(`Lyhörd: http://localhost:${env.PORT}`);
  });
  server.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EADDRINUSE") throw error;
    console.error(`Port ${env.PORT} is taken. Choose another: PORT=3001 npm start`);
    process.exit(1);
  });
  const stopJobs = startJobs(db, env.DATABASE_URL);
  stopCleanly(server, () => {
    stopJobs();
    return db.$disconnect();
  });
}

/** On Ctrl-C or a service manager's signal: answers what is under way, closes the database, ends. */
function stopCleanly(server: Server, close: () => Promise<void>): void {
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    server.close(() => void close().finally(() => process.exit(0)));
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 5_000).unref();
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
}
