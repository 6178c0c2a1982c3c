import type { Server } from "node:http";
import path from "node:path";
import type { ServerBuild } from "@remix-run/node";
import { startJobs } from "#app/jobs/schedule.ts";
import { env } from "#app/platform/env.server.ts";
import { createApp } from "#app/platform/http/app.server.ts";
import { prepareDatabase } from "./prepare-database.ts";

/** Prepares the database, listens, and says where to look. */
export async function serve(): Promise<void> {
  await prepareDatabase();
  const build = (await import(path.resolve("build/server/index.js"))) as ServerBuild;
  const server = createApp(build).listen(env.PORT, () => {
    console.log(`Lyhörd: http://localhost:${env.PORT}`);
  });
  server.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EADDRINUSE") throw error;
    console.error(`Port ${env.PORT} is taken. Choose another: PORT=3001 npm start`);
    process.exit(1);
  });
  stopCleanly(server, startJobs());
}

/** On Ctrl-C or a service manager's signal: answers what is under way, then ends. */
function stopCleanly(server: Server, stopJobs: () => void): void {
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    stopJobs();
    server.close(() => process.exit(0));
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 5_000).unref();
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
}
