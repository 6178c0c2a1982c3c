import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout } from "node:timers/promises";

/** The built product on a database, without the demo. Answers when this returns. */
export async function serveBuilt(databaseUrl: string, port: number): Promise<ChildProcess> {
  const server = spawn(process.execPath, ["app/cli/serve-built.mjs"], {
    env: {
      ...process.env,
      PORT: String(port),
      DATABASE_URL: databaseUrl,
      LYHORD_DEMO: "off",
      NODE_ENV: "production",
      SESSION_SECRET: "for-tests-only-for-tests-only-for-tests-only",
    },
    stdio: ["ignore", "ignore", "inherit"],
  });
  for (let attempt = 0; attempt < 600; attempt += 1) {
    if (server.exitCode !== null) throw new Error(`The server ended with ${server.exitCode}.`);
    const answer = await fetch(`http://localhost:${port}/healthz`).catch(() => null);
    if (answer?.ok) return server;
    await setTimeout(100);
  }
  throw new Error("The server does not answer.");
}

/** As the kernel or a power cut ends it: nothing is tidied up. */
export function killBuilt(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    server.once("exit", () => resolve());
    server.kill("SIGKILL");
  });
}
