import { type ChildProcess, spawn } from "node:child_process";
import { rmSync } from "node:fs";
import path from "node:path";

const PORT = Number(process.env.LYHORD_BENCH_PORT ?? 3458);

export interface BenchServer {
  origin: string;
  databaseUrl: string;
  /** The server and whatever processes it has begun. */
  processIds: number[];
  stop(): Promise<void>;
}

/** The built product in a process of its own, on a fresh demo database. */
export async function serveFresh(): Promise<BenchServer> {
  const folder = path.resolve("data/bench");
  rmSync(folder, { recursive: true, force: true });
  const databaseUrl = `file:${folder}/bench.db`;
  const child = spawn("node", ["app/cli/start.mjs"], {
    env: { ...process.env, PORT: String(PORT), DATABASE_URL: databaseUrl, NODE_ENV: "production" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  await listening(child);
  return {
    origin: `http://localhost:${PORT}`,
    databaseUrl,
    processIds: [child.pid ?? 0],
    stop: () => ended(child),
  };
}

function listening(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.stdout?.on("data", (chunk: Buffer) => {
      if (chunk.toString().includes(`localhost:${PORT}`)) resolve();
    });
    child.on("exit", (code) => reject(new Error(`The server ended with ${code}.`)));
  });
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.removeAllListeners("exit");
    child.on("exit", () => resolve());
    child.kill("SIGINT");
  });
}
