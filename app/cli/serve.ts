import type { Server } from "node:http";
import type { ServerBuild } from "@remix-run/node";
import { startJobs } from "#app/jobs/schedule.ts";
import { env } from "#app/platform/env.server.ts";
import { createApp } from "#app/platform/http/app.server.ts";
import { prepareDatabase } from "./prepare-database.ts";

/** Prepares the database, listens, and says where to look. */
export async function serve(build: ServerBuild): Promise<void> {
  const signIns = await prepareDatabase();
  const server = createApp(build).listen(env.PORT, () => {
    console.log(greeting(`http://localhost:${env.PORT}`, signIns));
  });
  server.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EADDRINUSE") throw error;
    console.error(`Port ${env.PORT} is taken. Choose another: PORT=3001 npm start`);
    process.exit(1);
  });
  stopCleanly(server, startJobs());
}

/** Where to look, and in a demo how to sign in. */
function greeting(origin: string, signIns: readonly string[]): string {
  const lines = ["", `Lyhörd: ${origin}`, `  for staff: ${origin}/logga-in`];
  if (signIns.length === 0) return [...lines, ""].join("\n");
  const who = env.LYHORD_DEMO === "on" ? "from anywhere" : "from this machine only";
  return [
    ...lines,
    `  a municipality:   ${origin}/gnosjo`,
    `  its survey:       ${origin}/gnosjo/enkat/tyck-till`,
    `  its map of tips:  ${origin}/gnosjo/karta`,
    `  its results:      ${origin}/gnosjo/resultat/hosten-2026`,
    `  its pledges:      ${origin}/gnosjo/loften`,
    "",
    `Demo sign-ins (${who}; the figures are invented):`,
    ...signIns.map((line) => `  ${line}`),
    "",
  ].join("\n");
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
