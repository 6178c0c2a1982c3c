// npm run lyhord -- <command>: prepares what is missing, then runs the command.
import { generate, installPackages } from "./prepare.mjs";

installPackages();
generate();
const { register } = await import("tsx/esm/api");
register();
try {
  const { run } = await import("./lyhord.ts");
  process.exitCode = await run(process.argv);
} catch (error) {
  // The environment is read while the modules load.
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
