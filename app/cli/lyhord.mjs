// npm run lyhord -- <command>: prepares what is missing, then runs the command.
import { generate, installPackages } from "./prepare.mjs";

installPackages();
generate();
const { register } = await import("tsx/esm/api");
register();
// Somebody who reads only the beginning (`| head`) is content.
process.stdout.on("error", (error) => process.exit(error.code === "EPIPE" ? 0 : 1));
try {
  const { run } = await import("./lyhord.ts");
  const { env } = await import("#app/platform/env.server.ts");
  process.exitCode = await run(process.argv.slice(2), {
    databaseUrl: env.DATABASE_URL,
    input: process.stdin,
    error: process.stderr,
    say: console.log,
  });
} catch (error) {
  // The environment is read while the modules load.
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
