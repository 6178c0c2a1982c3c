// npm run bench: builds, serves a fresh demo, measures, prints one JSON document on standard output.
import { register } from "tsx/esm/api";
import { build, generate, installPackages } from "../../app/cli/prepare.mjs";

const print = console.log;
console.log = console.error;
installPackages();
generate();
build();
register();
const { measureAll } = await import("./measure.ts");
print(JSON.stringify(await measureAll(), null, 2));
process.exit(0);
