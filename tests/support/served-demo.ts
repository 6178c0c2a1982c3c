import { type ChildProcess, spawn } from "node:child_process";
import { rmSync } from "node:fs";
import path from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    origin: string;
    /** What the server printed at start, with the demo sign-ins. */
    greeting: string;
    /** The served demo's database: to be read, not written. */
    databaseUrl: string;
  }
}

const PORT = Number(process.env.LYHORD_TEST_PORT ?? 3457);

/** Once per run: the built product on a fresh demo database, as `npm start` gives it. */
export async function setup(project: TestProject) {
  const folder = path.resolve("data/test-served", String(PORT));
  rmSync(folder, { recursive: true, force: true });
  const databaseUrl = `file:${folder}/demo.db`;
  const server = spawn("node", ["app/cli/start.mjs"], {
    env: {
      ...process.env,
      PORT: String(PORT),
      DATABASE_URL: databaseUrl,
      NODE_ENV: "production",
      LYHORD_DEMO: undefined,
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const greeting = await untilServing(server);
  project.provide("origin", `http://localhost:${PORT}`);
  project.provide("greeting", greeting);
  project.provide("databaseUrl", databaseUrl);
  return () => stop(server);
}

function untilServing(server: ChildProcess): Promise<string> {
  let printed = "";
  return new Promise((resolve, reject) => {
    server.stdout?.on("data", (chunk: Buffer) => {
      printed += chunk.toString();
      if (printed.includes(`localhost:${PORT}`)) setTimeout(() => resolve(printed), 300);
    });
    server.on("exit", (code) => reject(new Error(`The server ended with ${code}: ${printed}`)));
  });
}

function stop(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    server.removeAllListeners("exit");
    server.on("exit", () => resolve());
    server.kill("SIGINT");
  });
}
