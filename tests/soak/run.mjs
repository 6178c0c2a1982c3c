// npm run soak [-- --rounds 1000 --minutes 60]: what takes too long for npm test. Builds, lets a server be killed round after
// round, then answers without pause and watches the memory. Prints one JSON document; exit code 1 when something was wrong.
import { parseArgs } from "node:util";
import { register } from "tsx/esm/api";
import { build, generate, installPackages } from "../../app/cli/prepare.mjs";

const { values } = parseArgs({
  options: { rounds: { type: "string", default: "1000" }, minutes: { type: "string", default: "60" } },
});
const print = console.log;
console.log = console.error;
installPackages();
generate();
build();
register();
const { soak } = await import("./soak.ts");
const result = await soak({ rounds: Number(values.rounds), minutes: Number(values.minutes) });
print(JSON.stringify(result, null, 2));
process.exit(result.ok ? 0 : 1);
